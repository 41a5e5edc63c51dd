import TruceEvidence
import TruceKnowledge
import TruceText

/// Looks for the facts that stand beside a trigger.
struct IncidentSupport {
    let marks: EventMarks
    let truce: TruceMarks
    let text: TokenizedText
    let facts: ClauseFacts

    /// How much the words that a class of trigger needs beside it add; nil when it needs some and has none.
    func required(
        _ word: EventWord, isNoun: Bool, trigger: Range<Int>, before: Range<Int>, after: Range<Int>,
        sentence: Range<Int>
    ) -> Double? {
        let near = first(after, 8)
        let clause = before.lowerBound..<after.upperBound
        switch word.eventClass {
        case .hit:
            let hasWeapon = marks.has([.air, .shells, .blast], in: clause) || hasOtherTrigger(clause, than: trigger)
            let target = marks.has([.aid, .perhapsAid, .medical], in: clause)
            if target { return 2 }
            let object = marks.has(.object, in: near) || isPassive(trigger) && marks.has(.object, in: before)
            if hasWeapon { return object || namesSpot(in: clause) ? 2 : 1 }
            return object && (namesSpot(in: clause) || countsPeople(in: clause)) ? 1 : nil
        case .fire:
            // What is launched stands beside the verb; further off it is only what comes along.
            if Self.carrying.contains(where: text.lower[trigger.lowerBound].hasPrefix) {
                return marks.has([.air, .shells], in: first(after, 5)) ? 1.5 : nil
            }
            return marks.has([.air, .shells], in: clause) ? 1.5 : marks.has(.firearms, in: clause) ? 1 : nil
        case .fighting:
            let around = max(clause.lowerBound, trigger.lowerBound - 5)..<min(clause.upperBound, trigger.upperBound + 7)
            // "Fighting that has killed 1,500" since some year: the war, not a day of it.
            let isWhole =
                facts.figures(in: clause).contains { facts.reading.evidence.figures[$0].scope != .incident }
                || facts.isPeriod(clause) || countsWithoutMeasure(clause)
            return marks.has(.happening, in: around) && !isWhole ? 1 : nil
        case .gunfire:
            return marks.has(.object, in: near) ? 1 : 0
        case .seize:
            let reach = text.lower[trigger.lowerBound].hasPrefix("t") ? 4 : 8
            if isNoun { return marks.has(.takeable, in: near) || namesSpot(in: near) ? 1.5 : nil }
            if takesPeople(trigger, before: before, after: after) { return 2 }
            let ground = first(after, reach)
            let isTaken = marks.has(.takeable, in: ground) || namesSpot(in: ground)
            return isTaken || isPassive(trigger) && marks.has(.takeable, in: before) ? 1 : nil
        case .killing where text.lower[trigger.lowerBound].hasPrefix("d"):
            // People die of other things than war: something violent must stand beside it.
            return hasOtherTrigger(clause, than: trigger) ? 0 : nil
        case .killing:
            return countsPeople(in: clause) || namesSpot(in: clause) && namesDay(in: clause) ? 0 : nil
        case .destruction:
            return marks.has(.destructible, in: clause) ? 1 : nil
        case .breach:
            return truce.namesTruce(in: first(after, 6)) || truce.namesTruce(in: before)
                || isNoun && truce.namesTruce(in: sentence) ? 1.5 : nil
        case .lapse:
            return marks.has(.duty, in: near) || truce.namesTruce(in: sentence) ? 1.5 : nil
        case .obstruction:
            let held =
                marks.has(.access, in: first(after, isLoose(trigger) ? 3 : 8))
                || isPassive(trigger) && marks.has(.access, in: before)
            return held ? 1.5 : nil
        case .withdrawal where word.weight == 1 && !isNoun:
            // "ordered its troops out"
            return marks.has(.military, in: near)
                && near.contains { text.lower[$0] == "out" || text.lower[$0] == "home" }
                ? 2 : nil
        case .withdrawal where isNoun && !marks.has([.happening, .launching], in: last(before, 6)):
            // "Discussed a withdrawal of forces": one that is only spoken of.
            return nil
        case .withdrawal:
            return marks.has(.military, in: near) || isPassive(trigger) && marks.has(.military, in: before) ? 1 : nil
        case .suspension:
            let broken =
                marks.has(.channel, in: first(after, 5)) || isPassive(trigger) && marks.has(.channel, in: before)
            return broken ? 1 : nil
        case .arming:
            return marks.has(.weapons, in: after) && truce.namesTruce(in: sentence) ? 2 : nil
        case .blame:
            guard truce.tellsTrouble(in: clause) else { return nil }
            if truce.namesTruce(in: clause) { return 2.5 }
            // "blamed the rebels for its failure": the truce was named in the sentence before.
            let isItsOwn = after.contains { text.lower[$0] == "its" }
            return isItsOwn && truce.namesTruce(in: sentenceBefore(sentence)) ? 2.5 : nil
        case .bombardment, .attack, .groundAssault, .airStrike:
            // A verb with a known actor behind it has its victim beside it.
            if isNoun { return 0 }
            let isArmed = word.eventClass != .airStrike && marks.has([.air, .shells], in: clause)
            return isArmed || !facts.actors(in: first(after, 4)).isEmpty ? 1 : 0
        default:
            return 0
        }
    }

    /// "Captured an officer", "two guards were seized": people, and no ground.
    private func takesPeople(_ trigger: Range<Int>, before: Range<Int>, after: Range<Int>) -> Bool {
        let word = text.lower[trigger.lowerBound]
        guard word.hasPrefix("capt") || word.hasPrefix("seiz") else { return false }
        if isPassive(trigger) {
            return marks.has(.person, in: max(before.lowerBound, before.upperBound - 5)..<before.upperBound)
        }
        return marks.has(.person, in: first(after, 4))
    }

    /// The tokens of the sentence before, as far as they are within reach.
    private func sentenceBefore(_ sentence: Range<Int>) -> Range<Int> {
        let number = text.sentenceOfToken[sentence.lowerBound]
        guard number > 0 else { return sentence.lowerBound..<sentence.lowerBound }
        let tokens = text.sentences[number - 1].tokens
        return max(tokens.lowerBound, tokens.upperBound - Self.lookBack)..<tokens.upperBound
    }

    private static let lookBack = 60

    /// The beginnings of verbs that say nothing of what is fired unless it stands beside them.
    private static let carrying = ["launch", "unleash", "us"]

    private static let loose: Set<String> = ["den", "ref", "pre", "del", "res", "hal", "bar", "hin"]

    /// Whether a verb of hindrance is one that takes any object ("denied the claim").
    private func isLoose(_ trigger: Range<Int>) -> Bool {
        Self.loose.contains(String(text.lower[trigger.lowerBound].prefix(3)))
    }

    /// How much the words around an event noun say that it happened.
    func reality(of trigger: Range<Int>, in clause: Range<Int>) -> Double {
        let before = max(clause.lowerBound, trigger.lowerBound - 6)..<trigger.lowerBound
        if marks.has(.adjunct, in: before) { return -1 }
        if marks.has(.launching, in: before) { return 2 }
        let isReal =
            marks.has(.happening, in: clause.lowerBound..<trigger.lowerBound)
            || marks.has(.happening, in: trigger.upperBound..<clause.upperBound)
        return isReal ? 1 : 0
    }

    /// Whether a day or month is named.
    func namesDay(in clause: Range<Int>) -> Bool { facts.times(in: clause).contains { facts.isPoint($0) } }

    /// Whether a spot finer than a country is named.
    ///
    /// A name behind "in" or "near" counts also where no gazetteer knows it.
    func namesSpot(in clause: Range<Int>) -> Bool {
        if facts.places(in: clause).contains(where: { facts.isSpot($0) }) { return true }
        return clause.dropLast().contains { index in
            Self.spatial.contains(text.lower[index])
                && (index + 1..<min(index + 4, clause.upperBound)).contains { isName($0) }
        }
    }

    private static let spatial: Set<String> = ["in", "near", "outside", "around", "into", "at"]

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

    private static let another: Set<String> = ["elsewhere", "separately", "another"]

    /// Whether a clause turns to something else ("Elsewhere, …").
    func opensAnother(_ clause: Range<Int>) -> Bool {
        clause.prefix(4).contains { Self.another.contains(text.lower[$0]) }
    }

    private static let be: Set<String> = ["was", "were", "been", "being", "is", "are", "be", "got", "get", "came"]

    /// Whether a participle stands in the passive.
    func isPassive(_ trigger: Range<Int>) -> Bool {
        if text.lower[trigger.lowerBound].hasSuffix("ing") { return false }
        return (max(0, trigger.lowerBound - 3)..<trigger.lowerBound).contains { Self.be.contains(text.lower[$0]) }
    }

    private func hasOtherTrigger(_ clause: Range<Int>, than trigger: Range<Int>) -> Bool {
        marks.triggers(in: clause).contains { other in
            other.tokens != trigger
                && other.words.contains { $0.weight >= 2 && $0.form == .noun }
        }
    }

    private func last(_ range: Range<Int>, _ count: Int) -> Range<Int> {
        max(range.lowerBound, range.upperBound - count)..<range.upperBound
    }

    private func first(_ range: Range<Int>, _ count: Int) -> Range<Int> {
        range.lowerBound..<min(range.upperBound, range.lowerBound + count)
    }
}
