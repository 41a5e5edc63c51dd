import TruceEvidence
import TruceKnowledge
import TruceText

/// Tells real denials and admissions from what only looks like one.
struct ReplyJudge {
    private let reading: Reading
    private let actors: ClaimActors

    init(_ reading: Reading, _ actors: ClaimActors) {
        self.reading = reading
        self.actors = actors
    }

    private static let pointers: Set<String> = ["it", "this", "that", "them"]
    /// What may be kept from people: "denied access".
    private static let kept: Set<String> = [
        "access", "entry", "permission", "passage", "visas", "visa", "aid", "food", "water", "treatment", "rights",
        "entrance",
    ]

    /// Whether someone who denies or rejects something denies the deed.
    ///
    /// Whoever "denied" it does. Whoever rejected, dismissed or refuted does so only where a charge is rejected or
    /// where they are the accused themselves; others only contradict what somebody said.
    func isDenial(_ claim: Claim, by holder: Holder, accused: [ActorReference]) -> Bool {
        let words = words(of: claim)
        if reading.document.text[claim.cue].lowercased().hasPrefix("den") {
            return !words.prefix(4).contains { Self.kept.contains($0) }
        }
        let isAccused = accused.contains { actors.isSame(holder.name, $0) }
        if isAccused {
            return words.prefix(8).contains { isA($0, [.charge, .telling]) || Self.pointers.contains($0) }
        }
        return accused.isEmpty && words.prefix(8).contains { isA($0, .charge) }
    }

    private func isA(_ word: String, _ wanted: SpeechWords.Classes) -> Bool {
        !reading.knowledge.speechWords.classes(of: word).isDisjoint(with: wanted)
    }

    /// Whether the accused reject another's account of the deed, which denies it.
    func isRejection(_ claim: Claim, by holder: Holder, accused: [ActorReference]) -> Bool {
        let cue = reading.document.text[claim.cue].lowercased()
        return Self.rejecting.contains { cue.hasPrefix($0) } && isDenial(claim, by: holder, accused: accused)
    }

    private static let rejecting = ["reject", "dismiss", "refut", "rebut", "rebuff", "disput"]

    private static let faults: Set<String> = [
        "mistake", "mistaken", "mistakenly", "error", "errors", "wrongly", "accident", "accidentally", "inadvertently",
        "responsibility", "fault", "role", "involvement", "blunder", "unintentionally", "unintended",
    ]

    /// Whether someone who admits something admits a deed of their own side.
    ///
    /// - Parameter deed: Who did it in the words of the admission; nobody where they do not tell of it themselves.
    func isAdmission(_ claim: Claim, of deed: Deed, by holder: Holder) -> Bool {
        if deed.isNegated { return false }
        if deed.isSpeakersOwn { return true }
        if claim.rule == "claim.responsibility-taken" {
            return deed.agents.isEmpty || deed.agents.contains { mayBe(holder, $0) }
        }
        if !deed.agents.isEmpty { return deed.agents.contains { actors.isSame(holder.name, $0) } }
        let cue = reading.document.text[claim.cue].lowercased()
        if words(of: claim).contains(where: { Self.faults.contains($0) }) { return true }
        return cue.hasPrefix("admit") && actors.canOwn(holder.name)
            && words(of: claim).first.map { ["the", "this", "its", "that", "it", "a", "an"].contains($0) } ?? false
    }

    /// Whether someone bears out a deed told before: "confirmed the strike".
    func bearsOut(_ claim: Claim, _ link: IncidentLink) -> Bool {
        guard let about = claim.about,
            reading.knowledge.blame.contains(reading.document.text[claim.cue].lowercased(), .confirming)
        else { return false }
        return link.pointsBack(reading.text.tokens(in: about).prefix(Self.shortest))
    }

    private static let shortest = 4

    /// Whether those who own a deed may be whoever it is told of: the same, or a band that is not named ("gunmen").
    private func mayBe(_ owner: Holder, _ agent: ActorReference) -> Bool {
        guard let key = agent.key, !ActorMention.isUnnamed(key) else { return true }
        return actors.isSame(owner.name, agent)
    }

    private static let excuses: Set<String> = [
        "explanation", "explanations", "apology", "apologies", "sincerity", "excuse", "excuses", "regret", "regrets",
    ]

    /// "questioned the explanation": whoever doubts an excuse holds to the charge.
    func isAboutAnExcuse(_ claim: Claim) -> Bool { words(of: claim).prefix(12).contains { Self.excuses.contains($0) } }

    private func words(of claim: Claim) -> ArraySlice<String> {
        guard let about = claim.about else { return [] }
        return reading.text.lower[reading.text.tokens(in: about).prefix(40)]
    }
}
