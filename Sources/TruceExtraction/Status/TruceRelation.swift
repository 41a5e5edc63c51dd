import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells whether a word is said of a truce: which noun is its subject or object, as far as the trees tell, and what is
/// named around it where they do not.
struct TruceRelation {
    /// How far from a word the truce may be named, in tokens.
    static let reach = 12

    /// Where the object of "suspended" or "broke off" stands, in tokens after the verb.
    private static let objectReach = 4

    /// How long the name of a truce may be with those between whom it is, in tokens.
    private static let longestPhrase = 24

    private let text: TokenizedText
    private let truce: TruceMarks
    private let context: TruceContext
    private let tree: ClauseTree
    private let language: Analysis
    private let isHeadline: [Bool]

    init(_ reading: Reading) {
        text = reading.text
        truce = reading.truce
        context = reading.knowledge.truceContext
        tree = ClauseTree(reading)
        language = reading.language
        isHeadline = reading.zones.map { $0 == .title }
    }

    /// Whether a word of a clause is said of a truce.
    func isAboutTruce(_ mark: Range<Int>, _ word: TruceVocabulary.Word, in clause: Range<Int>) -> Bool {
        if word.status == .collapsed,
            leadsAway(mark, word, in: clause) || isCompound(mark) || isOfOlderTruce(mark, in: clause)
        {
            return false
        }
        if word.status == .suspended, suspendsFighting(mark) { return false }
        if word.event == .began, startsDeed(mark, in: clause) { return false }
        if word.status == .inForce, isHeldByAnother(mark) { return false }
        let before = stretch(before: mark, in: clause)
        let after = mark.upperBound..<min(clause.upperBound, mark.upperBound + Self.reach)
        switch word.side {
        case .before:
            if let first = subjectElsewhere(mark, in: clause) { return names(first) && !isAttempt(first) }
            switch subject(of: mark, word) {
            case .truce: return !isAttempt(before)
            case .another: return false
            case .unknown: return names(before) && !isAttempt(before)
            }
        case .after:
            if mark.count == 1, context.has(.defiance, text.lower[mark.lowerBound]) {
                return defiesTruce(mark.lowerBound)
            }
            if pointsBack(mark, word) { return true }
            // "Any end to the chaos requires a wider deal": it is not the deal that ends.
            if word.status == .collapsed, endsAnother(mark) { return false }
            return names(after) && !isTalk(after.prefix(Self.objectReach)) && !describesAnother(mark)
                && !isSought(after)
        case .near, nil: return names(before) && !isAttempt(before) || names(after)
        case .own: return true
        }
    }

    /// "The truce was fragile | but still holding": where a clause that "and" or "but" joins has nothing before its word
    /// that could be a subject, the tokens before it in which that is named; nil for another clause.
    private func subjectElsewhere(_ mark: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
        let opening = clause.lowerBound..<mark.lowerBound
        guard let first = opening.first, language.universalTag(first) == "CCONJ",
            opening.allSatisfy({ ["CCONJ", "ADV", "AUX", "PART"].contains(language.universalTag($0)) })
        else { return nil }
        let sentence = text.sentences[text.sentenceOfToken[first]].tokens.lowerBound
        let start = max(sentence, first - Self.reach)
        return start < first ? start..<first : nil
    }

    /// "The end of the blockade": what ends stands right behind "of" or "to".
    private func endsAnother(_ mark: Range<Int>) -> Bool {
        guard ["of", "to"].contains(text.lower[mark.upperBound - 1]), !isPhraseOfTruce(from: mark.upperBound),
            let noun = tree.noun(governedBy: mark.upperBound - 1)
        else { return false }
        return noun >= mark.upperBound && !tree.phrase(of: noun).contains(where: isTruce)
    }

    /// Whether the noun phrase that begins at a token ends with a truce: "a three-week truce", "a Norwegian-brokered truce".
    private func isPhraseOfTruce(from start: Int) -> Bool {
        let end = text.sentences[text.sentenceOfToken[start - 1]].tokens.upperBound
        for token in start..<min(end, start + Self.longestName) {
            if isTruce(token) { return true }
            let isInside =
                ["DET", "ADJ", "NOUN", "PROPN", "NUM"].contains(language.universalTag(token))
                || ["VBN", "VBD"].contains(language.treebankTag(token)) || text.lower[token] == "-"
                || text.lower[token] == "'s"
            if !isInside { return false }
        }
        return false
    }

    /// How long a phrase may be that names a truce with those who made it, in tokens.
    private static let longestName = 9

    /// "Announced a truce, but the army broke it", "did not respect the order": the truce was named before in the
    /// sentence.
    func pointsBack(_ mark: Range<Int>, _ word: TruceVocabulary.Word) -> Bool {
        guard word.status == .violated || word.status == .inForce && word.event == nil,
            !context.has(.defiance, text.lower[mark.lowerBound])
        else { return false }
        let sentence = text.sentences[text.sentenceOfToken[mark.lowerBound]].tokens
        let skipsArticle = mark.upperBound < sentence.upperBound && text.lower[mark.upperBound] == "the"
        let object = mark.upperBound + (skipsArticle ? 1 : 0)
        guard object < sentence.upperBound, context.has(.anaphor, text.lower[object]) else { return false }
        let first = max(sentence.lowerBound, mark.lowerBound - Self.longestSentence)
        if names(first..<mark.lowerBound) { return true }
        // "A truce was agreed in spring. Both sides still abide by it."
        guard word.status == .inForce, text.lower[object] == "it", sentence.lowerBound > 0 else { return false }
        let before = text.sentences[text.sentenceOfToken[sentence.lowerBound - 1]].tokens
        return names(max(before.lowerBound, sentence.lowerBound - Self.longestSentence)..<sentence.lowerBound)
    }

    /// How far before a word its truce may be named in the same sentence, in tokens.
    private static let longestSentence = 60

    /// The tokens before a word in which its truce may be named.
    private func stretch(before mark: Range<Int>, in clause: Range<Int>) -> Range<Int> {
        // "The truce, which expired on Sunday": the pronoun stands for what is named right before it.
        let opener = clause.lowerBound
        let isRelative = text.lower[opener] == "which" && mark.lowerBound - opener <= 4
        let first =
            isRelative ? max(text.sentences[text.sentenceOfToken[opener]].tokens.lowerBound, opener - 5) : opener
        return max(first, mark.lowerBound - Self.reach)..<mark.lowerBound
    }

    private func names(_ range: Range<Int>) -> Bool {
        truce.namesTruce(in: range) && !range.contains { context.has(.generic, text.lower[$0]) }
    }

    private func isTruce(_ token: Int) -> Bool {
        truce.namesTruce(in: token..<token + 1) && !context.has(.generic, text.lower[token])
    }

    /// "Suspended its talks with the neighbour on a truce": the talks are suspended, not the truce.
    private func isTalk(_ range: Range<Int>) -> Bool { range.contains { context.has(.talk, text.lower[$0]) } }

    /// "A truce to put the fighting on hold", "suspended its attacks": then the truce is not what is suspended.
    private func suspendsFighting(_ mark: Range<Int>) -> Bool {
        [mark.lowerBound - 1, mark.upperBound, mark.upperBound + 1].contains { token in
            text.lower.indices.contains(token) && context.has(.matter, text.lower[token]) && !isTruce(token)
        }
    }

    /// "Called for a truce and the release of pilots held by the rebels", "talks were held": a truce holds, and is not held.
    private func isHeldByAnother(_ mark: Range<Int>) -> Bool {
        let verb = mark.upperBound - 1
        guard text.lower[verb] == "held" else { return false }
        let next = mark.upperBound < text.tokens.count ? text.lower[mark.upperBound] : ""
        let isPassive = verb > 0 && ["was", "were", "been", "being", "is", "are", "be"].contains(text.lower[verb - 1])
        return isPassive || ["by", "captive", "hostage", "prisoner"].contains(next)
    }

    /// "Began shelling the town", "started to withdraw": a deed begins, no truce.
    private func startsDeed(_ mark: Range<Int>, in clause: Range<Int>) -> Bool {
        guard mark.upperBound < clause.upperBound, language.universalTag(mark.upperBound - 1) == "VERB" else {
            return false
        }
        return text.lower[mark.upperBound] == "to" || language.treebankTag(mark.upperBound) == "VBG"
    }

    private func isAttempt(_ range: Range<Int>) -> Bool { range.contains { context.has(.attempt, text.lower[$0]) } }

    /// "Undermined efforts to reach a truce": there is none yet, unlike in "undermined efforts to keep the truce".
    private func isSought(_ after: Range<Int>) -> Bool {
        guard let name = after.first(where: isTruce) else { return false }
        let ahead = after.lowerBound..<name
        return isAttempt(ahead) && !ahead.contains { context.has(.upkeep, text.lower[$0]) }
    }

    // MARK: - Subjects and objects

    private enum Subject { case truce, another, unknown }

    /// What the trees say of the subject of a word that is said of a truce: "the army has failed" is not said of one,
    /// wherever a truce is named before it.
    private func subject(of mark: Range<Int>, _ word: TruceVocabulary.Word) -> Subject {
        let head = tree.head(of: mark)
        if word.status == .collapsed, hasOtherObject(head) { return .another }
        // The trees of headlines are poor, and so are those of long sentences: a truce right before the word is enough.
        if isHeadline[text.sentenceOfToken[head]] || truce.namesTruce(in: max(0, mark.lowerBound - 2)..<mark.lowerBound)
        {
            return .unknown
        }
        let nouns = tree.subjects(of: head).filter { $0 < mark.lowerBound }
        if nouns.allSatisfy({ context.has(.pronoun, text.lower[$0]) }) { return .unknown }
        if nouns.contains(where: { tree.phrase(of: $0).contains(where: isTruce) }) { return .truce }
        // "The truce between the army and the rebels has collapsed": the trees may take the last name for the subject.
        let start = text.sentences[text.sentenceOfToken[head]].tokens.lowerBound
        let isNamedBetween = (max(start, mark.lowerBound - Self.longestPhrase)..<mark.lowerBound).contains {
            isTruce($0) && text.lower[$0 + 1] == "between"
        }
        return isNamedBetween ? .truce : .another
    }

    /// "A truce that ended a month of violence" has not ended, and one that "has failed to stop the war" has not failed.
    private func hasOtherObject(_ verb: Int) -> Bool {
        if tree.hasInfinitive(verb) { return true }
        guard let object = tree.object(of: verb), object > verb, CalendarWords.isNone(text.lower[object]),
            !(verb..<object).contains(where: { text.tokens[$0].kind == .mark && text.lower[$0] != "-" })
        else { return false }
        return !tree.phrase(of: object).contains(where: isTruce)
    }

    /// "Renewed fighting threatened the accord": what is renewed is no truce.
    private func describesAnother(_ mark: Range<Int>) -> Bool {
        guard mark.count == 1, let noun = tree.described(by: mark.lowerBound) else { return false }
        // "Renewed ceasefire violations": what is renewed breaks the truce.
        let isBreach = truce.marks(in: noun..<noun + 1).contains { mark in
            mark.words.contains { $0.status == .violated }
        }
        return isBreach || !tree.phrase(of: noun).contains(where: isTruce)
    }

    /// "Despite the truce", "despite the extension of the truce", but not "despite calls for a truce".
    private func defiesTruce(_ preposition: Int) -> Bool {
        if let noun = tree.noun(governedBy: preposition), isTruce(noun) { return true }
        let end = text.sentences[text.sentenceOfToken[preposition]].tokens.upperBound
        let near = preposition + 1..<min(end, preposition + 1 + Self.objectReach)
        guard let making = near.first(where: { context.has(.making, tree.lemma($0)) }) else { return false }
        return names(making + 1..<min(end, making + 1 + Self.reach))
    }

    // MARK: - Ends that are none

    private func leadsAway(_ mark: Range<Int>, _ word: TruceVocabulary.Word, in clause: Range<Int>) -> Bool {
        if word.side == .after, isMeasured(mark) || isShare(mark) { return true }
        // "Major combat ended with a truce": what ended is no truce.
        guard mark.upperBound < clause.upperBound, context.has(.means, text.lower[mark.upperBound]) else {
            return false
        }
        return !truce.namesTruce(in: max(clause.lowerBound, mark.lowerBound - Self.reach)..<mark.lowerBound)
    }

    /// "It is to revive a 2015 deal that collapsed a year later": a truce that is told by its year is one of the past.
    private func isOfOlderTruce(_ mark: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, mark.lowerBound - Self.reach)..<mark.lowerBound
        guard let name = before.last(where: isTruce) else { return false }
        return (max(clause.lowerBound, name - 3)..<name).contains { index in
            let digits = text.lower[index].utf8
            return text.tokens[index].kind == .number && digits.count == 4
                && (digits.first == 0x31 || digits.first == 0x32)
        }
    }

    /// "The war-shattered region": what a hyphen joins to another word is said of that word.
    private func isCompound(_ mark: Range<Int>) -> Bool {
        let hyphen = mark.lowerBound - 1
        return hyphen > 0 && text.lower[hyphen] == "-" && !text.tokens[hyphen].followsSpace && !isTruce(hyphen - 1)
    }

    /// "Kept their end of the deal": what somebody owes under it.
    private func isShare(_ mark: Range<Int>) -> Bool {
        context.has(.point, text.lower[mark.lowerBound]) && mark.lowerBound > 0
            && language.treebankTag(mark.lowerBound - 1) == "PRP$"
    }

    /// "Hours before the end of the truce", "from the date of the end": the end only measures a time.
    private func isMeasured(_ mark: Range<Int>) -> Bool {
        guard context.has(.point, text.lower[mark.lowerBound]) else { return false }
        return (max(0, mark.lowerBound - 4)..<mark.lowerBound).contains { context.has(.measure, text.lower[$0]) }
    }
}
