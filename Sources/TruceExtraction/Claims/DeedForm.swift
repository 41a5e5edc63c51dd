import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// How the words tell a deed: as a noun or a verb, done or undergone, denied, and whether it is one to be blamed for.
struct DeedForm {
    let reading: Reading
    let speech: SpeechText

    /// What the vocabulary knows of the words that tell a deed.
    func words(of trigger: Range<Int>) -> [EventWord] {
        guard let first = trigger.first else { return [] }
        let limit = min(trigger.upperBound, reading.text.lower.count)
        return reading.knowledge.events.events.longest(in: reading.text.lower, at: first, limit: limit)?.values ?? []
    }

    /// Classes of events that are no deeds: troops that leave, talks that stop, blame itself.
    static let blameless: Set<EventWord.Class> = [.withdrawal, .suspension, .blame, .none]

    /// Words for how a place lies rather than for a deed: "civilians besieged by the army".
    private static let lying: Set<String> = ["besieged", "encircled", "surrounded", "blockaded"]

    /// Whether the trigger tells of something that one is blamed for; troops that leave and talks that stop are not.
    func isBlameworthy(_ trigger: Range<Int>, _ words: [EventWord]) -> Bool {
        guard let first = trigger.first else { return true }
        // "The militia besieged the town" tells what was done, "the besieged town" how it lies.
        if Self.lying.contains(speech.lower(first)), !speech.tree.hasObject(first), !isUndergone(first) { return false }
        return words.isEmpty || words.contains { !Self.blameless.contains($0.eventClass) }
    }

    /// "has been surrounded by rebels": what is done to somebody now.
    private func isUndergone(_ verb: Int) -> Bool {
        speech.lower(verb - 1) == "been"
            && reading.dependents[verb].contains { noun in
                reading.language.relation(noun).hasPrefix("obl")
                    && reading.dependents[noun].contains { speech.lower($0) == "by" }
            }
    }

    /// Whether a deed wins back what others took, which a report tells without charging anybody.
    func winsBack(_ trigger: Range<Int>) -> Bool { trigger.first.map { speech.tells(.retaking, at: $0) } ?? false }

    /// Whether a deed is told by a noun.
    func isNoun(_ trigger: Range<Int>, _ words: [EventWord]) -> Bool {
        let forms = words.map(\.form)
        guard let first = trigger.first, forms.contains(.noun) || isTaggedNoun(trigger) else { return false }
        let before = first - 1
        if before < 0 { return true }
        if speech.lower(before) == "to" { return false }
        if speech.isA(before, [.determiner, .preposition]) { return true }
        if speech.isA(before, [.auxiliary, .pronoun]) { return false }
        return !forms.contains { $0 == .past }
    }

    /// "carried out hundreds of rocket attacks": a word that the list knows as a verb only, used as a noun.
    private func isTaggedNoun(_ trigger: Range<Int>) -> Bool {
        trigger.count == 1 && reading.language.universalTag(trigger.lowerBound) == "NOUN"
            && !speech.tree.isSubject(trigger.lowerBound)
    }

    private static let denying: Set<String> = ["not", "n't", "never", "nothing", "no", "neither", "without"]

    /// Whether the words before a deed say that it was not done.
    func isNegated(_ trigger: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let low = max(sentence.lowerBound, trigger.lowerBound - 7)
        return (low..<trigger.lowerBound).contains { token in
            guard Self.denying.contains(speech.lower(token)) else { return false }
            let next = speech.lower(token + 1)
            if speech.lower(token) == "nothing" { return next == "to" || next == "in" }
            if speech.lower(token) == "no" {
                return ["part", "role", "hand", "involvement", "connection", "strikes", "attacks"].contains(next)
            }
            // "never stopped shelling" is no negation of the shelling.
            return trigger.lowerBound - token <= 3 && !["stopped", "ceased", "only", "just"].contains(next)
        }
    }

    /// Classes whose past form before a preposition tells what befell its subject: "soldiers killed in the north".
    private static let suffered: Set<EventWord.Class> = [.killing, .detention, .destruction, .obstruction]

    /// Whether a verb tells what befell its subject.
    func isPassive(_ trigger: Range<Int>, _ words: [EventWord], _ sentence: Range<Int>) -> Bool {
        let first = trigger.lowerBound
        if speech.lower(first).hasSuffix("ing") { return false }
        let window = max(sentence.lowerBound, first - 3)..<first
        if window.contains(where: { speech.isA($0, .be) && speech.lower($0) != "'s" }) { return true }
        let next = trigger.upperBound
        if speech.lower(next) == "by" { return true }
        let isSuffered = words.contains { Self.suffered.contains($0.eventClass) }
        return isSuffered && !beginsCount(next) && (speech.isA(next, .preposition) || !speech.isWord(next))
    }

    /// "killed at least nine", "killed up to 20", "killed between 10 and 15": a number is the object.
    func beginsCount(_ token: Int) -> Bool {
        guard speech.isA(token, .preposition), !["in", "on", "by"].contains(speech.lower(token)) else { return false }
        if speech.lower(token) == "at" { return ["least", "most"].contains(speech.lower(token + 1)) }
        return (token + 1..<min(token + 3, speech.text.tokens.count)).contains { speech.tree.isNumber($0) }
    }
}
