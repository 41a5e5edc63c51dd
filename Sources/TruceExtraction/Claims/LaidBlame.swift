import TruceEvidence
import TruceKnowledge
import TruceText

/// Deeds that words other than verbs of accusing lay on somebody: "a strike blamed on the army", "was accused of the
/// raid", "attributed the raid to the front".
struct LaidBlame {
    let speech: SpeechText
    let actors: ClaimActors
    let subjects: IdiomSubject

    /// The idiom that a token shows; nil where it shows none.
    func idiom(at token: Int, in sentence: Range<Int>) -> BlameIdiom? {
        if speech.lower(token) == "blamed" { return laidOn(token, sentence) }
        if speech.tells(.charging, at: token) { return charged(token, sentence) }
        if speech.tells(.attributing, at: token) { return attributed(token, sentence) }
        return nil
    }

    /// "a strike blamed on the army", "the raid was blamed on the front": where the words do not say by whom.
    private func laidOn(_ verb: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let isOfNoun = verb > sentence.lowerBound && speech.isDeed(verb - 1)
        guard speech.lower(verb + 1) == "on", isOfNoun || subjects.isUndergone(verb, sentence),
            let against = actors.coordinated(from: verb + 2, notAfter: sentence.upperBound),
            subjects.isSomebody(against)
        else { return nil }
        return BlameIdiom(
            stance: .accuses, cue: verb, holder: nil, against: against,
            about: isOfNoun ? verb - 1..<verb : verb..<verb, isMutual: false, rule: "claim.charge-passive")
    }

    /// "The front was accused of shelling the town", where the words do not say by whom; "the police suspect the front of
    /// shelling it".
    private func charged(_ verb: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let rest = verb + 1..<max(verb + 1, sentence.upperBound)
        if subjects.isUndergone(verb, sentence) {
            guard speech.lower(verb + 1) == "of", let culprit = subjects.subject(before: verb, in: sentence),
                subjects.isSomebody(culprit)
            else { return nil }
            return BlameIdiom(
                stance: .accuses, cue: verb, holder: nil, against: culprit, about: rest, isMutual: false,
                rule: "claim.charge-passive")
        }
        // What stands active beside "accused" is a reporting clause of its own.
        guard speech.lower(verb).hasPrefix("suspect"),
            let of = rest.prefix(8).first(where: { speech.lower($0) == "of" }),
            let holder = subjects.subject(before: verb, in: sentence), subjects.isSomebody(holder),
            let against = actors.coordinated(from: verb + 1, notAfter: of), subjects.isSomebody(against)
        else { return nil }
        return BlameIdiom(
            stance: .accuses, cue: verb, holder: holder, against: against,
            about: of + 1..<max(of + 1, sentence.upperBound), isMutual: false, rule: "claim.charge-of")
    }

    /// "The army attributed the raid to the front", "a raid attributed to the front".
    private func attributed(_ verb: Int, _ sentence: Range<Int>) -> BlameIdiom? {
        let rest = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + Self.longestObject))
        guard let to = rest.first(where: { speech.lower($0) == "to" }),
            let against = actors.coordinated(from: to + 1, notAfter: sentence.upperBound),
            actors.mentions(in: against).contains(where: { $0.key != nil }) || subjects.isSomebody(against)
        else { return nil }
        let isOfNoun = verb > sentence.lowerBound && speech.isDeed(verb - 1)
        if isOfNoun || subjects.isUndergone(verb, sentence) {
            guard to == verb + 1 else { return nil }
            return BlameIdiom(
                stance: .accuses, cue: verb, holder: nil, against: against,
                about: isOfNoun ? verb - 1..<verb : verb..<verb, isMutual: false, rule: "claim.charge-passive")
        }
        guard (verb + 1..<to).contains(where: { speech.isDeed($0) }),
            let holder = subjects.subject(before: verb, in: sentence), subjects.isSomebody(holder)
        else { return nil }
        return BlameIdiom(
            stance: .accuses, cue: verb, holder: holder, against: against, about: verb + 1..<to, isMutual: false,
            rule: "claim.blame-on")
    }

    private static let longestObject = 24
}
