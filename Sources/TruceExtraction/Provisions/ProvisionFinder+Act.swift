import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds what somebody is bound to do.
extension ProvisionFinder {
    /// The words of a clause that name the act: with its verb and with the "not" of what is forbidden, without those who
    /// are bound.
    func act(_ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, in clause: Range<Int>) -> Range<Int> {
        switch cue.kind {
        case .term, .conclusion, .exemption: return clause
        case .obligation, .consequence, .demand: break
        }
        switch cue.bearer {
        case .possessor:
            // "Live up to its commitments", "its obligations under the truce": the duty is named, not the act.
            return words.lowerBound..<clause.upperBound
        case .by:
            return clause
        case .that:
            let start = subjectPhrase(behind: words, in: clause)
            return hasWord(start..<clause.upperBound) ? start..<clause.upperBound : clause
        case .object:
            // "Ordered the fighters to hold their fire": those who are bound stand before the act.
            let start = (words.upperBound..<clause.upperBound).first { text.lower[$0] == "to" && tree.isBare($0 + 1) }
            return (start.map { $0 + 1 } ?? words.upperBound)..<clause.upperBound
        case .subject where namesThingAsSubject(words, in: clause):
            return clause
        default:
            let start = verb(of: words)
            return start < clause.upperBound && hasWord(start..<clause.upperBound)
                ? start..<clause.upperBound : words.lowerBound..<clause.upperBound
        }
    }

    /// An act without whoever tells of it behind it: "leave the port, the mission said".
    func withoutTeller(_ act: Range<Int>) -> Range<Int> {
        guard let last = act.last(where: { text.tokens[$0].kind == .word }),
            reading.knowledge.actorWords.contains(text.lower[last], .reporting),
            let comma = (max(act.lowerBound, last - Self.longestTeller)..<last).last(where: { text.lower[$0] == "," }),
            hasWord(act.lowerBound..<comma)
        else { return act }
        return act.lowerBound..<comma
    }

    /// How many tokens whoever tells of an act may take, with the verb.
    private static let longestTeller = 8

    /// Where the act begins that a cue opens: at its "not", at what its "to" or "will" opens, else behind it.
    private func verb(of words: Range<Int>) -> Int {
        if let negation = words.first(where: { Self.forbidding.contains(text.lower[$0]) }) { return negation }
        let opener = words.dropLast().last { Self.openers.contains(text.lower[$0]) }
        guard let opener else { return words.upperBound }
        return (opener + 1..<words.upperBound).first { reading.language.universalTag($0) != "ADV" } ?? words.upperBound
    }

    private static let openers: Set<String> = ["to", "will", "would", "must", "should", "shall"]

    /// Words that turn an act into its opposite, so that it is not told without them.
    private static let forbidding: Set<String> = [
        "not", "neither", "no", "prohibits", "bans", "prohibited", "barred", "banned",
    ]

    /// Whether anything but marks stands in a range of tokens.
    func hasWord(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind != .mark } }

    /// Where the subject of a clause begins that a cue opens: "under the deal of Friday | the guns are to …".
    private func subjectPhrase(behind words: Range<Int>, in clause: Range<Int>) -> Int {
        let subject = tree.verb(governing: tree.head(of: words)).flatMap { verb in
            tree.subjects(of: verb).first { $0 >= words.upperBound && $0 < clause.upperBound }
        }
        guard let subject, let start = tree.phrase(of: subject).filter({ $0 >= words.upperBound }).min() else {
            return words.upperBound
        }
        return start
    }

    /// Whether the subject of a cue is a thing, so that the act cannot be told without it: "heavy guns must be
    /// withdrawn", "convoys are to reach the town".
    private func namesThingAsSubject(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        guard let noun = tree.subjects(of: tree.predicate(of: tree.head(of: words))).last else { return false }
        return clause.contains(noun) && noun < words.lowerBound && names.isThing(noun)
    }

    private var tree: ClauseTree { ClauseTree(reading) }
    private var names: SideNames { SideNames(text: text, facts: facts) }
}
