import TruceEvidence
import TruceKnowledge
import TruceText

/// What a document says about who did one incident, each pair once; nobody blames themselves.
struct GatheredAccount {
    private(set) var blamed: [IncidentMention.Blame] = []
    private(set) var denials: [IncidentMention.Denial] = []
    private(set) var admissions: [IncidentMention.Denial] = []
    private let actors: ClaimActors
    private let words: BlameWords

    /// Judges names by the actors of the document.
    init(_ actors: ClaimActors, _ words: BlameWords) {
        self.actors = actors
        self.words = words
    }

    /// Notes that someone blames someone.
    mutating func blame(_ holder: Holder, _ actor: ActorReference, _ span: TextSpan) {
        let sides = holder.span.map { actors.joined(in: actors.speech.text.tokens(in: $0)) } ?? []
        if holder.name.contains(" and "), !sides.isEmpty {
            for side in sides { blame(Holder(name: side.name, span: side.span, role: holder.role), actor, span) }
            return
        }
        guard !actors.isSame(holder.name, actor), !isPronoun(actor) else { return }
        let name = actor.name.lowercased()
        if !blamed.contains(where: { $0.by.name == holder.name && $0.on.name.lowercased() == name }) {
            blamed.append(IncidentMention.Blame(by: holder, on: actor, span: span))
        }
    }

    private func isPronoun(_ actor: ActorReference) -> Bool {
        actor.key == nil && words.contains(actor.name.lowercased(), .nameless)
    }

    /// Notes that someone denies it.
    mutating func deny(_ holder: Holder, _ span: TextSpan) {
        if !denials.contains(where: { $0.by.name == holder.name }) {
            denials.append(IncidentMention.Denial(by: holder, span: span))
        }
    }

    /// Notes that someone admits it; a band that tells of its own deed claims it.
    mutating func admit(_ holder: Holder, _ span: TextSpan, isClaim: Bool = false) {
        if !admissions.contains(where: { $0.by.name == holder.name }) {
            let isClaim = isClaim || actors.isBand(holder.name)
            admissions.append(IncidentMention.Denial(by: holder, span: span, isClaim: isClaim))
        }
    }
}
