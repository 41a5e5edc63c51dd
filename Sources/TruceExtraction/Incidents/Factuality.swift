import TruceKnowledge
import TruceModels
import TruceText

/// Tells events that a text reports from those that it only speaks of: threatened, asked for, denied, supposed.
struct Factuality {
    let text: TokenizedText
    let marks: EventMarks
    let language: Analysis
    let dependents: Dependents

    /// How many tokens before a trigger its negation, modal verb or governing noun may stand.
    private static let reach = 5

    /// Infinitives after these words happen.
    private static let implicative: Set<String> = [
        "continue", "continues", "continued", "continuing", "began", "begun", "begin", "begins", "started", "starting",
        "managed", "resumed", "proceeded", "attempt", "attempted", "attempts", "rushed", "moved", "moves", "moving",
    ]

    /// Words after which a bare infinitive happens ("made them resume and strike").
    private static let causative: Set<String> = ["made", "makes", "making", "saw", "watched", "heard", "let"]

    /// Forms of "be" and "have" and "keep" that make an -ing form or a participle finite.
    private static let finite: Set<String> = [
        "is", "are", "was", "were", "been", "be", "being", "has", "have", "had", "'s", "'re", "kept", "keep", "keeps",
        "continue", "continued", "began", "started",
    ]

    /// What the form of a trigger tells of its having happened.
    enum Verdict {
        /// A finite verb in the past, or one that goes on.
        case told
        /// A participle or a noun: real only with facts beside it.
        case named
        /// Not told as having happened.
        case untold
    }

    /// Judges a trigger in its clause.
    func verdict(_ trigger: EventMarks.Trigger, in clause: Range<Int>, isHeadline: Bool) -> (Verdict, EventWord)? {
        guard let word = reading(of: trigger, in: clause, isHeadline: isHeadline) else { return nil }
        let opening = clause.lowerBound..<min(clause.lowerBound + 2, trigger.tokens.lowerBound)
        if marks.has(.hypothetical, in: opening)
            || marks.has(.habitual, in: clause.lowerBound..<trigger.tokens.lowerBound)
        {
            return (.untold, word)
        }
        let before = max(clause.lowerBound, trigger.tokens.lowerBound - Self.reach)..<trigger.tokens.lowerBound
        if isAnyWhatever(trigger, in: clause) || isQuality(trigger) { return (.untold, word) }
        if isBehindArticle(trigger, word, in: clause) { return (.untold, word) }
        if word.form == .noun || isNominal(trigger, in: clause) {
            if hasCeased(trigger, in: clause) || isOfLongTime(before) { return (.untold, word) }
            if marks.has([.governor, .negation], in: before.suffix(4)) { return (.untold, word) }
            if isProspect(before) || hangsOnDenial(trigger, in: clause) { return (.untold, word) }
            return (isAim(before) ? .untold : .named, word)
        }
        // "Neither side have fully withdrawn"
        if isNobodys(trigger) || before.contains(where: { text.lower[$0] == "neither" }) { return (.untold, word) }
        if marks.has([.negation], in: before.suffix(3)) || marks.has([.modal], in: before.suffix(4)) {
            return (.untold, word)
        }
        if isInfinitive(trigger, before) {
            let isDone =
                before.contains { Self.implicative.contains(text.lower[$0]) } || isRanked(trigger, in: clause)
                || isBroughtAbout(trigger, in: clause)
            return (isDone ? .told : .untold, word)
        }
        switch word.form {
        case .past, .participle:
            return (isAttribute(trigger, in: clause) ? .untold : .told, word)
        case .ing:
            let isTold =
                before.contains { Self.finite.contains(text.lower[$0]) } || isCharged(trigger, in: clause)
                || isMeans(trigger, in: clause) || isConsequence(trigger, in: clause)
            return (isTold ? .told : .named, word)
        case .base, .third, .noun:
            if isHeadline { return (.told, word) }
            let caused = (clause.lowerBound..<trigger.tokens.lowerBound).contains {
                Self.causative.contains(text.lower[$0])
            }
            return (caused || isHelped(before) ? .told : .untold, word)
        }
    }

    /// "Offensive scenes": a word that is a noun of war elsewhere.
    private func isQuality(_ trigger: EventMarks.Trigger) -> Bool {
        let first = trigger.tokens.lowerBound
        guard trigger.tokens.count == 1, language.universalTag(first) == "ADJ", language.relation(first) == "amod",
            let head = language.head(first), head == first + 1
        else { return false }
        return trigger.words.allSatisfy { $0.form == .noun } && ["NNS", "NN"].contains(language.treebankTag(head))
            && !Compass.points.contains(text.lower[head])
    }

    /// "Any attack would end the truce": a subject that is anything of its kind, of what would come of it.
    private func isAnyWhatever(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, trigger.tokens.lowerBound - Self.subjectReach)..<trigger.tokens.lowerBound
        guard before.contains(where: { text.lower[$0] == "any" }) else { return false }
        return marks.has(.modal, in: clause)
    }

    /// How far before a trigger the first word of its subject may stand, in tokens.
    private static let subjectReach = 24

    /// "Refuge from months of Ardan bombardment": what went on for long is no event of a day; "three days of fighting" may be.
    private func isOfLongTime(_ before: Range<Int>) -> Bool {
        guard let of = before.last(where: { text.lower[$0] == "of" }), of > before.lowerBound,
            Self.longTimes.contains(text.lower[of - 1])
        else { return false }
        let isCounted = of - 2 >= before.lowerBound && language.universalTag(of - 2) == "NUM"
        return !isCounted
            && (of + 1..<before.upperBound).allSatisfy { ["ADJ", "PROPN"].contains(language.universalTag($0)) }
    }

    private static let longTimes: Set<String> = ["weeks", "months", "years", "decades"]

    /// "The shelling suddenly ceased": what is told is that nothing happens any more.
    private func hasCeased(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let after = trigger.tokens.upperBound..<min(clause.upperBound, trigger.tokens.upperBound + 4)
        return marks.has(.ceasing, in: after) && !marks.has(.negation, in: after)
    }

    /// Which of the words that share a form is meant.
    private func reading(
        of trigger: EventMarks.Trigger, in clause: Range<Int>, isHeadline: Bool
    ) -> EventWord? {
        if trigger.words.count == 1 { return trigger.words[0] }
        let noun = trigger.words.first { $0.form == .noun }
        let verb =
            trigger.words.first { $0.form == .past || $0.form == .participle }
            ?? trigger.words.first {
                $0.form != .noun
            }
        guard let noun, let verb else { return verb ?? noun }
        // "Strikes kill nine": of two words that may be verbs the first is the subject.
        if trigger.tokens.upperBound < clause.upperBound, isOtherVerb(trigger.tokens.upperBound) { return noun }
        if isNominal(trigger, in: clause) { return noun }
        if verb.form == .past || verb.form == .participle { return verb }
        if verb.form == .ing {
            if isCharged(trigger, in: clause) { return verb }
            let previous = trigger.tokens.lowerBound - 1
            let progressive = previous >= clause.lowerBound && Self.finite.contains(text.lower[previous])
            return progressive ? verb : noun
        }
        // "A Northern-led raid that killed nine"
        if language.universalTag(trigger.tokens.upperBound - 1) == "NOUN", !isHeadline { return noun }
        // "The rebels attack the town": a determiner or a name behind a bare form makes it a verb.
        let next = trigger.tokens.upperBound
        let takesObject = next < clause.upperBound && Self.determiners.contains(text.lower[next])
        return takesObject || isHeadline && !isCompound(trigger, in: clause) ? verb : noun
    }

    /// Whether a word tells an event as a verb, and as nothing else.
    private func isOtherVerb(_ token: Int) -> Bool {
        let next = marks.triggers(in: token..<token + 1)
        return next.contains { $0.words.allSatisfy { $0.form != .noun } } && language.universalTag(token) == "VERB"
    }

    private static let determiners: Set<String> = [
        "the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these", "those", "several", "some",
        "any", "no", "all", "many", "'s", "both", "recent", "heavy", "deadly", "new", "first", "last",
    ]

    private static let prepositions: Set<String> = ["of", "in", "by", "from", "during", "under", "with", "for", "on"]

    /// Whether a word before the trigger makes it a noun.
    func isNominal(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let previous = trigger.tokens.lowerBound - 1
        guard previous >= clause.lowerBound else { return false }
        let word = text.lower[previous]
        if word == "of" || word == "for", isCharged(trigger, in: clause) { return false }
        if isMeans(trigger, in: clause) { return false }
        if Self.determiners.contains(word) || Self.prepositions.contains(word) { return true }
        if text.tokens[previous].kind == .number { return true }
        let next = trigger.tokens.upperBound
        return next < clause.upperBound && text.lower[next] == "of"
            && text.lower[trigger.tokens.upperBound - 1].hasSuffix("ing")
    }

    private func isCompound(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let next = trigger.tokens.upperBound
        return next < clause.upperBound && Self.prepositions.contains(text.lower[next])
    }

    /// Whether a participle only describes the event noun behind it: "carried out targeted strikes".
    private func isAttribute(_ trigger: EventMarks.Trigger, in clause: Range<Int>) -> Bool {
        let next = trigger.tokens.upperBound
        guard trigger.tokens.count == 1, clause.contains(next) else { return false }
        let first = trigger.tokens.lowerBound
        guard language.relation(first) == "amod", let head = language.head(first), head >= next else { return false }
        // "In a besieged eastern district": how it is, however far its noun stands behind.
        let isInPhrase = (next..<head).allSatisfy { Self.inPhrase.contains(language.universalTag($0)) }
        if isInPhrase, first > clause.lowerBound, ["DET", "NUM"].contains(language.universalTag(first - 1)) {
            return true
        }
        guard head < next + 3 else { return false }
        // "The air force destroyed trucks": trees take such a verb for a word that describes the trucks.
        if head == next, isBehindDoer(first, in: clause) { return false }
        // "The three bombed hotels": what stands between an article and its noun tells nothing.
        let before = first - 1
        if head == next, before >= clause.lowerBound, ["DET", "NUM"].contains(language.universalTag(before)) {
            return true
        }
        // "Soldiers walk past destroyed houses": how they are, not what befell them.
        if head == next, trigger.words.allSatisfy({ Self.describing.contains($0.eventClass) }) {
            return true
        }
        return marks.triggers(in: next..<min(next + 3, clause.upperBound)).contains { other in
            other.words.contains { $0.form == .noun }
        }
    }

    /// "An occupied police car", "a besieged eastern district": a participle between an article and its noun.
    private func isBehindArticle(_ trigger: EventMarks.Trigger, _ word: EventWord, in clause: Range<Int>) -> Bool {
        guard trigger.tokens.count == 1, word.form == .past || word.form == .participle else { return false }
        let before = trigger.tokens.lowerBound - 1
        let next = trigger.tokens.upperBound
        guard before >= clause.lowerBound, next < clause.upperBound else { return false }
        return ["a", "an", "the"].contains(text.lower[before])
            && ["ADJ", "NOUN", "PROPN"].contains(language.universalTag(next))
    }

    private static let inPhrase: Set<String> = ["ADJ", "NOUN", "PROPN", "VERB", "PUNCT", "NUM"]

    /// Whether those who act stand right before a word, with nothing between that joins them to what follows.
    private func isBehindDoer(_ token: Int, in clause: Range<Int>) -> Bool {
        let doer = token - 1
        return doer >= clause.lowerBound && ["NOUN", "PROPN"].contains(language.universalTag(doer))
            && !marks.things[doer].isDisjoint(with: [.ground, .air, .band, .party])
    }

    /// What has befallen things and people that are described so: "destroyed houses", "armed groups".
    private static let describing: Set<EventWord.Class> = [.destruction, .seize, .arming]

    /// Whether nobody is the subject of a verb: "neither side has withdrawn", "no one was killed".
    private func isNobodys(_ trigger: EventMarks.Trigger) -> Bool {
        dependents[trigger.tokens.lowerBound].contains { subject in
            guard language.relation(subject).hasPrefix("nsubj") else { return false }
            return Self.nobody.contains(text.lower[subject])
                || dependents[subject].contains {
                    language.relation($0) == "det" && Self.nobody.contains(text.lower[$0])
                }
        }
    }

    private static let nobody: Set<String> = ["neither", "no", "none", "nobody"]

    private func isInfinitive(_ trigger: EventMarks.Trigger, _ before: Range<Int>) -> Bool {
        before.last.map { text.lower[$0] == "to" } ?? false
    }

    /// Whether a noun hangs on an infinitive that is an aim ("to carry out attacks").
    private func isAim(_ before: Range<Int>) -> Bool {
        for index in before where text.lower[index] == "to" && index + 1 < before.upperBound {
            guard marks.contexts[index + 1].contains(.happening) || marks.contexts[index + 1].contains(.governor) else {
                continue
            }
            let previous = index - 1
            return previous < 0 || !Self.implicative.contains(text.lower[previous])
        }
        return false
    }

    /// Whether a noun hangs on a verb that only tells what may come ("would launch strikes").
    private func isProspect(_ before: Range<Int>) -> Bool {
        before.contains { index in
            !marks.contexts[index].isDisjoint(with: [.launching, .happening]) && index > before.lowerBound
                && marks.has(.modal, in: max(before.lowerBound, index - 2)..<index)
        }
    }
}
