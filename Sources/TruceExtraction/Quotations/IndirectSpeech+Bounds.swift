import TruceEvidence
import TruceKnowledge
import TruceText

/// Where reported words end: with the sentence, or where another clause beside the first begins.
extension IndirectSpeech {
    /// The part before a clause that stands between two parts of what it reports: "The raids on the camps, he said, had
    /// gone on"; nil where it is no more than a short subject.
    func beginning(of part: FoundSpeech) -> FoundSpeech? {
        guard part.rule == "quotation.around-cue", let index = part.clause else { return nil }
        let clause = clauses[index]
        let first = speech.sentence(of: clause.use.token).lowerBound
        guard clause.start - first > 3 else { return nil }
        return content(from: first, to: clause.start, index, .indirect, "quotation.around-cue")
    }

    /// The end of what a clause reports: the sentence's, or where another clause beside this one begins.
    func end(of clause: ReportingClause, _ index: Int, _ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        let first = clause.end + 1
        for next in clauses[(index + 1)...] where next.start > clause.end {
            guard next.use.token < sentence.upperBound else { break }
            guard isBeside(next, clause), mayReport(next), !isJoinedSubject(next, of: clause) else { continue }
            end = next.use.isAccording ? next.use.token : beginning(of: next, notBefore: first)
            while end > first,
                speech.isA(end - 1, [.conjunction, .subordinator, .adverb]) || speech.lower(end - 1) == ","
            {
                end -= 1
            }
            break
        }
        // ", while …" sets another fact beside the one reported.
        for index in clause.end..<max(clause.end, end) where speech.lower(index) == "," {
            if ["while", "whereas"].contains(speech.lower(index + 1)) { return index }
        }
        return end
    }

    /// Where a later clause begins, with the apposition that its subject has: "but the spokesman, Omar Haddad, denied".
    private func beginning(of next: ReportingClause, notBefore first: Int) -> Int {
        let start = next.start
        guard speech.lower(start - 1) == ",", next.speaker?.isShared == false else { return start }
        let low = max(first, start - Self.longestSource)
        guard low < start, let joint = (low..<start).last(where: { speech.isA($0, .conjunction) }),
            !speech.tree.hasVerb(in: joint..<start), (joint..<start).contains(where: { speech.isA($0, .role) }),
            !(joint..<start - 1).contains(where: { speech.lower($0) == "," })
        else { return start }
        return joint
    }

    /// Whether a word that stands beside quoted words only ("he continued") has any beside it.
    private func mayReport(_ clause: ReportingClause) -> Bool {
        clause.use.form.frames != .quotation || speech.isQuoted(clause.start - 1) || speech.isQuoted(clause.end)
            || clause.isTrailing(in: speech)
    }

    /// Whether "and" joins the subject of a later clause to words of what this one reports, with no verb before it:
    /// "confirmed that the army and the rebels had agreed".
    private func isJoinedSubject(_ next: ReportingClause, of clause: ReportingClause) -> Bool {
        guard speech.lower(next.start - 1) == "and", clause.end < next.start,
            let that = (clause.end..<next.start).first(where: { speech.lower($0) == "that" })
        else { return false }
        return !speech.tree.hasVerb(in: that + 1..<next.start)
    }

    /// Whether a later clause stands beside what this one reports rather than inside it.
    private func isBeside(_ next: ReportingClause, _ clause: ReportingClause) -> Bool {
        if next.use.isAccording { return true }
        let before = next.start - 1
        if ["which", "who", "that"].contains(speech.lower(next.use.token - 1)) { return false }
        let contrasts = ["while", "whereas", "although", "though"].contains(speech.lower(before))
        if contrasts || speech.lower(before) == "," || speech.isA(before, .conjunction) { return true }
        return next.speaker?.isShared == true && !speech.tree.isInside(next.use.token, contentOf: clause.use.token)
    }

    func content(from first: Int, to last: Int, _ clause: Int, _ kind: Quotation.Kind, _ rule: Rule)
        -> FoundSpeech?
    {
        var start = first
        var end = last
        while start < end, !speech.isWord(start) { start += 1 }
        while end > start, [".", ",", ";", "-", "–", "—", ":"].contains(speech.lower(end - 1)) { end -= 1 }
        let words = (start..<max(start, end)).reduce(0) { $0 + (speech.isWord($1) ? 1 : 0) }
        guard words >= 2 else { return nil }
        return FoundSpeech(span: speech.text.span(start..<end), kind: kind, clause: clause, stretch: nil, rule: rule)
    }
}
