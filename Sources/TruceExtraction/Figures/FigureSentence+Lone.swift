import TruceEvidence
import TruceKnowledge
import TruceText

/// People who are told of one by one, without a number: "a nurse", "his brother".
extension FigureSentence {
    /// "and a man" at a token: one person beside others that were counted.
    func lonePart(at index: Int) -> Range<Int>? {
        guard lower(index) == "and", ["a", "an", "one"].contains(lower(index + 1)) else { return nil }
        let roles = scanner.words[lower(index + 2)]?.roles ?? []
        return roles.contains(.person) ? index + 1..<index + 3 : nil
    }

    /// Makes "a man" in "two women and a man" a number of its own.
    func addLoneParts(_ candidates: inout [FigureCandidate]) {
        var added: [FigureCandidate] = []
        for (index, candidate) in candidates.enumerated() {
            guard let parent = candidate.parent, let lone = lonePart(at: candidate.tokens.upperBound),
                index + 1 == candidates.count || candidates[index + 1].tokens.lowerBound >= lone.upperBound
            else { continue }
            let noun = CountedNoun(
                tokens: lone.lowerBound + 1..<lone.upperBound, head: lone.lowerBound + 1, isPeople: true)
            added.append(
                FigureCandidate(quantity: .one(at: lone.lowerBound), noun: noun, link: .part(of: parent)))
        }
        // Appended at the end, so that the indices of the links stay true.
        candidates += added
    }

    /// Adds those who are told of as killed, hurt, held or missing.
    func addLone(to candidates: inout [FigureCandidate]) {
        var lone = lonePeople(beside: candidates)
        guard !lone.isEmpty else { return }
        let counted = candidates
        for index in lone.indices {
            guard let found = fate(of: lone[index], beside: counted) else { continue }
            lone[index].category = found.category
            lone[index].cue = found.tokens
            lone[index].rule = found.rule
        }
        // What is told of one is told of those joined to it, on either side.
        for index in lone.indices { join(index, in: &lone, behind: counted) }
        for index in lone.indices.reversed() { join(index, in: &lone, before: counted) }
        candidates += together(lone.filter { $0.category != nil })
    }

    /// Those told of one after the other whom the same befell are one number: "a nurse and a guard were killed".
    private func together(_ lone: [FigureCandidate]) -> [FigureCandidate] {
        var result: [FigureCandidate] = []
        for one in lone {
            guard let last = result.last, last.category == one.category,
                ["", ",", "and", ", and"].contains(
                    between(last.tokens.upperBound, one.tokens.lowerBound).joined(separator: " "))
            else {
                result.append(one)
                continue
            }
            var both = last
            let count = (last.quantity.best ?? 1) + 1
            both.quantity.low = count
            both.quantity.high = count
            both.quantity.best = count
            both.noun.tokens = last.noun.tokens.lowerBound..<one.noun.end
            both.noun.head = one.noun.head
            both.cue = last.cue ?? one.cue
            result[result.count - 1] = both
        }
        return result
    }

    // MARK: - Who is told of

    private func lonePeople(beside candidates: [FigureCandidate]) -> [FigureCandidate] {
        var result: [FigureCandidate] = []
        let taken = candidates.map(\.tokens)
        for index in range where cues.has(.lone, index) && result.count < Self.limit {
            guard !isConditional(index), !isAside(index), let head = person(behind: index),
                !taken.contains(where: { $0.overlaps(index..<head + 1) })
            else { continue }
            let noun = CountedNoun(tokens: index + 1..<head + 1, head: head, isPeople: true)
            result.append(FigureCandidate(quantity: .one(at: index), noun: noun, isLone: true))
        }
        return result
    }

    /// "Musa, a teacher, was killed": who has a name is not counted; "20 people, including a teacher": nor is a part of a
    /// number.
    private func isAside(_ article: Int) -> Bool {
        let before = article - 1
        guard range.contains(before - 1) else { return lower(before) == "including" }
        return lower(before) == "including"
            || lower(before) == "," && text.tokens[before - 1].isCapitalised && cues.tree.isNoun(before - 1)
                && !isConjunct(article)
    }

    /// "A Dane, a Swede and a Finn": one of a list, each with its article.
    private func isConjunct(_ article: Int) -> Bool { ["a", "an"].contains(lower(article - 3)) }

    /// The head of the noun phrase that an article opens, where it is one person: "a 12-year-old farm worker".
    private func person(behind article: Int) -> Int? {
        let noun = CountedNoun.read(after: behindAge(article + 1), in: text, range: range, words: scanner.words)
        guard let head = noun.head, cues.has(.individual, head), lower(head + 1) != "'s", cues.tree.isNoun(head),
            !cues.tree.isModifier(head, of: head + 1), !isFirstPart(head),
            !(article + 1..<head).contains(where: { cues.tree.isFinite($0) }), !bearsName(head)
        else { return nil }
        return head
    }

    /// "His brother Musa": who has a name is told of, not counted.
    private func bearsName(_ head: Int) -> Bool {
        let next = lower(head + 1) == "," ? head + 2 : head + 1
        return range.contains(next) && text.tokens[next].kind == .word && text.tokens[next].isCapitalised
            && cues.tree.isNoun(next)
    }

    /// "A rebel-held town": what a hyphen joins to another word names no person.
    private func isFirstPart(_ head: Int) -> Bool {
        lower(head + 1) == "-" && !text.tokens[head + 1].followsSpace
    }

    /// The token behind "12-year-old".
    private func behindAge(_ start: Int) -> Int {
        let old = (start..<start + 6).first { lower($0) == "old" && lower($0 - 1) == "-" }
        return old.map { $0 + 1 } ?? start
    }

    /// "If a soldier is killed", "suspected that a soldier had been taken": nobody says that somebody was.
    private func isConditional(_ index: Int) -> Bool {
        (max(range.lowerBound, index - 8)..<index).contains { ["if", "unless", "whenever"].contains(lower($0)) }
            || (max(range.lowerBound, index - 3)..<index).contains { cues.has(.hedge, $0) }
    }

    // MARK: - What befell them

    private func fate(of lone: FigureCandidate, beside counted: [FigureCandidate]) -> CasualtyCues.Finding? {
        if let found = cues.verb(before: lone) ?? cues.nominal(before: lone) ?? cues.company(before: lone) {
            // "Can kill a man": nobody was killed.
            let isOpen =
                found.tokens.contains { cues.tree.isBare($0) } || lower(found.tokens.lowerBound - 1) == "attempted"
            return befalls(found.category) && !isOpen ? found.by("figure.one-person") : nil
        }
        // "His father died": what is told of a life is no casualty.
        guard ["a", "an", "another"].contains(lower(lone.tokens.lowerBound)) else { return nil }
        let stops = counted.map(\.tokens).filter { $0.lowerBound >= lone.tokens.upperBound }
        guard let found = cues.predicate(after: lone, passing: [], stops: stops), befalls(found.category),
            found.tokens.lowerBound - lone.tokens.upperBound <= Self.nearPredicate, isReduced(found.tokens)
        else { return nil }
        return found.by("figure.one-person")
    }

    /// How far behind one person it may stand what befell them, in tokens.
    private static let nearPredicate = 6

    private func befalls(_ category: Figure.Category) -> Bool { category != .displaced && category != .other }

    /// Whether a bare participle tells what befell those before it rather than what they did: "a guard killed in the
    /// raid", and not "a guard killed Musa".
    private func isReduced(_ cue: Range<Int>) -> Bool {
        guard cue.count == 1, range.contains(cue.upperBound), scanner.words[lower(cue.lowerBound)]?.participle != nil
        else { return true }
        return text.tokens[cue.upperBound].kind == .mark || CountedNoun.stops.contains(lower(cue.upperBound))
    }

    // MARK: - Those joined to others

    /// "Killed four policemen and a clerk."
    private func join(_ index: Int, in lone: inout [FigureCandidate], behind counted: [FigureCandidate]) {
        guard lone[index].category == nil else { return }
        let first = lone[index].tokens.lowerBound
        let earlier = counted.indices.filter { counted[$0].tokens.upperBound <= first }
        if let last = earlier.max(by: { counted[$0].tokens.upperBound < counted[$1].tokens.upperBound }),
            joins(counted[last], to: lone[index])
        {
            inherit(from: counted[last], to: &lone[index])
        }
        if index > 0, lone[index].category == nil, joins(lone[index - 1], to: lone[index]) {
            inherit(from: lone[index - 1], to: &lone[index])
        }
    }

    /// "A clerk and four policemen were killed."
    private func join(_ index: Int, in lone: inout [FigureCandidate], before counted: [FigureCandidate]) {
        guard lone[index].category == nil else { return }
        let end = lone[index].tokens.upperBound
        let later = counted.filter { $0.tokens.lowerBound >= end } + lone[(index + 1)...]
        guard let next = later.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }), let cue = next.cue,
            cue.lowerBound >= next.tokens.upperBound, next.category.map(befalls) ?? false,
            isJoint(between(end, next.tokens.lowerBound))
        else { return }
        inherit(from: next, to: &lone[index])
    }

    /// Whether somebody told of is joined to one before: as another object of its verb, or as another subject.
    private func joins(_ before: FigureCandidate, to lone: FigureCandidate) -> Bool {
        guard before.category.map(befalls) ?? false else { return false }
        let words = between(before.tokens.upperBound, lone.tokens.lowerBound)
        guard isJoint(words) else { return false }
        let end = lone.tokens.upperBound
        // "Killed 20 people, an officer said": who says so is not of them.
        if cues.has(.report, end) || words == [","] && ![",", "and"].contains(lower(end)) { return false }
        guard let cue = before.cue else { return true }
        return cue.lowerBound < before.tokens.lowerBound || cue.lowerBound >= end
    }

    private func inherit(from other: FigureCandidate, to lone: inout FigureCandidate) {
        lone.category = other.category
        lone.cue = other.cue
        lone.rule = "figure.coordinate"
    }
}
