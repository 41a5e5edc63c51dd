import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the word that says what became of those whom a number counts.
///
/// - Complexity: O(1) for each number: a search looks at no more than 28 tokens.
struct CasualtyCues {
    let text: TokenizedText
    let words: FigureWords
    let times: TimeWords
    /// The tokens of the sentence.
    var range: Range<Int> = 0..<0

    /// A category and the tokens that tell it.
    struct Finding {
        var category: Figure.Category
        var tokens: Range<Int>
        /// What found it.
        var rule: Rule?

        /// The same finding under the name of the rule that made it.
        func by(_ rule: Rule) -> Finding { Finding(category: category, tokens: tokens, rule: rule) }
    }

    private func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }

    private func entry(_ index: Int) -> FigureWords.Entry? {
        range.contains(index) && text.tokens[index].kind == .word ? words[text.lower[index]] : nil
    }

    // MARK: - Before the number

    /// "killed another 20", "wounding over 140".
    func verb(before candidate: FigureCandidate) -> Finding? {
        var index = candidate.tokens.lowerBound - 1
        for _ in 0..<3 {
            if lower(index) == "dead", lower(index - 1) == "shot" {
                return Finding(category: .killed, tokens: index - 1..<index + 1)
            }
            if let category = entry(index)?.verb {
                if isPassive(before: index) || !fits(category, candidate.noun, verb: lower(index)) { return nil }
                return Finding(category: category, tokens: index..<index + 1)
            }
            guard entry(index)?.roles.contains(.filler) ?? false else { return nil }
            index -= 1
        }
        return nil
    }

    /// Whether a verb can have such an object: a village is captured without anyone being held.
    private func fits(_ category: Figure.Category, _ noun: CountedNoun, verb: String) -> Bool {
        switch category {
        case .killed, .injured: true
        case .detained: noun.isPeople || noun.head == nil && !verb.hasPrefix("captur") && !verb.hasPrefix("seiz")
        default: noun.isPeople || noun.head == nil
        }
    }

    /// "killed a nurse and around 20 civilians": the verb whose first object has no number.
    func objectList(before candidate: FigureCandidate) -> Finding? {
        let last = candidate.tokens.lowerBound - 1
        guard lower(last) == "and", candidate.noun.isPeople || candidate.noun.pointsBack else { return nil }
        var index = last - 1
        while index >= max(range.lowerBound, last - 9) {
            if let category = entry(index)?.verb, ["a", "an", "the", "his", "their"].contains(lower(index + 1)) {
                return isPassive(before: index) ? nil : Finding(category: category, tokens: index..<index + 1)
            }
            if entry(index)?.verb != nil || lower(index) == "," || Self.passives.contains(lower(index)) { return nil }
            index -= 1
        }
        return nil
    }

    /// "was killed along with eight others": what befell those who are named first.
    func company(before candidate: FigureCandidate) -> Finding? {
        let last = candidate.tokens.lowerBound - 1
        guard lower(last) == "with", ["along", "together"].contains(lower(last - 1)),
            candidate.noun.isPeople || candidate.noun.pointsBack
        else { return nil }
        for index in stride(from: last - 2, to: max(range.lowerBound, last - 10) - 1, by: -1) {
            if let category = entry(index)?.verb { return Finding(category: category, tokens: index..<index + 1) }
        }
        return nil
    }

    /// "the deaths of 20", "claimed the lives of 67", "the death toll rose to 20", "the number of dead reached 20".
    func nominal(before candidate: FigureCandidate) -> Finding? {
        var last = candidate.tokens.lowerBound - 1
        if lower(last) == "the" || lower(last) == "another" { last -= 1 }
        if lower(last) == "of", let category = entry(last - 1)?.nominal {
            return Finding(category: category, tokens: last - 1..<last + 1)
        }
        if entry(last)?.roles.contains(.toll) ?? false { return Finding(category: .killed, tokens: last..<last + 1) }
        if let among = amongThose(endingAt: last) { return among }
        guard Self.reaching.contains(lower(last)) else { return nil }
        var index = last - 1
        while index >= max(range.lowerBound, last - 16) {
            if entry(index)?.roles.contains(.toll) ?? false {
                return Finding(category: .killed, tokens: index..<last + 1)
            }
            if lower(index) == "number", lower(index + 1) == "of" {
                for next in index + 2..<max(index + 2, min(last, index + 6)) {
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

    private static let reaching: Set<String> = [
        "to", "at", "of", "is", "was", "reached", "hit", "reaches", "hits", "tops", "surpasses", "surpassed", "exceeds",
        "exceeded",
        "past", ":", "as",
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

    /// "among the dead were 22", "those killed include 5": what befell those of whom the number is a part.
    private func amongThose(endingAt last: Int) -> Finding? {
        guard ["were", "was", "are", "is", "include", "included", "includes", "including"].contains(lower(last)) else {
            return nil
        }
        var first = last - 1
        if lower(first) == "there" { first -= 1 }
        for index in stride(from: first, to: max(range.lowerBound - 1, last - 6), by: -1) {
            guard let entry = entry(index), let category = entry.state ?? entry.noun ?? entry.participle else {
                continue
            }
            let before = (max(range.lowerBound, index - 3)..<index).map { lower($0) }
            guard before.contains("among") || before.last == "the" || before.last == "those" else { return nil }
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

    private func isPassive(before index: Int) -> Bool {
        for back in 1...3 {
            let word = lower(index - back)
            if Self.passives.contains(word) { return true }
            if !(entry(index - back)?.roles.contains(.auxiliary) ?? false) { return false }
        }
        return false
    }

    private static let passives: Set<String> = [
        "was", "were", "is", "are", "be", "been", "being", "got", "get", "left", "found", "taken",
        "held",
    ]

    // MARK: - The counted noun itself

    /// "30 dead", "civilian deaths", "no injuries", "thousands of displaced civilians".
    func nounItself(_ candidate: FigureCandidate) -> Finding? {
        var index = candidate.quantity.tokens.upperBound
        // "claimed nine lives"
        if lower(index) == "lives", let verb = entry(candidate.quantity.tokens.lowerBound - 1),
            verb.roles.contains(.claiming)
        {
            return Finding(category: .killed, tokens: index..<index + 1)
        }
        if lower(index) == "of" { index += 1 }
        for _ in 0..<5 {
            if lower(index) == "-", range.contains(index), !text.tokens[index].followsSpace {
                index += 1
                continue
            }
            guard range.contains(index), text.tokens[index].kind == .word,
                !CountedNoun.stops.contains(lower(index)), !isOtherVerb(index)
            else { return nil }
            if let entry = entry(index) {
                let isLast = candidate.noun.head.map { $0 <= index } ?? true
                if let category = entry.noun, isLast || entry.state != nil {
                    if category == .detained, isFreed(after: index) {
                        return Finding(category: .other, tokens: index..<index + 1)
                    }
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if !isLast, let category = entry.state ?? entry.participle {
                    return Finding(category: category, tokens: index..<index + 1)
                }
                if entry.roles.contains(.siege) { return Finding(category: .other, tokens: index..<index + 1) }
                if entry.roles.contains(.auxiliary) { return nil }
            }
            index += 1
        }
        return nil
    }

    /// "105 hostages were freed": they are counted, but no longer as held.
    private func isFreed(after index: Int) -> Bool {
        (index + 1..<index + 5).contains {
            ["freed", "released", "exchanged", "swapped", "returned"].contains(lower($0))
        }
    }

    // MARK: - After the number

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
            if let category = entry.intransitive { return Finding(category: category, tokens: index..<index + 1) }
            let isNear = index == start || isLeft || passiveAt.map { index - $0 <= 5 } ?? false
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
            for next in index + 2..<index + 6 where entry(next)?.roles.contains(.person) ?? isTitle(next) {
                return index..<next + 1
            }
            return nil
        }
        guard ["some", "most", "many", "all", "half", "mostly", "including"].contains(lower(index)) else { return nil }
        if lower(index) == "mostly" { return index..<min(index + 2, range.upperBound) }
        if lower(index) == "including", ["a", "an"].contains(lower(index + 1)) {
            return index..<min(index + 3, range.upperBound)
        }
        guard lower(index + 1) == "of", ["them", "whom", "those"].contains(lower(index + 2)) else { return nil }
        let isNoun = entry(index + 3)?.roles.contains(.person) ?? false
        return index..<index + (isNoun ? 4 : 3)
    }

    private func isTitle(_ index: Int) -> Bool {
        ["general", "colonel", "commander", "leader", "official", "captain", "major", "lieutenant"].contains(
            lower(index))
    }

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
        while entry(next)?.roles.contains(.filler) ?? false, next < index + 4 {
            if ["the", "a", "an", "their", "his", "its", "another"].contains(lower(next)) { return true }
            if numbers.contains(where: { $0.contains(next) }) { return counts(next) }
            next += 1
        }
        return counts(next)
    }

    /// A verb of the past that the lexicon of times knows, other than an auxiliary.
    private func isOtherVerb(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word, let entry = times[text.lower[index]], entry.roles.contains(.past) else {
            return false
        }
        return !["was", "were", "had", "has", "have", "did", "left"].contains(text.lower[index])
    }
}
