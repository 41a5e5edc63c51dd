import TruceKnowledge
import TruceModels
import TruceText

/// What words need beside them that tell of no attack: charges laid, people driven out, rulers overthrown.
extension IncidentSupport {
    /// "Planted a bomb under the bridge", "two bombs were found": what was laid stands beside the verb.
    func laysCharge(_ word: EventWord, _ trigger: Range<Int>, before: Range<Int>, after: Range<Int>) -> Double? {
        if word.weight > 1 { return 1 }
        let isLaid = isPassive(trigger) || facts.reading.language.relation(trigger.lowerBound).hasPrefix("acl")
        let object = isLaid ? before.suffix(Self.besideVerb) : after.prefix(Self.besideVerb)
        return marks.has([.blast, .grenade], in: object) ? 2 : nil
    }

    /// "Militiamen drove families from their homes", "hundreds were uprooted from Old Ford".
    func drivesOut(_ word: EventWord, _ trigger: Range<Int>, before: Range<Int>, after: Range<Int>) -> Double? {
        let people: EventThing = [.person, .civilian]
        if isPassive(trigger) {
            let isTold = marks.has(people, in: before.suffix(Self.besideVerb))
            return isTold && namesSpot(in: after) ? 2 : nil
        }
        let isDeed = namesForces(in: before.suffix(Self.besideVerb))
        return isDeed && (word.weight > 1 || marks.has(people, in: after.prefix(Self.besideVerb))) ? 2 : nil
    }

    /// "Officers toppled the government", "carried out a coup": who rules stands beside the verb, what was done before the
    /// noun.
    func overthrows(
        _ word: EventWord, isNoun: Bool, _ trigger: Range<Int>, before: Range<Int>, after: Range<Int>
    ) -> Double? {
        if isNoun { return marks.has(.launching, in: before.suffix(Self.besideNoun)) ? 1 : nil }
        if word.weight > 1 { return 1 }
        if isPassive(trigger) { return marks.has(.ruler, in: before.suffix(Self.besideVerb)) ? 1.5 : nil }
        return marks.has([.ruler, .office], in: after.prefix(Self.besideVerb))
            && (namesForces(in: before) || marks.has([.person, .crowd], in: before)) ? 2 : nil
    }

    /// Whether a participle hangs on a noun that can be taken: "the town captured by rebels", but not "the action taken".
    func hangsOnTakeable(_ trigger: Range<Int>) -> Bool {
        let language = facts.reading.language
        let verb = trigger.lowerBound
        guard language.relation(verb).hasPrefix("acl"), language.treebankTag(verb) == "VBN",
            let noun = language.head(verb), noun < verb
        else { return true }
        return !marks.things[noun].isDisjoint(with: [.takeable, .object, .person, .captive, .destructible])
            || !facts.places(in: max(0, noun - 2)..<noun + 1).isEmpty || text.tokens[noun].isCapitalised
    }

    /// "Surrounded in his home", "besieged inside her residence": somebody who is kept where he lives.
    func confines(_ trigger: Range<Int>, _ after: Range<Int>) -> Bool {
        guard isPassive(trigger), let inside = after.first, ["in", "inside", "at"].contains(text.lower[inside]),
            inside + 1 < after.upperBound, facts.reading.language.treebankTag(inside + 1) == "PRP$"
        else { return false }
        return marks.has(.object, in: (inside + 2..<max(inside + 2, after.upperBound)).prefix(3))
    }

    /// How far from its verb what is laid, driven out or overthrown may stand, in tokens.
    private static let besideVerb = 7
    /// How far before a noun its verb may stand, in tokens.
    private static let besideNoun = 5
}
