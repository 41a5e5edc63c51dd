import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the numbers of one sentence, how they hang together and what is said of those they count.
struct FigureSentence {
    let text: TokenizedText
    let scanner: QuantityScanner
    let cues: CasualtyCues
    /// The tokens of the sentence.
    let range: Range<Int>
    /// Spans of times in the sentence: their numbers count no people.
    let timeSpans: [TextSpan]

    /// At most so many numbers of one sentence are looked at; a longer list is a table and no prose.
    static let limit = 64

    func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    /// The numbers with a category, in order, their links pointing into the result.
    func candidates() -> [FigureCandidate] {
        var candidates = numbers()
        link(&candidates)
        addLoneParts(&candidates)
        for index in candidates.indices { categorise(index, in: &candidates) }
        inherit(&candidates)
        for index in candidates.indices where isPronoun(candidates[index]) { candidates[index].category = nil }
        addLone(to: &candidates)
        addNobody(to: &candidates)
        return candidates
    }

    private func categorise(_ index: Int, in candidates: inout [FigureCandidate]) {
        let candidate = candidates[index]
        if candidate.noun.isThing {
            if !candidate.quantity.isWeak || candidate.quantity.best == nil {
                candidates[index].category = .other
                candidates[index].rule = "figure.counted-thing"
            }
            return
        }
        let leading =
            cues.verb(before: candidate)?.by("figure.verb-object")
            ?? cues.driving(before: candidate)?.by("figure.verb-object")
            ?? cues.nominal(before: candidate)?.by("figure.noun-of")
            ?? cues.toll(after: candidate)?.by("figure.toll-behind")
        if let found = leading {
            // "Eight people killed 58 others injured": the first word belongs to the number before it.
            if index > 0, candidates[index - 1].tokens.upperBound == found.tokens.lowerBound,
                let reduced = cues.reduced(after: candidate, numbers: candidates.map(\.tokens))?.by(
                    "figure.bare-participle")
            {
                set(reduced, at: index, in: &candidates)
                return
            }
            set(found, at: index, in: &candidates)
            return
        }
        let own = cues.nounItself(candidate)?.by("figure.counted-noun")
        if let parent = candidate.parent {
            // "18 breaches, including two deaths": the dead are no breaches.
            guard candidates[parent].noun.isThing, let own else { return }
            candidates[index].link = .none
            set(own, at: index, in: &candidates)
            return
        }
        var passing: [Range<Int>] = []
        var stops: [Range<Int>] = []
        for (other, entry) in candidates.enumerated() where entry.tokens.lowerBound >= candidate.tokens.upperBound {
            let isOurs = entry.parent == index || sharesSubject(other, with: index, candidates)
            if isOurs || entry.noun.isThing { passing.append(entry.tokens) } else { stops.append(entry.tokens) }
        }
        let predicate = cues.predicate(after: candidate, passing: passing, stops: stops)?.by("figure.predicate")
        // "20 prisoners were killed" counts dead; "20 prisoners" alone counts held.
        // "Nine wounded soldiers were evacuated" counts the hurt.
        // "Seven dead and 33 wounded": the dead were not wounded, too.
        let isMoved =
            (predicate?.category == .displaced && own?.category == .injured)
            || (predicate?.category == .injured && own?.category == .killed)
        if let predicate, predicate.category != .other || own == nil, !isMoved {
            set(predicate, at: index, in: &candidates)
        } else if let own {
            set(own, at: index, in: &candidates)
        } else if !isCoordinate(candidate), !cues.isSpared(candidate),
            let loose = cues.company(before: candidate)?.by("figure.object-list")
                ?? cues.objectList(before: candidate)?.by("figure.object-list")
                ?? cues.looseVerb(before: candidate)?.by("figure.verb-far")
        {
            set(loose, at: index, in: &candidates)
        }
    }

    /// "At one point she thought …": the word is no number unless what befell somebody stands right beside it.
    private func isPronoun(_ candidate: FigureCandidate) -> Bool {
        guard candidate.quantity.isWeak, candidate.quantity.best == 1, candidate.noun.head == nil,
            !candidate.noun.pointsBack, candidate.parent == nil, let cue = candidate.cue,
            !(range.contains(candidate.tokens.upperBound) && cues.tree.isNoun(candidate.tokens.upperBound)
                && text.tokens[candidate.tokens.upperBound].isCapitalised)
        else { return false }
        return cue.lowerBound > candidate.tokens.upperBound + 2
    }

    func isCoordinate(_ candidate: FigureCandidate) -> Bool {
        if case .coordinate = candidate.link { return true }
        return false
    }

    /// Whether everything between two candidates is joined: "three soldiers and five civilians were killed".
    private func sharesSubject(_ other: Int, with index: Int, _ candidates: [FigureCandidate]) -> Bool {
        guard other > index else { return false }
        return candidates[index + 1...other].allSatisfy { isCoordinate($0) || $0.parent != nil }
    }

    private func set(_ found: CasualtyCues.Finding, at index: Int, in candidates: inout [FigureCandidate]) {
        candidates[index].category = found.category
        candidates[index].cue = found.tokens
        candidates[index].rule = found.rule
    }

    /// What those joined to others, and the parts of others, take from them.
    private func inherit(_ candidates: inout [FigureCandidate]) {
        for index in candidates.indices {
            guard candidates[index].category == nil, !cues.isSpared(candidates[index]) else { continue }
            if let earlier = elided(index, candidates) ?? graded(index, candidates) {
                candidates[index].category = earlier
                candidates[index].rule = "figure.coordinate"
                continue
            }
            switch candidates[index].link {
            case .part(let parent) where !candidates[index].noun.isThing:
                candidates[index].category = candidates[parent].category
                candidates[index].rule = "figure.part-of-total"
            case .coordinate where index > 0 && candidates[index].noun.isPeople:
                let before = candidates[index - 1]
                // Only an object passes its verb on: "killing ten civilians and five soldiers". What follows the verb
                // by "along with" has been told of by it.
                let isTold = before.cue.map {
                    $0.lowerBound < before.tokens.lowerBound || $0.upperBound <= candidates[index].tokens.lowerBound
                }
                if isTold ?? isCoordinate(before) {
                    candidates[index].category = before.category
                    candidates[index].rule = "figure.coordinate"
                }
            default: break
            }
        }
    }

    /// "Eight women were killed in the north, two in the south", "30 of the hostages were staff and the other 140 guests":
    /// what befell those of a bare number is told of the number before it.
    private func elided(_ index: Int, _ candidates: [FigureCandidate]) -> Figure.Category? {
        let candidate = candidates[index]
        guard index > 0, candidate.noun.head == nil, !candidate.noun.pointsBack, candidate.parent == nil,
            let before = candidates[..<index].last(where: { $0.category != nil && $0.parent == nil }),
            before.noun.head == nil || before.noun.isPeople
        else { return nil }
        let first = candidate.tokens.lowerBound
        let isOther = lower(first - 1) == "other" && lower(first - 2) == "the"
        let isJoined = [",", "and", ";", "while"].contains(lower(first - 1))
        let isPlaced = ["in", "at", "on", "near", "elsewhere"].contains(lower(candidate.tokens.upperBound))
        return isOther || isJoined && isPlaced ? before.category : nil
    }

    /// "42 were wounded, eight critically": a bare number that says only how badly.
    private func graded(_ index: Int, _ candidates: [FigureCandidate]) -> Figure.Category? {
        let candidate = candidates[index]
        guard index > 0, candidate.noun.head == nil, cues.has(.degree, candidate.tokens.upperBound),
            candidates[..<index].last(where: { $0.category != nil })?.category == .injured
        else { return nil }
        return .injured
    }
}
