import TruceEvidence
import TruceKnowledge
import TruceText

/// The words of a figure: how far it reaches, whom it counts, and whether the text doubts it.
extension FigureAssembly {
    /// The number with its noun and, where it stands beside them, the verb.
    ///
    /// Parts that stand between the number and its verb do not part them: "17 people, two of them children, died".
    func extent(
        of candidate: FigureCandidate, among candidates: [FigureCandidate], _ index: Int
    ) -> Range<Int> {
        guard let cue = candidate.cue else { return candidate.tokens }
        let tokens = candidate.tokens
        if cue.upperBound <= tokens.lowerBound {
            return tokens.lowerBound - cue.lowerBound <= 4 ? cue.lowerBound..<tokens.upperBound : tokens
        }
        guard cue.lowerBound >= tokens.upperBound else {
            return tokens.lowerBound..<max(tokens.upperBound, cue.upperBound)
        }
        let parts = candidates.filter { $0.parent == index && $0.tokens.upperBound <= cue.lowerBound }
        let end = parts.map(\.tokens.upperBound).max() ?? tokens.upperBound
        return cue.lowerBound - end <= 2 ? tokens.lowerBound..<cue.upperBound : tokens
    }

    func who(_ index: Int, _ candidates: [FigureCandidate]) -> String? {
        let noun = candidates[index].noun
        if noun.pointsBack || noun.head == nil {
            // "wounded more than 100 others": of the same people as the number before.
            if let head = noun.head, text.lower[head] != "others" { return word(noun, head) }
            var before = candidates[index].parent ?? (index > 0 ? index - 1 : nil)
            // "20 people, two of them children, and 45 others": of the same people as the whole.
            if candidates[index].parent == nil, let last = before { before = candidates[last].parent ?? last }
            if noun.pointsBack, let before, let head = candidates[before].noun.head {
                return word(candidates[before].noun, head)
            }
            return noun.head == nil && !noun.pointsBack ? nil : "people"
        }
        return noun.head.map { word(noun, $0) }
    }

    /// The noun with what describes it: "Syrian soldiers".
    private func word(_ noun: CountedNoun, _ head: Int) -> String {
        var first = noun.tokens.lowerBound
        while first < head,
            ["of", "the", "its", "his", "their", "these", "those", "other", "more", "them", "whom", "were"]
                .contains(text.lower[first])
        {
            first += 1
        }
        return text.text.phrase(text.span(first..<head + 1))
    }

    func isHedged(_ candidate: FigureCandidate, _ range: Range<Int>) -> Bool {
        let first = max(range.lowerBound, candidate.tokens.lowerBound - 6)
        let last = min(range.upperBound, max(candidate.tokens.upperBound, candidate.cue?.upperBound ?? 0) + 1)
        return (first..<max(first, last)).contains { words[text.lower[$0]]?.roles.contains(.hedge) ?? false }
    }
}
