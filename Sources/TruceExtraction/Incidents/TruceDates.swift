import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells the times of a truce, and of what came before it, from those of events under it.
struct TruceDates {
    let facts: ClauseFacts
    let truce: TruceMarks

    private var text: TokenizedText { facts.reading.text }
    private var tree: ClauseTree { ClauseTree(facts.reading) }

    /// Whether a time only says which truce is meant ("the August 29 ceasefire") or when it was made ("agreed in Orsk,
    /// the capital, on Friday").
    func isOfTruce(_ time: Int) -> Bool {
        let tokens = text.tokens(in: facts.reading.evidence.times[time].span)
        return !tokens.isEmpty && (isPartOfName(tokens) || hangsOnMaking(tokens))
    }

    /// Whether the name of a truce follows a time with nothing but describing words between.
    private func isPartOfName(_ tokens: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[tokens.lowerBound]].tokens
        let end = max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + Self.longestName))
        for index in tokens.upperBound..<end {
            if truce.namesTruce(in: index..<index + 1) { return true }
            let tag = facts.reading.language.universalTag(index)
            guard ["ADJ", "NOUN", "PROPN"].contains(tag) || text.lower[index] == "'s" else { return false }
        }
        return false
    }

    /// Whether the verb that a time belongs to tells of the making of a truce.
    private func hangsOnMaking(_ tokens: Range<Int>) -> Bool {
        guard let verb = tree.verb(governing: tokens.upperBound - 1), verb < tokens.lowerBound else { return false }
        let words = truce.marks(in: max(0, verb - 2)..<verb + 1).filter { $0.tokens.contains(verb) }.flatMap(\.words)
        guard words.contains(where: { $0.event == .agreed }), !words.contains(where: { $0.event == .began }) else {
            return false
        }
        return truce.namesTruce(in: max(0, verb - Self.subjectReach)..<verb)
    }

    /// "Two days after": the day of what the words are followed by, not of what stands before them.
    func isOfEarlierEvent(_ time: Int) -> Bool {
        let tokens = text.tokens(in: facts.reading.evidence.times[time].span)
        return tokens.count > 1 && tokens.last.map { text.lower[$0] == "after" } ?? false
    }

    /// "…, two days after rebels took the town": the day that these words give to the clause behind them.
    func earlierDay(before clause: Range<Int>) -> Int? {
        guard text.lower[clause.lowerBound] == "after" else { return nil }
        let before = max(0, clause.lowerBound - Self.longestDay)..<clause.lowerBound
        return facts.times(in: before).last { index in
            text.tokens(in: facts.reading.evidence.times[index].span).upperBound == clause.lowerBound + 1
        }
    }

    /// "Since May 2014, when 30 were killed": the day that a clause hangs on.
    func dayOpening(_ clause: Range<Int>) -> Int? {
        guard text.lower[clause.lowerBound] == "when" else { return nil }
        let before = max(0, clause.lowerBound - Self.longestDay)..<clause.lowerBound
        guard let time = facts.times(in: before).last(where: { facts.isPoint($0) }) else { return nil }
        let end = text.tokens(in: facts.reading.evidence.times[time].span).upperBound
        return (end..<clause.lowerBound).allSatisfy { text.lower[$0] == "," } ? time : nil
    }

    /// "In 2012, after a coup, the north fell": a year long past that leads a sentence.
    func yearLeading(_ sentence: Int) -> Int? {
        let opening = text.sentences[sentence].tokens.prefix(Self.longestDay)
        return facts.times(in: opening).first { facts.isFarPast($0) }
    }

    /// How many tokens a day and what leads to it take.
    private static let longestDay = 4

    /// Whether a time tells of the truce itself ("the last truce expired on Friday"), so that no later sentence goes on
    /// from it.
    func isBesideTruce(_ time: Int) -> Bool {
        let tokens = text.tokens(in: facts.reading.evidence.times[time].span)
        let reach = max(0, tokens.lowerBound - Self.besideTruce)..<tokens.lowerBound
        return isOfTruce(time) || truce.namesTruce(in: reach) && !truce.marks(in: reach).allSatisfy { $0.has(.truce) }
    }

    /// How far before its day a truce may be named of which more is told, in tokens.
    private static let besideTruce = 5

    /// "The first raids since Monday", "since the war broke out in May": when the others were, or when it all began.
    func isStart(_ time: Int, seenFrom trigger: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[time]].tokens
        let before = max(sentence.lowerBound, time - Self.subjectReach)..<time
        guard let since = before.last(where: { text.lower[$0] == "since" }) else { return false }
        return since == time - 1
            || since >= trigger.upperBound
                && !(since..<time).contains { text.tokens[$0].kind == .mark }
    }

    /// Whether a trigger tells of what was before something else by days or more, whose day is not its own: "in the days
    /// before the truce", "talks stalled for months after an attack".
    func isOfEarlierDays(_ candidate: IncidentCandidate) -> Bool {
        let opener = candidate.clause.lowerBound
        let sentence = text.sentences[candidate.sentence].tokens
        if ["after", "since"].contains(text.lower[opener]), opener > sentence.lowerBound + 1,
            Self.long.contains(text.lower[opener - 1])
        {
            return true
        }
        let lead = max(opener, candidate.trigger.lowerBound - Self.lead)..<candidate.trigger.lowerBound
        guard let before = lead.first(where: { text.lower[$0] == "before" }),
            truce.namesTruce(in: before..<min(candidate.trigger.lowerBound, before + Self.longestName + 1)),
            before - opener <= Self.longestName
        else { return false }
        return before == sentence.lowerBound || Self.long.contains(text.lower[before - 1])
    }

    /// "Sunday's raid came | after rebels shelled two bases": the day of what came later.
    func isBeforeWhatCame(_ clause: Range<Int>) -> Bool {
        guard text.lower[clause.lowerBound] == "after", clause.lowerBound > 0 else { return false }
        return Self.coming.contains(text.lower[clause.lowerBound - 1])
    }

    private static let coming: Set<String> = ["came", "comes", "come", "coming"]

    /// How many tokens the name of a truce may have behind its day.
    private static let longestName = 4
    /// How far before its verb a truce may be named, in tokens.
    private static let subjectReach = 8
    /// How far before a trigger "before the truce" may stand, in tokens.
    private static let lead = 40

    /// Units after which a day is another one.
    private static let long: Set<String> = [
        "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades",
    ]
}
