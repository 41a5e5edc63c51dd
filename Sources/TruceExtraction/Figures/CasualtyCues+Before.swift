import TruceEvidence
import TruceKnowledge
import TruceText

/// What stands before a number.
extension CasualtyCues {
    /// "killed another 20", "wounding over 140".
    func verb(before candidate: FigureCandidate) -> Finding? {
        var index = candidate.tokens.lowerBound - 1
        for _ in 0..<3 {
            if let phrase = phrase(endingAt: index) {
                return isPassive(before: phrase.tokens.lowerBound) ? nil : phrase
            }
            // "The army lost ten men."
            if has(.losing, index), candidate.noun.isPeople {
                return isPassive(before: index) ? nil : Finding(category: .killed, tokens: index..<index + 1)
            }
            if let category = entry(index)?.verb {
                if isPassive(before: index) || !fits(category, candidate.noun, verb: lower(index)) { return nil }
                return Finding(category: category, tokens: index..<index + 1)
            }
            guard has(.filler, index) else { return nil }
            index -= 1
        }
        return nil
    }

    /// "drove 200 families from their homes", "forcing thousands to flee".
    func driving(before candidate: FigureCandidate) -> Finding? {
        guard candidate.noun.isPeople || candidate.noun.head == nil else { return nil }
        var index = candidate.tokens.lowerBound - 1
        for _ in 0..<3 {
            if has(.driving, index) {
                let behind = candidate.tokens.upperBound..<candidate.tokens.upperBound + Self.awayReach
                guard !isPassive(before: index), behind.contains(where: { has(.away, $0) }) else { return nil }
                return Finding(category: .displaced, tokens: index..<index + 1)
            }
            guard has(.filler, index) else { return nil }
            index -= 1
        }
        return nil
    }

    /// How far behind those who are driven out it may stand from where or to where, in tokens.
    private static let awayReach = 10

    /// "killed a nurse and around 20 civilians", "the killing of a guide and three tourists": what is done to the first,
    /// who has no number, is done to the others.
    func objectList(before candidate: FigureCandidate) -> Finding? {
        let last = candidate.tokens.lowerBound - 1
        guard lower(last) == "and", candidate.noun.isPeople || candidate.noun.pointsBack else { return nil }
        var index = last - 1
        while index >= max(range.lowerBound, last - 9) {
            if let category = entry(index)?.verb, has(.lone, index + 1) || lower(index + 1) == "the" {
                return isPassive(before: index) ? nil : Finding(category: category, tokens: index..<index + 1)
            }
            if lower(index + 1) == "of", let category = entry(index)?.nominal {
                return Finding(category: category, tokens: index..<index + 2)
            }
            if entry(index)?.verb != nil || lower(index) == "," || Self.passives.contains(lower(index)) { return nil }
            index -= 1
        }
        return nil
    }

    /// "was killed along with eight others": what befell those who are named first.
    func company(before candidate: FigureCandidate) -> Finding? {
        let last = candidate.tokens.lowerBound - 1
        guard candidate.noun.isPeople || candidate.noun.pointsBack, let with = companion(endingAt: last) else {
            return nil
        }
        for index in stride(from: with - 1, to: max(range.lowerBound, with - Self.companyReach) - 1, by: -1) {
            guard let entry = entry(index), let category = entry.verb ?? entry.intransitive else { continue }
            return Finding(category: category, tokens: index..<index + 1)
        }
        return nil
    }

    /// Where "along with" begins that leads to a token, or to one behind "and": "along with a guide and two porters".
    private func companion(endingAt last: Int) -> Int? {
        func isCompany(_ index: Int) -> Bool { lower(index) == "with" && Self.along.contains(lower(index - 1)) }
        if isCompany(last) { return last - 1 }
        guard lower(last) == "and" else { return nil }
        return stride(from: last - 1, to: last - Self.companionReach, by: -1).first(where: isCompany).map { $0 - 1 }
    }

    private static let along: Set<String> = ["along", "together"]
    /// How far before "along with" it may stand what befell the first, and how long the first companion may be, in tokens.
    private static let companyReach = 36
    private static let companionReach = 8

    /// "the deaths of 20", "claimed the lives of 67", "the death toll rose to 20", "the number of dead reached 20".
    func nominal(before candidate: FigureCandidate) -> Finding? {
        var last = candidate.tokens.lowerBound - 1
        if lower(last) == "the" || lower(last) == "another" { last -= 1 }
        if lower(last) == "of", let category = entry(last - 1)?.nominal, !(candidate.isLone && isLife(last - 1)) {
            return Finding(category: category, tokens: last - 1..<last + 1)
        }
        if has(.toll, last) { return Finding(category: .killed, tokens: last..<last + 1) }
        if let among = amongThose(endingAt: last) { return among }
        guard Self.reaching.contains(lower(last)) else { return nil }
        var index = last - 1
        while index >= max(range.lowerBound, last - Self.tollReach) {
            if has(.toll, index) || lower(index) == "count" && has(.counted, index - 1) {
                return Finding(category: .killed, tokens: index..<last + 1)
            }
            if lower(index) == "number" && lower(index + 1) == "of" || Self.sums.contains(lower(index)) {
                for next in index + 1..<max(index + 1, min(last, index + 7)) {
                    guard let entry = entry(next) else { continue }
                    if let category = entry.state ?? entry.noun ?? entry.participle ?? entry.nominal {
                        return Finding(category: category, tokens: index..<last + 1)
                    }
                }
            }
            index -= 1
        }
        return nil
    }

    /// What new losses are added to: "taking the total killed to 20".
    private static let sums: Set<String> = ["total", "tally"]

    /// "The life of a refugee" is no death, unlike "claimed the life of a refugee".
    private func isLife(_ index: Int) -> Bool {
        ["life", "lives", "loss"].contains(lower(index)) && !has(.claiming, index - 2) && !has(.claiming, index - 1)
    }

    /// How far before its number a toll may be named, in tokens.
    private static let tollReach = 30

    private static let reaching: Set<String> = [
        "to", "at", "of", "is", "was", "reached", "hit", "reaches", "hits", "tops", "surpasses", "surpassed", "exceeds",
        "exceeded",
        "past", ":", "as", "be", "been", "reach", "exceed", "top", "stands",
    ]

    /// "bringing to 49 the number killed", "updated to 18 its toll": the toll that follows its number.
    func toll(after candidate: FigureCandidate) -> Finding? {
        guard lower(candidate.tokens.lowerBound - 1) == "to" else { return nil }
        let start = candidate.tokens.upperBound
        guard ["the", "its", "their"].contains(lower(start)) else { return nil }
        for index in start + 1..<start + 8 {
            guard let entry = entry(index) else { continue }
            if entry.roles.contains(.toll) { return Finding(category: .killed, tokens: start..<index + 1) }
            if let category = entry.state ?? entry.noun ?? entry.participle {
                return Finding(category: category, tokens: start..<index + 1)
            }
        }
        return nil
    }

    /// "among the dead were 22", "those killed include 5", "the toll includes 9": what befell those of whom the number is a part.
    private func amongThose(endingAt last: Int) -> Finding? {
        guard ["were", "was", "are", "is", "include", "included", "includes", "including"].contains(lower(last)) else {
            return nil
        }
        var first = last - 1
        if lower(first) == "there" { first -= 1 }
        for index in stride(from: first, to: max(range.lowerBound - 1, last - 6), by: -1) {
            guard let entry = entry(index),
                let category = entry.state ?? entry.noun ?? entry.participle
                    ?? (entry.roles.contains(.toll) ? .killed : nil)
            else { continue }
            let before = (max(range.lowerBound, index - 3)..<index).map { lower($0) }
            guard before.contains("among") || ["the", "those", "death"].contains(before.last) else { return nil }
            return Finding(category: category, tokens: index..<last + 1)
        }
        return nil
    }

    /// "killing, by the latest count, 44 civilians": a verb form in "-ing" some words before the number.
    func looseVerb(before candidate: FigureCandidate) -> Finding? {
        guard candidate.noun.head == nil || candidate.noun.isPeople else { return nil }
        var index = candidate.tokens.lowerBound - 1
        let first = max(range.lowerBound, index - 7)
        while index >= first {
            if let category = entry(index)?.active, lower(index).hasSuffix("ing") {
                return Finding(category: category, tokens: index..<index + 1)
            }
            guard let entry = entry(index) else {
                index -= 1
                continue
            }
            if entry.roles.contains(.person) || entry.participle != nil || entry.roles.contains(.thing) { return nil }
            index -= 1
        }
        return nil
    }
}
