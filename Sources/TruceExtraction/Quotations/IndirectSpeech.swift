import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what is reported without quotation marks.
struct IndirectSpeech {
    let speech: SpeechText
    let clauses: [ReportingClause]

    /// The content that one clause reports; nil when the clause reports none of its own.
    ///
    /// - Parameter next: The clause that follows in the same sentence.
    func found(_ index: Int, next: ReportingClause?) -> FoundSpeech? {
        let clause = clauses[index]
        let use = clause.use
        guard clause.speaker != nil, !use.form.frames.contains(.thought) else { return nil }
        let sentence = speech.sentence(of: use.token)
        if use.isAccording { return according(clause, index, sentence) }
        if use.isPassive { return nil }
        if use.isNegated || use.form.act == .doubts {
            return content(from: clause.start, to: end(of: clause, next, sentence), index, .indirect)
        }
        if let start = clauseStart(after: clause, in: sentence) {
            return content(
                from: start, to: end(of: clause, next, sentence), index, isUnmarked(start) ? .direct : .indirect)
        }
        if clause.isTrailing(in: speech), use.form.tense != .gerund {
            return trailing(clause, index, sentence)
        }
        return object(clause, index, next, sentence)
    }

    // MARK: - Before the cue, after the cue

    private func according(_ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> FoundSpeech? {
        var start = sentence.lowerBound
        while start < clause.use.token, speech.isA(start, [.conjunction, .adverb]) || speech.lower(start) == "," {
            start += 1
        }
        if clause.use.token <= start {
            var first = clause.end
            while first < sentence.upperBound, speech.lower(first) == "," { first += 1 }
            return content(from: first, to: sentence.upperBound, index, .indirect)
        }
        return content(from: start, to: clause.use.token, index, .indirect)
    }

    private func trailing(_ clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> FoundSpeech? {
        let isPersonal = clause.speaker?.isPerson ?? false
        guard clause.use.form.frames.contains(.clause) || clause.use.form.frames.contains(.quotation) else {
            return nil
        }
        let before = sentence.lowerBound..<max(sentence.lowerBound, clause.start)
        guard !before.contains(where: { speech.isQuoted($0) }), before.count >= 3 else { return nil }
        let follows = clause.end
        // "His troops, he said, had left": the part after the cue says more.
        if speech.lower(before.upperBound - 1) == ",", follows < sentence.upperBound, speech.lower(follows) == ",",
            sentence.upperBound - follows > before.count + 2
        {
            return content(from: follows + 1, to: sentence.upperBound, index, .indirect)
        }
        let isDirect = speech.isStripped && isPersonal
        return content(from: before.lowerBound, to: before.upperBound, index, isDirect ? .direct : .indirect)
    }

    /// Where the reported clause begins: after "that", a colon, the addressee or the cue itself.
    private func clauseStart(after clause: ReportingClause, in sentence: Range<Int>) -> Int? {
        guard clause.use.form.frames.contains(.clause), !clause.isInverted else { return nil }
        var index = clause.use.after
        var steps = 0
        while index < sentence.upperBound, steps < 25 {
            let word = speech.lower(index)
            if word == "that" || word == ":" { return index + 1 < sentence.upperBound ? index + 1 : nil }
            if word == "." || word == ";" { break }
            steps += 1
            index += 1
            if steps > 12, !clause.use.form.frames.contains(.addressee) { break }
        }
        return clause.isTrailing(in: speech) ? nil : bareStart(after: clause, in: sentence)
    }

    /// "said the truce had ended", "told the agency the truce had ended".
    private func bareStart(after clause: ReportingClause, in sentence: Range<Int>) -> Int? {
        var start = clause.use.after
        func skipAdverbials() {
            while start < sentence.upperBound {
                if speech.isA(start, .time) || speech.isManner(start) || speech.isA(start, .adverb)
                    || speech.lower(start) == ","
                {
                    start += 1
                } else if speech.isA(start, .preposition),
                    speech.isA(start + 1, [.time, .determiner, .document])
                        || speech.isCapital(start + 1),
                    !speech.isA(start, .particle) || speech.isA(start + 1, .time)
                        || speech.lower(start) == "on"
                {
                    let phrases = NounPhrases(speech: speech)
                    guard let group = phrases.group(startingAt: start + 1, notAfter: sentence.upperBound),
                        !speech.isA(start + 1, .time)
                    else {
                        start += 1
                        continue
                    }
                    // "on Twitter one of their buildings": one name, then the clause.
                    start = group.upperBound
                } else {
                    break
                }
            }
        }
        skipAdverbials()
        if clause.use.form.frames.contains(.addressee) {
            let phrases = NounPhrases(speech: speech)
            if let addressee = phrases.group(startingAt: start, notAfter: sentence.upperBound) {
                start = addressee.upperBound
                if let pronoun = (addressee).first(where: { speech.isA($0, .pronoun) }), pronoun > addressee.lowerBound
                {
                    start = pronoun
                }
            }
            skipAdverbials()
        }
        let isClause = clause.use.form.act == .says || hasVerb(from: start, to: sentence.upperBound)
        guard start < sentence.upperBound - 1, isClause, !clause.use.form.frames.contains(.infinitive) else {
            return nil
        }
        if clause.use.form.frames.contains(.object), speech.isA(start, [.conjunction, .preposition]) { return nil }
        if clause.use.form.act == .denies || clause.use.form.act == .announces { return nil }
        return start
    }

    private func hasVerb(from first: Int, to last: Int) -> Bool {
        first < last && (first..<last).contains { speech.isA($0, .auxiliary) }
    }

    /// Speech in its own words after a colon, where the marks were lost: "he said: We will go on."
    private func isUnmarked(_ start: Int) -> Bool {
        start > 0 && speech.lower(start - 1) == ":" && speech.isCapital(start) && speech.isStripped
    }

    /// "denied the accusations", "accused the army of …": the verb and its object are the content.
    private func object(
        _ clause: ReportingClause, _ index: Int, _ next: ReportingClause?, _ sentence: Range<Int>
    ) -> FoundSpeech? {
        let form = clause.use.form
        guard form.frames.contains(.object) || form.frames.contains(.infinitive), form.act != .describes else {
            return nil
        }
        let tellsOfSubject = form.act == .denies || form.act == .announces
        guard
            tellsOfSubject || form.act == .accuses || form.act == .promises || form.act == .demands
                || form.act == .warns
        else { return nil }
        let start = tellsOfSubject ? clause.start : clause.use.token
        return content(from: start, to: end(of: clause, next, sentence), index, .indirect)
    }

    // MARK: - Bounds

    /// The end of what a clause reports: the sentence's, or where the next clause of the same speaker begins.
    private func end(of clause: ReportingClause, _ next: ReportingClause?, _ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        if let next, next.use.token > clause.use.token, next.start > clause.end {
            let before = next.start - 1
            let leans = next.speaker?.isShared ?? false
            if leans || speech.lower(before) == "," || speech.isA(before, .conjunction) || next.use.isAccording {
                end = next.use.isAccording ? next.use.token : next.start
                while end > clause.end + 1,
                    speech.isA(end - 1, [.conjunction, .subordinator, .adverb]) || speech.lower(end - 1) == ","
                {
                    end -= 1
                }
            }
        }
        return end
    }

    private func content(from first: Int, to last: Int, _ clause: Int, _ kind: Quotation.Kind) -> FoundSpeech? {
        var start = first
        var end = last
        while start < end, !speech.isWord(start) { start += 1 }
        while end > start, [".", ",", ";", "-", "–", "—", ":"].contains(speech.lower(end - 1)) { end -= 1 }
        let words = (start..<max(start, end)).reduce(0) { $0 + (speech.isWord($1) ? 1 : 0) }
        guard words >= 2 else { return nil }
        return FoundSpeech(span: speech.text.span(start..<end), kind: kind, clause: clause, stretch: nil)
    }
}
