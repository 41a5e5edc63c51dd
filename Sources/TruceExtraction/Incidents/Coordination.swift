import TruceKnowledge
import TruceModels
import TruceText

/// Cuts a clause where "and" joins a deed of somebody else: "the rebels fired rockets and the army answered with raids".
struct Coordination {
    let text: TokenizedText
    let marks: EventMarks
    let language: Analysis
    let dependents: Dependents

    init(_ reading: Reading, marks: EventMarks) {
        text = reading.text
        self.marks = marks
        language = reading.language
        dependents = reading.dependents
    }

    /// The parts of a clause, in order; the clause itself where one deed is told.
    func parts(of clause: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = clause.lowerBound
        for index in clause.dropFirst()
        where opensPart(index, before: clause.upperBound) && tellsDeed(start..<index) {
            parts.append(start..<index)
            start = index
        }
        return parts + [start..<clause.upperBound]
    }

    private func opensPart(_ index: Int, before end: Int) -> Bool {
        switch text.lower[index] {
        case "in": opensAnswer(index, before: end)
        case "and":
            opensCapture(index, before: end) || opensDeed(index, before: end) || opensAnother(index, before: end)
                || opensNext(index, before: end)
        case ",": opensOutcome(index, before: end) || opensConsequence(index, before: end)
        default: false
        }
    }

    /// "The gravest assault since the raid of 1979, firing rockets at two bases": what goes on behind the comma belongs to
    /// what stands before "since".
    private func opensOutcome(_ comma: Int, before end: Int) -> Bool {
        var first = comma
        while first > 0, text.sentenceOfToken[first - 1] == text.sentenceOfToken[comma],
            comma - first < Self.longestAside,
            !Self.asides.contains(text.lower[first])
        {
            first -= 1
        }
        guard Self.asides.contains(text.lower[first]), comma + 1 < end,
            language.treebankTag(comma + 1) == "VBG", !marks.triggers(in: comma + 1..<comma + 2).isEmpty
        else { return false }
        return !(first..<comma).contains { ["VERB", "AUX"].contains(language.universalTag($0)) }
    }

    /// "Bombed the hills, allowing the militia to take the dam": what was brought about is another deed.
    private func opensConsequence(_ comma: Int, before end: Int) -> Bool {
        let verb = comma + 1
        guard verb < end, language.treebankTag(verb) == "VBG",
            Factuality.bringingAbout.contains(language.lemma(verb))
        else { return false }
        return marks.triggers(in: verb + 1..<min(end, verb + 1 + Self.longestConsequence)).contains {
            isDeed($0) && language.universalTag($0.tokens.lowerBound) == "VERB"
        }
    }

    /// How far behind "allowing" the deed may stand, in tokens.
    private static let longestConsequence = 16

    private static let asides: Set<String> = ["since", "after", "despite", "amid"]
    /// How far before its comma such an aside may begin, in tokens.
    private static let longestAside = 14

    /// "Stormed the hotel and took 40 guests hostage": those who are taken are another matter than the building.
    private func opensCapture(_ conjunction: Int, before end: Int) -> Bool {
        let verb = conjunction + 1
        guard verb < end, let trigger = marks.triggers(in: verb..<verb + 1).first, trigger.tokens.upperBound <= end,
            trigger.has(.seize) || trigger.has(.detention)
        else { return false }
        return marks.has(
            .captive, in: trigger.tokens.upperBound..<min(end, trigger.tokens.upperBound + Self.longestObject))
    }

    /// "Fired on a convoy and then laid siege to the palace": what the same ones did next to something else.
    private func opensNext(_ conjunction: Int, before end: Int) -> Bool {
        let near = conjunction + 1..<min(end, conjunction + 1 + Self.longestLink)
        guard let verb = near.first(where: { language.universalTag($0) == "VERB" }),
            (conjunction + 1..<verb).allSatisfy({ ["ADV", "AUX"].contains(language.universalTag($0)) }),
            ["VBD", "VBN"].contains(language.treebankTag(verb)),
            let trigger = marks.triggers(in: verb..<verb + 1).first, isDeed(trigger),
            let earlier = language.head(verb), earlier < conjunction,
            marks.triggers(in: earlier..<earlier + 1).contains(where: isDeed)
        else { return false }
        return hasObject(earlier, within: earlier + 1..<conjunction) && hasObject(verb, within: verb + 1..<end)
    }

    /// How far behind "and" the next verb may stand, in tokens.
    private static let longestLink = 4

    private func hasObject(_ verb: Int, within range: Range<Int>) -> Bool {
        dependents[verb].contains { range.contains($0) && ["obj", "obl"].contains(language.relation($0)) }
    }

    private func isDeed(_ trigger: EventMarks.Trigger) -> Bool {
        trigger.words.contains { $0.form != .noun && $0.eventClass != .killing && $0.eventClass != .destruction }
    }

    /// How far behind "took" the hostages may stand, in tokens.
    private static let longestObject = 8

    /// "… in response to a rocket attack on a base": what is answered is told along with the answer.
    private func opensAnswer(_ index: Int, before end: Int) -> Bool {
        guard index + 2 < end, Self.answers.contains(text.lower[index + 1]),
            ["to", "for"].contains(text.lower[index + 2])
        else { return false }
        return marks.triggers(in: index + 3..<min(end, index + Self.longestAnswered)).contains { trigger in
            trigger.words.contains { $0.form == .noun && $0.weight >= 3 }
        }
    }

    private static let answers: Set<String> = ["response", "retaliation", "reply", "revenge"]
    /// How far behind "in response to" what is answered may stand, in tokens.
    private static let longestAnswered = 16

    /// Whether a clause begins with such a second event.
    static func opensAnother(_ clause: Range<Int>, in text: TokenizedText) -> Bool {
        clause.count > 2 && text.lower[clause.lowerBound] == "and"
            && (clause.prefix(3).contains { others.contains(text.lower[$0]) }
                || ["a", "an"].contains(text.lower[clause.lowerBound + 1]))
    }

    /// "… an attack on the consulate and another assault on engineers": a second event, brought in as one.
    private func opensAnother(_ conjunction: Int, before end: Int) -> Bool {
        if opensOneMore(conjunction, before: end) { return true }
        let opening = conjunction + 1..<min(end, conjunction + 1 + Self.longestSubject)
        guard let other = opening.first(where: { Self.others.contains(text.lower[$0]) }), other <= conjunction + 2
        else { return false }
        return marks.triggers(in: other..<opening.upperBound).contains { $0.words.contains { $0.form == .noun } }
    }

    private static let others: Set<String> = ["another", "second", "third"]

    /// "Air strikes on the town and a drone strike that killed nine": one more event, brought in as new and with a place or
    /// an outcome of its own.
    private func opensOneMore(_ conjunction: Int, before end: Int) -> Bool {
        guard conjunction + 1 < end, ["a", "an"].contains(text.lower[conjunction + 1]) else { return false }
        let phrase = conjunction + 2..<min(end, conjunction + 2 + Self.longestSubject)
        guard
            let event = marks.triggers(in: phrase).first(where: {
                $0.words.contains { $0.form == .noun && $0.weight > 1 }
            }),
            event.tokens.upperBound < end, Self.spelling.contains(text.lower[event.tokens.upperBound])
        else { return false }
        return (conjunction + 2..<event.tokens.lowerBound).allSatisfy {
            Self.inSubject.contains(language.universalTag($0)) || text.tokens[$0].kind == .mark
                || text.lower[$0 - 1] == "-"
        }
    }

    /// Words by which a noun of event gets an outcome or a place of its own.
    private static let spelling: Set<String> = ["that", "which", "on", "against", "in", "near", "at", "by", "outside"]

    /// Whether an "and" joins a verb with a subject of its own, and that part tells a deed.
    private func opensDeed(_ conjunction: Int, before end: Int) -> Bool {
        hasOwnSubject(conjunction, before: end) && tellsDeed(conjunction..<end)
    }

    private func hasOwnSubject(_ conjunction: Int, before end: Int) -> Bool {
        if let verb = language.head(conjunction), verb > conjunction, verb < end,
            language.relation(verb) == "conj", language.universalTag(verb) == "VERB"
        {
            return dependents[verb].contains {
                language.relation($0) == "nsubj" && $0 > conjunction && $0 < verb
                    && marks.triggers(in: $0..<$0 + 1).isEmpty
            }
        }
        // "… at the town and the army answered with": trees often join the army to the town.
        let near = conjunction + 1..<min(end, conjunction + 1 + Self.longestSubject)
        guard let verb = near.first(where: { language.universalTag($0) == "VERB" }), verb > conjunction + 1,
            ["VBD", "VBZ"].contains(language.treebankTag(verb)),
            marks.triggers(in: conjunction + 1..<verb).isEmpty
        else { return false }
        return (conjunction + 1..<verb).allSatisfy { Self.inSubject.contains(language.universalTag($0)) }
    }

    /// How long a subject may be, in tokens, where only the word classes tell.
    private static let longestSubject = 5
    private static let inSubject: Set<String> = ["DET", "ADJ", "NOUN", "PROPN", "PART"]

    /// Whether a deed is told, and not only what came of one.
    private func tellsDeed(_ range: Range<Int>) -> Bool {
        marks.triggers(in: range).contains { trigger in
            trigger.words.contains { $0.eventClass != .killing && $0.eventClass != .destruction }
        }
    }
}
