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
    private static let limit = 64

    private func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    /// The numbers with a category, in order, their links pointing into the result.
    func candidates() -> [FigureCandidate] {
        var candidates = numbers()
        guard !candidates.isEmpty else { return [] }
        link(&candidates)
        addLoneParts(&candidates)
        for index in candidates.indices { categorise(index, in: &candidates) }
        inherit(&candidates)
        return candidates
    }

    // MARK: - Numbers

    private func numbers() -> [FigureCandidate] {
        var result: [FigureCandidate] = []
        var index = range.lowerBound
        while index < range.upperBound, result.count < Self.limit {
            guard mayCount(index), let quantity = scanner.quantity(at: index) ?? another(at: index) else {
                index += 1
                continue
            }
            index = max(index + 1, quantity.number.upperBound)
            let noun = CountedNoun.read(
                after: quantity.tokens.upperBound, in: text, range: range, words: scanner.words)
            if noun.isUnit || isAside(quantity, noun) { continue }
            result.append(FigureCandidate(quantity: quantity, noun: noun))
        }
        return result
    }

    /// "Killed one soldier and wounded another": one more, where no number follows.
    private func another(at index: Int) -> Quantity? {
        guard lower(index) == "another", index > range.lowerBound,
            scanner.words[lower(index - 1)]?.verb != nil,
            index + 1 >= range.upperBound
                || scanner.quantity(at: index + 1) == nil
        else { return nil }
        return Quantity(
            tokens: index..<index + 1, number: index..<index + 1, low: 1, high: 1, best: 1, isWeak: true)
    }

    /// Whether the number at a token can count anyone: no date, no price, no name ("F-16"), no ordinal.
    private func mayCount(_ index: Int) -> Bool {
        let span = text.tokens[index].span
        if timeSpans.contains(where: { $0.overlaps(span) }) { return false }
        guard text.tokens[index].kind == .number else { return true }
        let before = lower(index - 1)
        if isAge(index) { return false }
        if ["$", "€", "£", "¥", "#", "no.", "aged", "age", "chapter", "article", "resolution", "page"].contains(before)
        {
            return false
        }
        if !text.tokens[index].followsSpace, before == "-" || before == "/" || before == "." {
            // "10-15" is read as one number from its first part; what is left over is part of a name.
            return false
        }
        return true
    }

    /// "aged 15 and 16": the second of two ages.
    private func isAge(_ index: Int) -> Bool {
        guard ["and", "or", "to", "-", "–"].contains(lower(index - 1)), index - 3 >= range.lowerBound,
            text.tokens[index - 2].kind == .number
        else { return false }
        return ["aged", "ages", "age"].contains(lower(index - 3))
    }

    /// "Dahlan, 52, who", "all but three of whom".
    private func isAside(_ quantity: Quantity, _ noun: CountedNoun) -> Bool {
        let before = lower(quantity.tokens.lowerBound - 1)
        // "one of the wounded" is a person of the story, not a count.
        if quantity.isWeak, quantity.best == 1, lower(quantity.tokens.upperBound) == "of",
            !["them", "whom"].contains(lower(quantity.tokens.upperBound + 1))
        {
            return true
        }
        if before == "except" || before == "but" && lower(quantity.tokens.lowerBound - 2) == "all" { return true }
        guard noun.head == nil, !noun.pointsBack else { return false }
        return before == "," && lower(quantity.tokens.upperBound) == ","
    }

    // MARK: - Links

    private func link(_ candidates: inout [FigureCandidate]) {
        for index in candidates.indices.dropFirst() {
            let words = between(candidates[index - 1].tokens.upperBound, candidates[index].tokens.lowerBound)
            let top = candidates[index - 1].parent ?? index - 1
            // "Six children among 19 dead": the first number is a part of the second.
            if words.contains("among"), ["among", "the"].contains(words.last ?? ""), words.count <= 4,
                candidates[index - 1].parent == nil
            {
                var part = index - 1
                while part > 0, isCoordinate(candidates[part]) { part -= 1 }
                for member in part..<index { candidates[member].link = .part(of: index) }
                continue
            }
            if candidates[index].noun.pointsBack, candidates[index].noun.tokens.contains(where: { lower($0) == "of" }) {
                candidates[index].link = .part(of: top)
            } else if let at = words.lastIndex(where: { $0 == "including" || $0 == "among" || $0 == "includes" }),
                words.count - at <= 3, words.count <= 16
            {
                candidates[index].link = .part(of: top)
            } else if isJoint(words)
                || words.isEmpty && candidates[index].noun.isPeople && candidates[index - 1].noun.isPeople
            {
                // Two parts in a row belong to one whole: "including two women and three children".
                // "Of them 12 children, and 30 others were hurt": others are no part of those before.
                let isOther = candidates[index].noun.tokens.contains { lower($0) == "others" }
                candidates[index].link =
                    candidates[index - 1].parent.flatMap { isOther ? nil : .part(of: $0) } ?? .coordinate
            }
        }
        linkSums(&candidates)
    }

    /// The words between two tokens; none where the second comes first.
    private func between(_ first: Int, _ last: Int) -> [String] {
        first < last ? (first..<last).map { lower($0) } : []
    }

    private func isJoint(_ words: [String]) -> Bool {
        switch words {
        case ["and"], [","], [",", "and"], ["as", "well", "as"], [",", "as", "well", "as"], ["plus"],
            ["along", "with"],
            ["and", "another"], ["and", "the"], ["and", "their"], ["and", "his"], ["and", "her"], ["or"]:
            true
        default:
            // "22 children had been killed along with six teachers"
            words.count <= 12 && (words.suffix(2) == ["along", "with"] || words.suffix(3) == ["as", "well", "as"])
        }
    }

    /// "Three civilians, two women and a man": numbers right after another that add up to it are its parts.
    private func linkSums(_ candidates: inout [FigureCandidate]) {
        for index in candidates.indices {
            guard let total = candidates[index].quantity.best, total > 1, candidates[index].noun.head != nil else {
                continue
            }
            var sum = 0
            var next = index + 1
            var end = candidates[index].tokens.upperBound
            var members: [Int] = []
            while next < candidates.count, let count = candidates[next].quantity.best, candidates[next].noun.isPeople {
                let gap = between(end, candidates[next].tokens.lowerBound)
                guard
                    gap.isEmpty || isJoint(gap) || gap == [":"] || gap == ["-"] || gap == ["–"] || gap == ["—"]
                        || gap == ["("]
                else { break }
                sum += count
                members.append(next)
                end = candidates[next].tokens.upperBound
                next += 1
                if sum >= total { break }
            }
            if sum < total, !members.isEmpty, lonePart(at: end) != nil { sum += 1 }
            guard sum == total, !members.isEmpty else { continue }
            for member in members { candidates[member].link = .part(of: index) }
        }
    }

    /// "and a man" at a token: one person beside others that were counted.
    private func lonePart(at index: Int) -> Range<Int>? {
        guard lower(index) == "and", ["a", "an", "one"].contains(lower(index + 1)) else { return nil }
        let roles = scanner.words[lower(index + 2)]?.roles ?? []
        return roles.contains(.person) ? index + 1..<index + 3 : nil
    }

    /// Makes "a man" in "two women and a man" a number of its own.
    private func addLoneParts(_ candidates: inout [FigureCandidate]) {
        var added: [FigureCandidate] = []
        for (index, candidate) in candidates.enumerated() {
            guard let parent = candidate.parent, let lone = lonePart(at: candidate.tokens.upperBound),
                index + 1 == candidates.count || candidates[index + 1].tokens.lowerBound >= lone.upperBound
            else { continue }
            let quantity = Quantity(
                tokens: lone.lowerBound..<lone.lowerBound + 1, number: lone.lowerBound..<lone.lowerBound + 1, low: 1,
                high: 1,
                best: 1, isWeak: true)
            let noun = CountedNoun(
                tokens: lone.lowerBound + 1..<lone.upperBound, head: lone.lowerBound + 1, isPeople: true)
            added.append(FigureCandidate(quantity: quantity, noun: noun, link: .part(of: parent)))
        }
        // Appended at the end, so that the indices of the links stay true.
        candidates += added
    }

    // MARK: - Categories

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
        } else if !isCoordinate(candidate),
            let loose = cues.company(before: candidate)?.by("figure.object-list")
                ?? cues.objectList(before: candidate)?.by("figure.object-list")
                ?? cues.looseVerb(before: candidate)?.by("figure.verb-far")
        {
            set(loose, at: index, in: &candidates)
        }
    }

    private func isCoordinate(_ candidate: FigureCandidate) -> Bool {
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
            guard candidates[index].category == nil else { continue }
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
}
