import TruceEvidence
import TruceKnowledge
import TruceText

/// Looks for the facts that stand beside a trigger.
struct IncidentSupport {
    let marks: EventMarks
    let truce: TruceMarks
    let text: TokenizedText
    let facts: ClauseFacts

    /// How much the words around an event noun say that it happened.
    func reality(of trigger: Range<Int>, in clause: Range<Int>) -> Double {
        let before = max(clause.lowerBound, trigger.lowerBound - 6)..<trigger.lowerBound
        if marks.has(.motive, in: before) { return isSpelledOut(trigger, in: clause) ? 0 : -2.5 }
        // "In reprisal for a raid that killed nine": whatever it is told for, what came of it is told.
        if tellsOwnResult(trigger, in: clause) { return 1 }
        if marks.has(.adjunct, in: before) { return -1 }
        if marks.has(.launching, in: before) || isThere(before) { return 2 }
        let isReal =
            marks.has(.happening, in: clause.lowerBound..<trigger.lowerBound)
            || marks.has(.happening, in: trigger.upperBound..<clause.upperBound)
        return isReal ? 1 : 0
    }

    /// "A raid that killed the commander": a noun that goes on to what came of it.
    private func tellsOwnResult(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let after = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + Self.resultReach)
        guard let that = after.first(where: { ["that", "which"].contains(text.lower[$0]) }) else { return false }
        return marks.triggers(in: that + 1..<min(clause.upperBound, that + 3)).contains { result in
            let isPast = result.words.contains { $0.form == .past || $0.form == .participle }
            return isPast && (result.has(.killing) || result.has(.destruction))
                && !marks.has([.modal, .negation], in: that..<result.tokens.lowerBound)
        }
    }

    /// How far behind a noun of event "that" may stand, in tokens.
    private static let resultReach = 5

    /// "There was shelling", "there were heavy clashes": that something is there is all that is told.
    private func isThere(_ before: Range<Int>) -> Bool {
        let near = before.suffix(5)
        guard let there = near.last(where: { text.lower[$0] == "there" }) else { return false }
        return near.suffix(from: there).contains { Self.be.contains(text.lower[$0]) }
            && near.suffix(from: there).allSatisfy {
                marks.contexts[$0].isDisjoint(with: [.negation, .governor, .modal]) && text.lower[$0] != "reports"
            }
    }

    /// "In protest at the takeover of Old Ford by rebels": whatever comes of it, what was done and who did it is told.
    private func isSpelledOut(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        guard trigger.upperBound < clause.upperBound, text.lower[trigger.upperBound] == "of" else { return false }
        let object = trigger.upperBound + 1..<min(clause.upperBound, trigger.upperBound + 12)
        guard let by = object.first(where: { text.lower[$0] == "by" }), by > object.lowerBound else { return false }
        return !facts.actors(in: by + 1..<min(clause.upperBound, by + 8)).isEmpty
    }

    /// Whether a day or month is named.
    func namesDay(in clause: Range<Int>) -> Bool { facts.times(in: clause).contains { facts.isPoint($0) } }

    /// Whether a year long past is named, in which what is told happened.
    func namesYear(in clause: Range<Int>) -> Bool {
        facts.times(in: clause).contains { facts.isFarPast($0) && !facts.reading.evidence.times[$0].isDeadline }
    }

    /// Whether a spot finer than a country is named.
    ///
    /// A name behind "in" or "near" counts also where no gazetteer knows it.
    func namesSpot(in clause: Range<Int>) -> Bool {
        if facts.places(in: clause).contains(where: { facts.isSpot($0) }) { return true }
        return clause.dropLast().contains { index in
            Self.spatial.contains(text.lower[index])
                && ((index + 1..<min(index + 4, clause.upperBound)).contains { isName($0) } || isPart(behind: index))
        }
    }

    private static let spatial: Set<String> = ["in", "near", "outside", "around", "into", "at"]

    /// "In the south": a part of the country.
    private func isPart(behind index: Int) -> Bool {
        index + 2 < text.tokens.count && text.lower[index + 1] == "the"
            && Compass.points.contains(text.lower[index + 2])
            && !text.tokens[index + 2].isCapitalised
    }

    private func isName(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised && facts.times(in: index..<(index + 1)).isEmpty
            && CalendarWords.isNone(text.lower[index])
    }

    private static let back: Set<String> = ["the", "this", "that", "these", "those", "its", "such"]
    private static let opened: Set<String> = ["of", "on", "against", "in", "near", "that", "by", "at"]

    /// Whether a definite article or a demonstrative stands before a noun.
    func isDefinite(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        (max(clause.lowerBound, trigger.lowerBound - 2)..<trigger.lowerBound).contains {
            Self.back.contains(text.lower[$0])
        }
    }

    /// Whether a noun points back to something already told.
    func pointsBack(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        guard isDefinite(trigger, in: clause) else { return false }
        let next = trigger.upperBound
        return !(next < clause.upperBound && Self.opened.contains(text.lower[next]))
    }

    /// Whether an actor stands right before a noun, or behind it with "by".
    func namesAgent(of trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, trigger.lowerBound - 3)..<trigger.lowerBound
        if !facts.actors(in: before).isEmpty { return true }
        let next = trigger.upperBound
        return next < clause.upperBound && text.lower[next] == "by"
    }

    /// "Clashes broke out between the army and rebels": who fought whom.
    func namesBoth(of trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let after = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + Self.longestCourse)
        guard let between = after.first(where: { text.lower[$0] == "between" }) else { return false }
        let sides = between + 1..<min(clause.upperBound, between + 1 + Self.longestSides)
        return sides.contains { text.lower[$0] == "and" || text.lower[$0] == "," }
            && (marks.has(Self.fighters, in: sides) || !facts.actors(in: sides).isEmpty)
    }

    private static let fighters: EventThing = [.ground, .military, .band, .party]
    /// How far behind "clashes" the word "between" may stand, in tokens.
    private static let longestCourse = 7
    /// How many tokens the two sides of a fight may take.
    private static let longestSides = 12

    private static let new: Set<String> = ["a", "an", "another", "two", "three", "fresh", "new", "further", "first"]

    /// Whether a noun brings in something not told before ("a raid", "two strikes").
    func introduces(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let opening = max(clause.lowerBound, trigger.lowerBound - 4)..<trigger.lowerBound
        if opening.contains(where: { Self.new.contains(text.lower[$0]) || text.tokens[$0].kind == .number }) {
            return true
        }
        return opensAnother(clause) || listsDoers(clause)
    }

    /// "20 by the army, 13 by the rebels": a count for each doer.
    private func listsDoers(_ clause: Range<Int>) -> Bool {
        clause.dropFirst().filter { text.lower[$0] == "by" && text.tokens[$0 - 1].kind == .number }.count > 1
    }

    private static let another: Set<String> = ["elsewhere", "separately", "another", "also", "meanwhile"]

    /// Whether a clause turns to something else ("Elsewhere, …").
    func opensAnother(_ clause: Range<Int>) -> Bool {
        clause.prefix(7).contains { index in
            guard Self.another.contains(text.lower[index]) else { return false }
            // "Reuters also said that nine were killed": one more to say it.
            let next = index + 1 < clause.upperBound ? text.lower[index + 1] : ""
            return text.lower[index] != "also" || facts.reading.knowledge.speechCues.form(next) == nil
        }
    }

    private static let be: Set<String> = ["was", "were", "been", "being", "is", "are", "be", "got", "get", "came"]

    /// Whether a participle stands in the passive.
    func isPassive(_ trigger: Range<Int>) -> Bool {
        if text.lower[trigger.lowerBound].hasSuffix("ing") { return false }
        return (max(0, trigger.lowerBound - 3)..<trigger.lowerBound).contains { Self.be.contains(text.lower[$0]) }
    }

    /// Whether another word of the clause names an event.
    func hasOtherTrigger(_ clause: Range<Int>, than trigger: Range<Int>) -> Bool {
        marks.triggers(in: clause).contains { other in
            other.tokens != trigger
                && other.words.contains { $0.weight >= 2 && $0.form == .noun }
        }
    }
}
