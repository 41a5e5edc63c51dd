import TruceEvidence
import TruceKnowledge
import TruceText

/// Who gave a figure.
extension FigureAssembly {
    /// Who gave the number, nearest first.
    ///
    /// Speech in quotation marks is its speaker's. In a report without marks the nearest source that the sentence
    /// names counts; a quotation that names the same source more fully lends its name.
    func holders(
        of candidate: FigureCandidate, _ span: TextSpan, _ scope: Figure.Scope, _ sources: [FigureHolders.Source],
        _ range: Range<Int>
    ) -> [Holder] {
        let quotation = holders.quotation(around: span).flatMap { tellsOfTruce($0, range) ? nil : $0 }
        if let quotation, quotation.kind != .indirect { return quotation.holders }
        if scope == .warTotal, isRelative(candidate, range) { return [] }
        let own = holders.chain(of: sources, at: candidate.tokens.lowerBound, before: lastHolder)
        guard let quotation, let speaker = quotation.holders.first,
            speaker.span.map({ !$0.overlaps(span) }) ?? true
        else { return own }
        guard let nearest = own.first else { return quotation.holders }
        // "The ministry in turn said troops had …": whoever the words are about did not give them.
        if nearest.span.map({ quotation.span.contains($0) }) ?? false { return quotation.holders }
        return FigureHolders.isShorter(nearest.name, than: speaker.name) ? quotation.holders : own
    }

    /// Whether a quotation only tells that somebody declared a truce ("declared a truce after ten men had died").
    private func tellsOfTruce(_ quotation: Quotation, _ range: Range<Int>) -> Bool {
        guard let cue = quotation.cue else { return false }
        let verb = text.firstToken(endingAfter: cue.start)
        return range.contains(verb) && holders.tellsOfTruce(verb, in: range)
    }

    /// Whether the number stands in a clause that the author adds: "the war, which has killed more than …".
    private func isRelative(_ candidate: FigureCandidate, _ range: Range<Int>) -> Bool {
        guard let cue = candidate.cue else { return false }
        let first = max(range.lowerBound, min(cue.lowerBound, candidate.tokens.lowerBound) - 4)
        return (first..<cue.upperBound).contains { index in
            if text.lower[index] == "which" || text.lower[index] == "who" { return true }
            // "said that 20 were killed" is what was said.
            guard text.lower[index] == "that", index > range.lowerBound else { return false }
            return !(words[text.lower[index - 1]]?.roles.contains(.report) ?? false)
        }
    }
}
