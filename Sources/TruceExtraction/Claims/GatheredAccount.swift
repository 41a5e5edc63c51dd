import TruceEvidence
import TruceText

/// What a document says about who did one incident, each pair once; nobody blames themselves.
struct GatheredAccount {
    private(set) var blamed: [IncidentMention.Blame] = []
    private(set) var denials: [IncidentMention.Denial] = []
    private(set) var admissions: [IncidentMention.Denial] = []
    private let actors: ClaimActors

    init(_ actors: ClaimActors) { self.actors = actors }

    /// Notes that someone blames someone.
    mutating func blame(_ holder: Holder, _ actor: ActorReference, _ span: TextSpan) {
        guard !actors.isSame(holder.name, actor), !isPronoun(actor) else { return }
        let name = actor.name.lowercased()
        if !blamed.contains(where: { $0.by.name == holder.name && $0.on.name.lowercased() == name }) {
            blamed.append(IncidentMention.Blame(by: holder, on: actor, span: span))
        }
    }

    /// Words that name nobody by themselves.
    private static let pronouns: Set<String> = ["he", "she", "it", "they", "them", "him", "her", "who", "those"]

    private func isPronoun(_ actor: ActorReference) -> Bool {
        actor.key == nil && Self.pronouns.contains(actor.name.lowercased())
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
