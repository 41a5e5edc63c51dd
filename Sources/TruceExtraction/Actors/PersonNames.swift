import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the names of people: after a title, before a role, at a verb of speech, or by their given name.
struct PersonNames {
    /// A name with what stands around it.
    struct Sighting {
        /// The tokens of the name, without its title.
        let tokens: Range<Int>
        /// The country whose adjective stands before the title.
        let country: String?
    }

    let text: TokenizedText
    let knowledge: Knowledge
    let words: ActorWords
    /// For each sentence, whether its capitals say nothing (a headline).
    private let isHeadline: [Bool]

    init(_ reading: Reading) {
        text = reading.text
        knowledge = reading.knowledge
        words = reading.knowledge.actorWords
        isHeadline = Headlines.flags(reading)
    }

    /// All of them, in order of the text.
    ///
    /// - Parameter isTaken: Whether a token belongs to an actor that a list knows.
    func sightings(isTaken: [Bool]) -> [Sighting] {
        var found: [Sighting] = []
        for (number, sentence) in text.sentences.enumerated() {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard let run = nameRun(at: index, sentence.tokens, isTaken) else {
                    index += 1
                    continue
                }
                if let sighting = person(in: run, sentence.tokens, isHeadline: isHeadline[number]) {
                    found.append(sighting)
                }
                index = run.upperBound
            }
        }
        return found
    }

    // MARK: - Runs of capitalised words

    /// The run of words that may be one name, from a token on; nil when none begins there.
    func nameRun(at start: Int, _ sentence: Range<Int>, _ isTaken: [Bool]) -> Range<Int>? {
        var end = start
        var index = start
        var capitals = 0
        let opens = text.tokens[start].isCapitalised || Self.openers.contains(text.lower[start])
        while opens, index < sentence.upperBound, index - start < 12, !isTaken[index] {
            let token = text.tokens[index]
            guard token.kind == .word else {
                let isHyphen = text.lower[index] == "-" && index > start && !token.followsSpace
                if isHyphen { index += 1 } else { break }
                continue
            }
            let lower = text.lower[index]
            if lower == "'s" { break }
            if token.isCapitalised, isDemonym(index, sentence), !isSurname(index, of: start, sentence) { break }
            if token.isCapitalised, !isBarred(index, in: sentence, isFirst: index == start) {
                capitals += 1
                index += 1
                end = index
                // "John F. Kennedy": the full stop of an initial is a mark of its own.
                if token.span.count == 1, index + 1 < sentence.upperBound, text.lower[index] == ".",
                    text.tokens[index + 1].isCapitalised, !text.tokens[index].followsSpace
                {
                    index += 1
                }
            } else if words.contains(lower, .particle), leadsToCapital(index, sentence, isTaken) {
                index += 1
            } else {
                break
            }
        }
        return capitals > 0 && end > start ? start..<end : nil
    }

    /// Small words in lower case that a name may begin with.
    private static let openers: Set<String> = ["al", "el", "abu", "abd", "abdul", "de", "van", "von", "bin", "ibn"]

    private func isDemonym(_ index: Int, _ sentence: Range<Int>) -> Bool {
        knowledge.states.match(.adjective, in: text, at: index, limit: sentence.upperBound) != nil
    }

    /// "spokesman Peter Danish said": a people's name behind a first name, where a title stands before and no noun follows.
    private func isSurname(_ index: Int, of start: Int, _ sentence: Range<Int>) -> Bool {
        guard index == start + 1, index + 1 >= sentence.upperBound || endsName(index + 1) else { return false }
        return knowledge.givenNames.contains(text.lower[start]) || titleBefore(start, sentence) != nil
    }

    private func endsName(_ next: Int) -> Bool {
        text.tokens[next].kind == .mark || words.contains(text.lower[next], .reporting)
            || Self.speech.contains(text.lower[next])
    }

    private func isBarred(_ index: Int, in sentence: Range<Int>, isFirst: Bool) -> Bool {
        let lower = text.lower[index]
        if words.contains(lower, .particle) { return false }
        return words.contains(lower, .notName)
    }

    private func leadsToCapital(_ index: Int, _ sentence: Range<Int>, _ isTaken: [Bool]) -> Bool {
        var next = index + 1
        while next < sentence.upperBound, next - index < 4 {
            if isTaken[next] { return false }
            if text.tokens[next].isCapitalised { return !words.contains(text.lower[next], .notName) }
            guard text.lower[next] == "-" || words.contains(text.lower[next], .particle) else { return false }
            next += 1
        }
        return false
    }

    // MARK: - Whether a run is a person

    private func person(in run: Range<Int>, _ sentence: Range<Int>, isHeadline: Bool) -> Sighting? {
        // A title may be the first part of the run ("Foreign Minister Anna Berg") or stand before it.
        var start = run.lowerBound
        var titled = false
        var titleStart = start
        // "police chief Omar Mullah Haddad": behind an office a word of rank is part of the name.
        let isNamed = isGiven(start) && titleBefore(start, sentence) != nil
        for at in run where at < run.upperBound && !isNamed {
            if let title = words.match(.title, in: text, at: at, limit: run.upperBound),
                title.upperBound < run.upperBound
            {
                if !titled { titleStart = at }
                titled = true
                start = title.upperBound
            }
        }
        if !titled, let before = titleBefore(run.lowerBound, sentence) {
            titled = true
            titleStart = before
        }
        if !titled, let office = officeFor(run, sentence) {
            titled = true
            titleStart = office.title
            start = office.name
        }
        while start < run.upperBound, text.tokens[start].kind != .word { start += 1 }
        guard start < run.upperBound else { return nil }
        if titled, isPlace(titleStart..<run.upperBound) { return nil }
        // "Humanitarian Affairs Omar Haddad": what stands before a given name belongs to the office.
        if let given = (start..<run.upperBound).last(where: { isGiven($0) }), given > start,
            !(start..<given).contains(where: { isGiven($0) || isPart($0) }), given + 1 < run.upperBound
        {
            start = given
        }
        let name = start..<run.upperBound
        let nameWords = name.filter { text.tokens[$0].isCapitalised }
        guard (1...5).contains(nameWords.count), !isOrganisation(name) else { return nil }
        let country = titled ? countryBefore(titleStart, sentence) : nil
        if titled { return Sighting(tokens: name, country: country) }
        guard nameWords.count >= 2, !isHeadline else { return nil }
        if knowledge.givenNames.contains(text.lower[name.lowerBound]) || beginsWithKunya(name) {
            return Sighting(tokens: name, country: nil)
        }
        if isPlace(name) { return nil }
        if isFollowedByRole(name.upperBound, sentence) || isSpeaking(name, sentence) {
            return Sighting(tokens: name, country: nil)
        }
        return nil
    }

    private func isGiven(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised && knowledge.givenNames.contains(text.lower[index])
    }

    private func isPart(_ index: Int) -> Bool {
        text.lower[index] == "-" || words.contains(text.lower[index], .particle) || text.tokens[index].span.count <= 2
    }

    private func isOrganisation(_ name: Range<Int>) -> Bool {
        name.contains { index in
            let lower = text.lower[index]
            return words.contains(lower, .organisation)
                || lower.hasSuffix("s") && words.contains(String(lower.dropLast()), .organisation)
        }
    }

    private func isPlace(_ name: Range<Int>) -> Bool {
        let folded = NameFolding.fold(text.text[text.span(name)])
        if !knowledge.gazetteer.rows(named: Array(folded.utf8)).isEmpty { return true }
        return folded.contains(" ") && knowledge.gazetteer.places(spelledLike: folded).contains { $0.distance <= 1 }
    }

    private func beginsWithKunya(_ name: Range<Int>) -> Bool {
        let first = text.lower[name.lowerBound]
        return first == "abu" || first == "umm" || first == "abdul" || first == "abdel"
    }

    /// ", deputy national security adviser" and its like.
    private func isFollowedByRole(_ end: Int, _ sentence: Range<Int>) -> Bool {
        guard end < sentence.upperBound, text.lower[end] == "," else { return false }
        for at in (end + 1)..<min(end + 9, sentence.upperBound) where at < sentence.upperBound {
            let lower = text.lower[at]
            if text.tokens[at].kind == .mark, lower != "-" { return false }
            if words.contains(lower, .role) { return true }
            if lower == "who" || lower == "which" || lower == "and" { return lower == "who" }
        }
        return false
    }

    private static let speech: Set<String> = [
        "said", "told", "says", "tweeted", "wrote", "added", "tells", "replied", "testified", "insisted", "warned",
    ]

    /// Verbs whose object, when it has two capitals, is a person.
    private static let meeting: Set<String> = [
        "met", "meets", "phoned", "telephoned", "thanked", "quoted", "interviewed",
    ]

    private func isSpeaking(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let after = name.upperBound < sentence.upperBound ? text.lower[name.upperBound] : ""
        let before = name.lowerBound > sentence.lowerBound ? text.lower[name.lowerBound - 1] : ""
        if Self.speech.contains(after) || Self.speech.contains(before) || Self.meeting.contains(before) { return true }
        // "the governor of the province, Anna Berg, said"
        return before == "," && after == "," && name.upperBound + 1 < sentence.upperBound
            && Self.speech.contains(text.lower[name.upperBound + 1])
    }
}
