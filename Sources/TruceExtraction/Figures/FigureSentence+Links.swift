import TruceText

/// How the numbers of a sentence hang together.
extension FigureSentence {
    /// Links each number to the one before it or to the whole that it is a part of.
    func link(_ candidates: inout [FigureCandidate]) {
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
            if candidates[index].noun.pointsBack, isShare(candidates[index].noun) {
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

    /// "Two of them", unlike "hundreds of others".
    private func isShare(_ noun: CountedNoun) -> Bool {
        let words = noun.tokens.map { lower($0) }
        return words.contains("of") && (!words.contains("others") || words.contains("the"))
    }

    /// The words between two tokens; none where the second comes first.
    func between(_ first: Int, _ last: Int) -> [String] {
        first < last ? (first..<last).map { lower($0) } : []
    }

    /// Whether words between two numbers join them.
    func isJoint(_ words: [String]) -> Bool {
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
}
