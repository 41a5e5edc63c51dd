import TruceEvidence
import TruceKnowledge
import TruceText

/// What the numbers of a clause say of its event.
extension IncidentSupport {
    /// Whether people are counted as dead or hurt.
    func countsPeople(in clause: Range<Int>) -> Bool {
        guard !clause.isEmpty else { return false }
        let counted = facts.figures(in: clause).map { facts.reading.evidence.figures[$0] }
            .filter { $0.category == .killed || $0.category == .injured }
        if !counted.isEmpty {
            return counted.contains { $0.scope == .incident } || opensOnDay(clause)
                || counted.contains { isOfFewDays($0, clause) }
        }
        return countsPeopleInWords(clause)
    }

    /// "Nine were killed on Tuesday and Wednesday": a stretch no longer than a raid may take.
    private func isOfFewDays(_ figure: Figure, _ clause: Range<Int>) -> Bool {
        guard figure.scope == .period, !facts.isPeriod(clause), let time = figure.time else { return false }
        return facts.times(in: clause).contains(time) && facts.isDay(time)
    }

    /// Whether the only dead and hurt that a clause counts are those of a time or of the war, and it names no town where
    /// they were counted: then they are those of many events.
    func countsOnlyTotals(_ clause: Range<Int>) -> Bool {
        let counted = facts.figures(in: clause).map { facts.reading.evidence.figures[$0] }
            .filter { $0.category == .killed || $0.category == .injured }
        if opensOnDay(clause) || counted.contains(where: { isOfFewDays($0, clause) }) { return false }
        return counted.contains { $0.best ?? $0.low ?? 0 >= Self.total } && counted.allSatisfy { $0.scope != .incident }
            && !facts.places(in: clause).contains { facts.isSpot($0) }
    }

    /// "Since May 2014, when 30 were killed": however long the time since, those were killed then.
    private func opensOnDay(_ clause: Range<Int>) -> Bool {
        TruceDates(facts: facts, truce: truce).dayOpening(clause) != nil
    }

    private static let some: Set<String> = [
        "dozens", "scores", "hundreds", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "several", "civilian", "child", "woman", "man", "soldier", "civilians",
    ]

    /// How many raids no few days see.
    private static let campaign = 50

    /// How many people a total counts at least; fewer may well be those of one event.
    private static let total = 20

    /// Whether a word of killing stands beside a number or beside people.
    private func countsPeopleInWords(_ clause: Range<Int>) -> Bool {
        marks.triggers(in: clause).contains { trigger in
            guard trigger.has(.killing) else { return false }
            let start = max(clause.lowerBound, trigger.tokens.lowerBound - 6)
            return (start..<min(clause.upperBound, trigger.tokens.upperBound + 5)).contains {
                text.tokens[$0].kind == .number && text.lower[$0].utf8.count < 4 || Self.some.contains(text.lower[$0])
            }
        }
    }

    /// "Has flown 138 raids since the spring": how many there were of a kind, over a time.
    func countsCampaign(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let beside = max(clause.lowerBound, trigger.lowerBound - 3)..<min(clause.upperBound, trigger.upperBound + 3)
        guard beside.contains(where: { (Int(text.lower[$0]) ?? 0) >= Self.campaign }) else { return false }
        let sentence = text.sentences[text.sentenceOfToken[trigger.lowerBound]].tokens.clamped(
            to: Clauses.around(clause))
        return sentence.contains {
            $0 > sentence.lowerBound
                && (text.lower[$0] == "since" || text.lower[$0] == "far" && text.lower[$0 - 1] == "so")
        }
    }

    /// Whether numbers of a size that no single event has stand in a clause ("3,500 rockets").
    func countsWithoutMeasure(_ clause: Range<Int>) -> Bool {
        clause.contains { index in
            guard text.tokens[index].kind == .number, text.lower[index].utf8.count >= 5 else { return false }
            return text.lower[index].utf8.contains(0x2C)
        } || clause.contains { text.lower[$0] == "thousands" }
    }
}
