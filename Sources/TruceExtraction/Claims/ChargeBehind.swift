import TruceEvidence
import TruceKnowledge
import TruceText

/// Brings accusations to the deed that they follow: "Clashes left ten dead. The party accused troops of gunning down
/// protesters, while the army blamed armed men."
///
/// What is charged right behind a deed of which nobody was named is that deed told again, unless the charge says itself
/// where or when it was.
struct ChargeBehind {
    /// How many sentences behind the deed an accusation may begin.
    private static let sentences = 2

    let reading: Reading
    let speech: SpeechText
    let culprits: CulpritFinder

    /// The accusations by the incidents that they follow.
    func charges() -> [Int: [Claim]] {
        var found: [Int: [Claim]] = [:]
        let incidents = reading.evidence.incidents
        for claim in reading.evidence.claims
        where claim.stance == .accuses && claim.rule != "claim.culprit-named" && !claim.against.isEmpty
            && claim.modality == .fact && !isSetElsewhere(claim)
        {
            let own = claim.incident.flatMap { isTold($0, in: claim) ? nil : $0 }
            guard own == nil, let here = reading.sentence(at: claim.span),
                let first = reading.sentence(at: TextSpan(claim.span.start, claim.span.start + 1))
            else { continue }
            let earlier =
                incidents.partitioningIndex { $0.trigger.start >= reading.text.sentences[first].span.start } - 1
            guard earlier >= 0, let there = reading.sentence(at: incidents[earlier].trigger),
                here - there <= Self.sentences, isOpen(incidents[earlier])
            else { continue }
            found[earlier, default: []].append(claim)
        }
        return found
    }

    /// Whether an incident is told in the sentence of an accusation.
    private func isTold(_ incident: Int, in claim: Claim) -> Bool {
        reading.sentence(at: reading.evidence.incidents[incident].trigger) == reading.sentence(at: claim.span)
    }

    /// Whether people came to harm and nobody is said to have done it.
    private func isOpen(_ mention: IncidentMention) -> Bool {
        guard mention.type != .violationUnspecified, !mention.isBackground, !mention.figures.isEmpty else {
            return false
        }
        return culprits.culprits(of: mention).isEmpty
    }

    /// Whether an accusation says where or when what it is about was, or is about no blow: "accused the front of hiding".
    private func isSetElsewhere(_ claim: Claim) -> Bool {
        guard let about = claim.about, !about.contains(claim.cue) else { return false }
        let tokens = reading.text.tokens(in: about)
        return tokens.contains { speech.isPlace[$0] || speech.isA($0, .time) } || !tellsBlow(tokens)
    }

    /// Whether the words of a charge begin with a blow at somebody, or with who began it: "gunning down protesters",
    /// "for provoking its forces".
    private func tellsBlow(_ tokens: Range<Int>) -> Bool {
        let opening = tokens.prefix(Self.opening)
        if opening.contains(where: { speech.tells(.starting, at: $0) }) { return true }
        if opening.contains(where: { ["them", "it"].contains(speech.lower($0)) }) { return true }
        return reading.events.triggers(in: opening).contains { event in
            event.words.contains { $0.form != .noun && Self.blows.contains($0.eventClass) }
        }
    }

    /// How many words of a charge say what it is about.
    private static let opening = 4
    private static let blows: Set<EventWord.Class> = [
        .airStrike, .bombardment, .shelling, .attack, .hit, .fire, .gunfire, .killing, .strike, .groundAssault, .ambush,
        .blast, .dispersal,
    ]
}
