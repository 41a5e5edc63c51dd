import TruceKnowledge
import TruceText

/// Who is found to speak.
struct Speaker: Hashable {
    /// The fullest name that the document gives.
    let name: String
    /// The words of the passage that name or point to the speaker.
    let span: TextSpan
    /// The tokens of those words.
    let tokens: Range<Int>
    /// Whether it is one person.
    let isPerson: Bool
    /// Whether these words belong to another clause that this one leans on ("…, adding that").
    let isShared: Bool

    /// Two who say the same together: "Omar Haddad, the envoy, and Anna Berg, the minister, announced".
    func joined(with other: Speaker) -> Speaker {
        Speaker(
            name: name + " and " + other.name, span: span.union(other.span),
            tokens: tokens.lowerBound..<other.tokens.upperBound, isPerson: false, isShared: false)
    }

    /// The same speaker where another clause leans on the first.
    func shared() -> Speaker {
        Speaker(name: name, span: span, tokens: tokens, isPerson: isPerson, isShared: true)
    }
}

/// A reporting word with the one who speaks.
struct ReportingClause: Hashable {
    /// The reporting word.
    let use: CueUse
    /// Who speaks; nil when the text does not tell.
    let speaker: Speaker?
    /// Whether the speaker stands after the word.
    let isInverted: Bool
    /// Whoever passes the speaker's words on, where the clause names them.
    let agency: Speaker?

    /// The first token of the speaker and the word together.
    var start: Int {
        guard let speaker, !speaker.isShared else { return use.token }
        return min(speaker.tokens.lowerBound, use.token, agency?.tokens.lowerBound ?? use.token)
    }

    /// One past the last token of the speaker and the word together.
    var end: Int {
        guard let speaker, !speaker.isShared else { return use.after }
        let source = max(speaker.tokens.upperBound, use.after)
        return isInverted || speaker.tokens.lowerBound < use.token ? source : use.after
    }

    /// The positions of the clauses whose words stand in a range of tokens; the clauses are in order.
    static func indices(of clauses: [ReportingClause], in range: Range<Int>) -> Range<Int> {
        func firstClause(from token: Int) -> Int {
            clauses.partitioningIndex { $0.use.token >= token }
        }
        let first = firstClause(from: range.lowerBound)
        return first..<max(first, firstClause(from: range.upperBound))
    }

    /// All reporting clauses of a document, in order.
    static func clauses(in speech: SpeechText) -> [ReportingClause] {
        let finder = SpeakerFinder(speech)
        var resolver = SpeakerResolver(speech)
        var clauses: [ReportingClause] = []
        var sentence = -1
        var last: Speaker?
        for use in CueFinder.uses(in: speech) {
            let here = speech.text.sentenceOfToken[use.token]
            if here != sentence {
                sentence = here
                last = nil
            }
            let finding = finder.speaker(of: use)
            var speaker = finding.flatMap { resolver.speaker($0.phrase, at: use.token) }
            if let also = finding?.also, let first = speaker, let second = resolver.speaker(also, at: use.token) {
                speaker = first.joined(with: second)
            }
            // "according to the latest toll, 44 people": a count that nobody gives, least of all the subject.
            if speaker == nil, finding == nil, !use.isPassive, !use.isAccording, !finder.isByCount(use),
                !finder.followsRelative(use),
                finder.ownSubject(use) == nil
            {
                let leaned = last ?? finder.governingSubject(of: use).flatMap { resolver.speaker($0, at: use.token) }
                speaker = (leaned ?? resolver.subject(ofSentence: here, before: use.token))?.shared()
            }
            // "The army said troops feared a raid. It said": who fears in somebody's words speaks for nobody.
            let isThoughtOf = use.form.frames.contains(.thought) && last != nil && speaker?.isPerson == false
            if let speaker, !speaker.isShared, !isThoughtOf {
                resolver.remember(speaker, sentence: here)
                if !use.isAccording { last = speaker }
            }
            let agency = speaker == nil ? nil : finding?.agency.flatMap { resolver.speaker($0, at: use.token) }
            clauses.append(
                ReportingClause(use: use, speaker: speaker, isInverted: finding?.isInverted ?? false, agency: agency))
        }
        return clauses
    }
}
