import TruceEvidence
import TruceKnowledge
import TruceText

/// What stands behind a number.
extension CasualtyCues {
    /// "20 people were killed", "nine civilians died", "20 dead", "80 killed in raids".
    ///
    /// - Parameter passing: Tokens of other candidates that belong to the same subject and are passed over.
    func predicate(after candidate: FigureCandidate, passing: [Range<Int>], stops: [Range<Int>]) -> Finding? {
        let numbers = stops + passing
        var start = candidate.tokens.upperBound
        var index = start
        var passiveAt: Int?
        var siege: Finding?
        var isAside = false
        // "left 35 people, 22 of them children, dead"
        let isLeft = (1...2).contains {
            ["left", "leaving", "leaves", "leave"].contains(lower(candidate.tokens.lowerBound - $0))
        }
        let limit = candidate.tokens.upperBound + 28
        while range.contains(index), index < limit {
            if let passed = passing.first(where: { $0.contains(index) }) ?? partitive(at: index) {
                // What belongs to the number does not part it from its verb.
                if index <= start + 1 { start = passed.upperBound }
                index = passed.upperBound
                continue
            }
            if stops.contains(where: { $0.contains(index) }) { return siege }
            let word = lower(index)
            let isNear = index == start || isLeft || passiveAt.map { index - $0 <= 5 } ?? false
            if !isAside, let told = told(at: index, isNear: isNear, numbers: numbers) { return told }
            // "two guards also killed"
            if index == start, has(.adverb, index), entry(index)?.participle == nil { start += 1 }
            // "25 children among the dead"
            if word == "among" {
                for next in index + 1..<index + 6 {
                    if let entry = entry(next), let category = entry.noun ?? entry.state {
                        return Finding(category: category, tokens: index..<next + 1)
                    }
                }
            }
            if text.tokens[index].kind == .mark {
                if word == ";" || word == ":" { return siege }
                // What stands between dashes or brackets is said aside.
                let isDash =
                    word == "-" && text.tokens[index].followsSpace || word == "–" || word == "—" || word == "--"
                if isDash || word == "(" || word == ")" {
                    isAside.toggle()
                    if !isAside { start = index + 1 }
                }
                if word == ",", index == start { start += 1 }
                index += 1
                continue
            }
            if Self.passives.contains(word) { passiveAt = index }
            guard !isAside, let entry = entry(index) else {
                // "were shot dead": after an auxiliary of the passive a verb goes on rather than begins.
                let goesOn = passiveAt.map { index - $0 <= 3 } ?? false
                if !isAside, !goesOn, isOtherVerb(index) { return siege }
                index += 1
                continue
            }
            if let category = entry.intransitive {
                if hasOwnSubject(index, behind: candidate.tokens.upperBound) { return siege }
                return Finding(category: category, tokens: index..<index + 1)
            }
            if let category = entry.participle {
                if isTransitive(index, passive: passiveAt, numbers: numbers) { return siege }
                return isNear ? Finding(category: category, tokens: (passiveAt ?? index)..<index + 1) : siege
            }
            if let category = entry.state, isNear { return Finding(category: category, tokens: index..<index + 1) }
            if entry.active != nil { return siege }
            if entry.roles.contains(.siege), siege == nil {
                siege = Finding(category: .other, tokens: index..<index + 1)
            }
            if entry.roles.contains(.report), passiveAt == nil, lower(index + 1) != "," { return siege }
            index += 1
        }
        return siege
    }

    /// "20 people lost their lives", "a dozen have been taken hostage", "nine men suffered burns".
    private func told(at index: Int, isNear: Bool, numbers: [Range<Int>]) -> Finding? {
        if let phrase = phrase(at: index) {
            let isTold = isNear || (1...3).contains { Self.perfects.contains(lower(index - $0)) }
            return isTold && !isTransitive(phrase.tokens.upperBound - 1, passive: nil, numbers: numbers) ? phrase : nil
        }
        guard has(.suffering, index) else { return nil }
        for next in index + 1..<index + 6 {
            if numbers.contains(where: { $0.contains(next) }) || entry(next)?.participle != nil
                || entry(next)?.intransitive != nil
            {
                return nil
            }
            if has(.harm, next) { return Finding(category: .injured, tokens: index..<next + 1) }
        }
        return nil
    }

    private static let perfects: Set<String> = ["have", "has", "had"]

    /// "A dozen gunmen fired at pilgrims who fled": a verb far from a number that has a subject between them.
    private func hasOwnSubject(_ verb: Int, behind end: Int) -> Bool {
        guard verb - end > Self.nearVerb, let subject = tree.subject(of: verb) else { return false }
        return subject >= end && subject < verb
    }

    /// How far behind its subject a verb may stand whose subject needs no proof, in tokens.
    private static let nearVerb = 6

    /// "Two killed, three injured": the word right after a number that says what became of those it counts.
    func reduced(after candidate: FigureCandidate, numbers: [Range<Int>]) -> Finding? {
        let index = candidate.tokens.upperBound
        guard let entry = entry(index), let category = entry.state ?? entry.participle,
            !isTransitive(index, passive: nil, numbers: numbers)
        else { return nil }
        return Finding(category: category, tokens: index..<index + 1)
    }

    /// "some of them children", "most of whom".
    private func partitive(at index: Int) -> Range<Int>? {
        // "120 soldiers and a senior general killed": one more who has no number.
        if lower(index) == "and", ["a", "an", "his", "her", "their"].contains(lower(index + 1)) {
            for next in index + 2..<index + 6 where has(.person, next) || Self.ranks.contains(lower(next)) {
                return index..<next + 1
            }
            return nil
        }
        guard ["some", "most", "many", "all", "half", "mostly", "including"].contains(lower(index)) else { return nil }
        if lower(index) == "mostly" { return index..<min(index + 2, range.upperBound) }
        if lower(index) == "including" {
            if ["a", "an"].contains(lower(index + 1)) { return index..<min(index + 3, range.upperBound) }
            // "nine villagers, including children, killed"
            let isPlain = has(.person, index + 1) || has(.person, index + 2)
            return isPlain ? index..<index + (has(.person, index + 1) ? 2 : 3) : nil
        }
        guard lower(index + 1) == "of", ["them", "whom", "those"].contains(lower(index + 2)) else { return nil }
        return index..<index + (has(.person, index + 3) ? 4 : 3)
    }

    /// Ranks that are words of their own as well, so that only what stands before them tells of a person.
    private static let ranks: Set<String> = ["general", "major"]

    /// Whether a participle has an object and so counts what follows: "two rockets killed five people".
    ///
    /// "Eight killed, ten injured" without its comma is no such thing: the second number has a word of its own.
    private func isTransitive(_ index: Int, passive: Int?, numbers: [Range<Int>]) -> Bool {
        if let passive, index - passive <= 5 { return false }
        func counts(_ next: Int) -> Bool {
            guard let number = numbers.first(where: { $0.contains(next) }) else { return false }
            let after = number.upperBound
            if ["was", "were"].contains(lower(after)) { return false }
            guard let entry = entry(after) else { return true }
            return entry.state == nil && entry.participle == nil
        }
        var next = index + 1
        while has(.filler, next), next < index + 4 {
            if ["the", "a", "an", "their", "his", "its", "another"].contains(lower(next)) { return true }
            if numbers.contains(where: { $0.contains(next) }) { return counts(next) }
            next += 1
        }
        return counts(next)
    }
}
