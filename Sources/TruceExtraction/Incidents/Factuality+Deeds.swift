import TruceKnowledge
import TruceModels
import TruceText

/// Participles that tell a deed: what somebody is accused of, by what something was done, what came of it.
extension Factuality {
    /// Whether an accusation tells a deed: "accused the rebels of shelling the town".
    func isCharged(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let first = trigger.tokens.lowerBound
        let before = max(clause.lowerBound, first - Self.longestAccused)..<first
        // "Accuses Ardan of arming the rebels": trees take such a deed for a noun.
        if text.lower[first].hasSuffix("ing"), let last = before.last, ["of", "for"].contains(text.lower[last]),
            before.contains(where: { Self.accusing.contains(language.lemma($0)) })
        {
            return true
        }
        guard
            language.relation(first) == "advcl" || language.relation(first) == "acl"
                || language.relation(first) == "conj"
        else { return false }
        var verb = language.head(first)
        if language.relation(first) == "conj" { verb = verb.flatMap { language.head($0) } }
        guard let verb, clause.contains(verb) else { return false }
        return Self.accusing.contains(language.lemma(verb))
    }

    /// Verbs, by their lemmas, behind which a deed stands that somebody is said to have done.
    static let accusing: Set<String> = ["accuse", "blame"]
    /// How many tokens may stand between an accusation and the deed.
    private static let longestAccused = 8

    /// "Broke the truce by attacking the village": what something was done by was done.
    func isMeans(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let by = trigger.tokens.lowerBound - 1
        guard by > clause.lowerBound, text.lower[by] == "by", text.lower[by + 1].hasSuffix("ing") else { return false }
        return marks.triggers(in: clause.lowerBound..<by).contains { other in
            other.words.contains { $0.form == .past || $0.form == .participle }
        } && !marks.has([.modal, .hypothetical, .negation], in: clause.lowerBound..<by)
    }

    /// "Used the chaos, overrunning two towns": what came of what is told was done.
    func isConsequence(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let first = trigger.tokens.lowerBound
        guard language.relation(first) == "advcl", let verb = language.head(first), verb < first,
            text.sentenceOfToken[verb] == text.sentenceOfToken[first],
            ["VBD", "VBN"].contains(language.treebankTag(verb)),
            (verb..<first).contains(where: { text.lower[$0] == "," })
        else { return false }
        return !marks.has([.modal, .negation], in: max(clause.lowerBound, verb - 4)..<first)
    }

    /// "The first town to fall", "the latest village to be shelled": of those that are ranked it was done.
    func isRanked(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let first = trigger.tokens.lowerBound
        guard language.relation(first).hasPrefix("acl"), let noun = language.head(first), clause.contains(noun),
            noun < first
        else { return false }
        return (max(clause.lowerBound, noun - Self.longestRank)..<noun).contains { Self.ranks.contains(text.lower[$0]) }
    }

    private static let ranks: Set<String> = ["first", "second", "third", "last", "latest", "only", "fourth", "fifth"]
    /// How far before its noun "the first" may stand, in tokens.
    private static let longestRank = 4

    /// "Allowing fighters to take back the dam", "forced the rebels to withdraw": what was brought about was done.
    func isBroughtAbout(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let first = trigger.tokens.lowerBound
        guard let verb = language.head(first), clause.contains(verb), verb < first,
            ["VBD", "VBN", "VBG"].contains(language.treebankTag(verb)),
            Self.bringingAbout.contains(language.lemma(verb))
        else { return false }
        return !marks.has([.modal, .negation, .hypothetical], in: max(clause.lowerBound, verb - 4)..<verb + 1)
            && text.lower[verb - 1] != "to"
    }

    static let bringingAbout: Set<String> = [
        "allow", "enable", "help", "force", "compel", "lead", "cause", "prompt",
    ]

    /// "Is not committing to helping with air strikes": a noun below a verb that is denied.
    func hangsOnDenial(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        var token = trigger.tokens.upperBound - 1
        for _ in 0..<Self.longestChain {
            guard Self.hanging.contains(language.relation(token)), let head = language.head(token),
                clause.contains(head), head < token
            else { return false }
            let isDenied = dependents[head].contains {
                $0 < head && language.relation($0) == "advmod" && marks.contexts[$0].contains(.negation)
            }
            if isDenied { return true }
            token = head
        }
        return false
    }

    /// How many words may stand between a noun of event and the verb that is denied.
    private static let longestChain = 4
    /// Relations by which what is denied of a verb is denied of what hangs on it.
    private static let hanging: Set<String> = ["obj", "obl", "nmod", "xcomp", "advcl", "acl"]

    /// "Helped break the siege": what was helped was done.
    func isHelped(_ before: Range<Int>) -> Bool {
        guard let help = before.last, ["helped", "helping"].contains(text.lower[help]) else { return false }
        return !marks.has([.modal, .negation], in: before.dropLast())
            && !before.dropLast().suffix(1).contains { text.lower[$0] == "to" }
    }
}
