import TruceEvidence
import TruceKnowledge
import TruceText

/// What befell nobody: "none of its guards was hurt", "without casualties", "no deaths or injuries".
extension FigureSentence {
    /// "None of its guards": a word that counts nobody.
    func none(at index: Int) -> Quantity? {
        lower(index) == "none" && lower(index + 1) == "of" ? .none(at: index) : nil
    }

    /// Adds what the sentence says that nobody suffered.
    func addNobody(to candidates: inout [FigureCandidate]) {
        var added: [FigureCandidate] = []
        for candidate in candidates where candidate.quantity.best == 0 {
            guard let cue = candidate.cue else { continue }
            added += others(behind: cue.upperBound, besides: candidate.category)
        }
        for index in range where lower(index) == "without" && added.count < Self.limit {
            guard let harm = harm(behind: index) else { continue }
            added.append(nobody(index, harm.token, harm.category))
            added += others(behind: harm.token + 1, besides: harm.category)
        }
        candidates += added.filter { new in !candidates.contains { $0.tokens.overlaps(new.tokens) } }
    }

    /// "Without causing any injuries", "without hurting anyone": the harm that is told not to have been done.
    private func harm(behind without: Int) -> (token: Int, category: Figure.Category)? {
        for index in without + 1..<min(range.upperBound, without + 1 + Self.nearHarm) {
            if let category = cues.entry(index)?.noun, befell(category) { return (index, category) }
            if let category = cues.entry(index)?.active, befell(category) {
                let isOfAny = (index + 1..<index + 4).contains { Self.anybody.contains(lower($0)) }
                return isOfAny ? (index, category) : nil
            }
            // What "without" leads to ends at the next phrase.
            if text.tokens[index].kind != .word || CountedNoun.stops.contains(lower(index)) { return nil }
        }
        return nil
    }

    /// "No deaths or injuries", "nobody was killed or wounded": what else nobody suffered.
    private func others(behind end: Int, besides first: Figure.Category?) -> [FigureCandidate] {
        guard ["or", "nor", "and"].contains(lower(end)) else { return [] }
        for index in end + 1..<end + 3 {
            guard let entry = cues.entry(index) else { continue }
            guard let category = entry.noun ?? entry.participle ?? entry.active, category != first, befell(category)
            else {
                return []
            }
            return [nobody(index, index, category)]
        }
        return []
    }

    private func nobody(_ word: Int, _ harm: Int, _ category: Figure.Category) -> FigureCandidate {
        FigureCandidate(
            quantity: .none(at: word), noun: CountedNoun(tokens: word + 1..<word + 1), category: category,
            cue: harm..<harm + 1, rule: "figure.counted-noun")
    }

    private func befell(_ category: Figure.Category) -> Bool { category == .killed || category == .injured }

    /// How far behind "without" the harm may stand that nobody suffered, in tokens.
    private static let nearHarm = 6
    private static let anybody: Set<String> = ["anyone", "anybody", "any"]
}
