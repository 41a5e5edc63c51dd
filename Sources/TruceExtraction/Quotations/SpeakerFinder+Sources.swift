import TruceEvidence
import TruceKnowledge
import TruceText

/// Who stands behind "according to", and who passes the words of others on.
extension SpeakerFinder {
    /// Who stands behind the words after "according to": the author of a report rather than the report, and only the
    /// first of two actors where the comma between them was lost.
    func source(_ phrase: NounPhrase, notAfter high: Int) -> NounPhrase {
        let next = phrase.head.upperBound
        if let last = phrase.head.last, speech.isA(last, .document), ["by", "from", "in"].contains(speech.lower(next)),
            let author = phrases.phrase(startingAt: next + 1, notAfter: high),
            author.head.contains(where: { speech.isCapital($0) })
        {
            return NounPhrase(tokens: phrase.tokens.lowerBound..<author.tokens.upperBound, head: author.head)
        }
        guard speech.isA(next, .auxiliary) else { return phrase }
        let owners = phrase.head.map { speech.actorOfToken[$0] }
        guard let first = owners.first(where: { $0 >= 0 }), let end = owners.lastIndex(of: first) else { return phrase }
        let cut = phrase.head.lowerBound + end + 1
        guard cut < phrase.head.upperBound, speech.actorOfToken[cut] >= 0 else { return phrase }
        let head = phrase.head.lowerBound..<cut
        return NounPhrase(tokens: head, head: head)
    }

    /// "according to the latest toll, 44 people": a count rather than a source.
    func isByCount(_ use: CueUse) -> Bool {
        guard use.isAccording else { return false }
        let limit = speech.sentence(of: use.token).upperBound
        guard let head = phrases.phrase(startingAt: use.after, notAfter: limit)?.head else { return false }
        let next = speech.lower(head.upperBound) == "," ? head.upperBound + 1 : head.upperBound
        return head.contains { speech.text.tokens[$0].kind == .number } || (next < limit && speech.tree.isNumber(next))
    }

    /// "According to a policeman and a local politician, …": both, where the comma comes after the second.
    func joined(_ phrase: NounPhrase, notAfter high: Int) -> NounPhrase {
        let joint = phrase.tokens.upperBound
        guard speech.lower(joint) == "and", let second = phrases.group(startingAt: joint + 1, notAfter: high),
            speech.lower(second.upperBound) == ",", isPlausible(NounPhrase(tokens: second, head: second))
        else { return phrase }
        return NounPhrase(
            tokens: phrase.tokens.lowerBound..<second.upperBound, head: phrase.head.lowerBound..<second.upperBound)
    }

    private static let citing: Set<String> = ["citing", "quoting"]

    private static let saying: Set<String> = ["saying", "telling", "stating"]

    /// "The agency reported the envoy as saying"
    func reportsAsSaying(_ use: CueUse, in sentence: Range<Int>) -> Bool {
        guard use.form.frames.contains(.object), !use.isPassive,
            let phrase = phrases.phrase(startingAt: use.after, notAfter: sentence.upperBound)
        else { return false }
        let next = phrase.tokens.upperBound
        return speech.lower(next) == "as" && Self.saying.contains(speech.lower(next + 1))
    }

    /// "The agency quoted a resident as saying": the one quoted speaks, the one who quotes passes it on.
    func quoted(by use: CueUse, in sentence: Range<Int>) -> SpeakerFinding? {
        let subject = use.form.tense == .gerund ? nil : subject(before: use.token, in: sentence)
        if use.isPassive { return isPlausible(subject?.phrase) ? subject : nil }
        guard let phrase = phrases.phrase(startingAt: use.after, notAfter: sentence.upperBound), isPlausible(phrase)
        else {
            return nil
        }
        return SpeakerFinding(phrase: phrase, isInverted: true, agency: subject?.phrase)
    }

    /// "the agency, citing the ministry, reported"; "the agency reported, citing the ministry".
    func withSource(_ finding: SpeakerFinding, _ use: CueUse, in sentence: Range<Int>) -> SpeakerFinding {
        let first = finding.phrase.tokens.lowerBound
        if first - 1 > sentence.lowerBound, Self.citing.contains(speech.lower(first - 1)) {
            let end = speech.lower(first - 2) == "," ? first - 2 : first - 1
            let agency = phrases.phrase(endingAt: end, notBefore: sentence.lowerBound)
            return SpeakerFinding(phrase: finding.phrase, isInverted: finding.isInverted, agency: agency)
        }
        for start in [finding.phrase.tokens.upperBound, use.after] {
            let at = speech.lower(start) == "," ? start + 1 : start
            guard at < sentence.upperBound, Self.citing.contains(speech.lower(at)),
                let source = phrases.phrase(startingAt: at + 1, notAfter: sentence.upperBound), isPlausible(source)
            else { continue }
            return SpeakerFinding(phrase: source, isInverted: false, agency: finding.phrase)
        }
        return finding
    }
}
