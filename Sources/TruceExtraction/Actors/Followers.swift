import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds those who act for a person: "Okello's troops", "fighters loyal to Peter Okello", "the regime of Okello".
///
/// Whoever holds the highest office of a state commands its forces; the followers of anybody else are a side of their
/// own, in whatever country the report plays.
struct Followers {
    /// A noun for those who follow somebody.
    private struct Noun {
        let tokens: Range<Int>
        /// Whether it is one for a government.
        let isState: Bool
        /// The words that tie it to the name behind it; nil where the name stands before it.
        var tie: Range<Int>?
    }

    /// How many words may stand between a name and the noun that it owns, or between "loyal to" and the name.
    private static let mostBetween = 4

    private let text: TokenizedText
    private let words: ActorWords
    private let ties: ActorTies
    private let caseCountry: String?
    /// The tokens of places.
    private let places: Set<Int>

    init(_ reading: Reading) {
        text = reading.text
        places = Set(reading.evidence.places.flatMap { reading.text.tokens(in: $0.span) })
        words = reading.knowledge.actorWords
        ties = reading.knowledge.actorTies
        caseCountry = CaseCountry.iso(of: reading)
    }

    /// All of them: of people, in the order of these, then of owners that the text never introduces.
    ///
    /// - Parameters:
    ///   - people: The mentions of people, in order.
    ///   - isTaken: Whether a token belongs to an actor that is no person.
    func sightings(of people: [ActorSighting], besides isTaken: [Bool]) -> [ActorSighting] {
        var isTaken = isTaken
        for token in people.flatMap(\.tokens) { isTaken[token] = true }
        return sightings(of: people) + sightings(besides: isTaken)
    }

    private func sightings(of people: [ActorSighting]) -> [ActorSighting] {
        let rulers = Set(people.filter(isRuler).compactMap(\.key))
        return people.compactMap { person in
            guard let key = person.key, let name = person.fullName, let noun = owned(by: person) ?? tied(to: person)
            else { return nil }
            return sighting(
                noun, of: person.tokens, called: name, key: key, commandsState: rulers.contains(key),
                country: person.country ?? caseCountry)
        }
    }

    /// Those of owners that the text never introduces: "Okello's forces" and not a word on who Okello is.
    private func sightings(besides isTaken: [Bool]) -> [ActorSighting] {
        text.tokens.indices.compactMap { end in
            guard end > 0, text.lower[end] == "'s", isOwnName(end - 1, isTaken) else { return nil }
            var start = end - 1
            while start > 0, isOwnName(start - 1, isTaken), text.sentenceOfToken[start - 1] == text.sentenceOfToken[end]
            {
                start -= 1
            }
            let limit = min(text.tokens.count, end + Self.mostBetween)
            guard let noun = noun(at: end + 1, limit), !noun.isState || caseCountry != nil else { return nil }
            return sighting(
                noun, of: start..<end, called: words(of: start..<end), key: text.lower[end - 1], commandsState: false,
                country: caseCountry)
        }
    }

    /// Those whom a noun and a name beside it tell of.
    ///
    /// - Parameters:
    ///   - name: The tokens of the name.
    ///   - fullName: The name as it is given.
    ///   - key: What stands for whoever has the name.
    private func sighting(
        _ noun: Noun, of name: Range<Int>, called fullName: String, key: String, commandsState: Bool, country: String?
    ) -> ActorSighting {
        let isOfState = noun.isState || commandsState
        let state = isOfState ? country.map { (noun.isState ? "state:" : "forces:") + $0 } : nil
        let start = min(name.lowerBound, noun.tokens.lowerBound)
        let end = max(name.upperBound, noun.tokens.upperBound)
        var sighting = ActorSighting(
            start..<end, key: state ?? side(of: key),
            kind: noun.isState ? .state : state != nil ? .stateForces : .armedGroup, country: country)
        let own = words(of: noun.tokens)
        sighting.fullName = noun.tie.map { "\(own) \(words(of: $0)) \(fullName)" } ?? "\(fullName)'s \(own)"
        return sighting
    }

    private func isOwnName(_ token: Int, _ isTaken: [Bool]) -> Bool {
        text.tokens[token].isCapitalised && text.tokens[token].kind == .word && text.tokens[token].span.count > 2
            && !isTaken[token] && !places.contains(token) && !words.contains(text.lower[token], .notName)
            && !words.contains(text.lower[token], .title) && !words.contains(text.lower[token], .organisation)
    }

    /// Whether a mention names its actor by whom it belongs to: "Okello" is no short form of "Okello's troops".
    static func isOwned(_ actor: ActorMention, _ tokens: Range<Int>, in text: TokenizedText) -> Bool {
        guard [.state, .stateForces, .armedGroup].contains(actor.kind) else { return false }
        return actor.key?.hasPrefix(prefix) ?? false || text.lower[tokens].contains("'s")
            || tokens.count > 2 && tokens.first.map { !text.tokens[$0].isCapitalised } ?? false
    }

    /// What the keys of followers begin with.
    private static let prefix = "group:of "

    /// The side that follows a person: the same under whatever part of the name.
    private func side(of person: String) -> String {
        Self.prefix + (person.split(separator: ":").last?.split(separator: " ").last.map(String.init) ?? person)
    }

    /// Whether the title before a name is that of who governs: "President Okello", not "former president Okello".
    private func isRuler(_ person: ActorSighting) -> Bool {
        let name = person.tokens.lowerBound
        return (max(0, name - 3)..<name).contains { start in
            words.match(.ruler, in: text, at: start, limit: name)?.upperBound == name
                && (start == 0 || !words.contains(text.lower[start - 1], .former) && text.lower[start - 1] != "-")
        }
    }

    /// "Okello's own troops".
    private func owned(by person: ActorSighting) -> Noun? {
        let end = person.tokens.upperBound
        let limit = min(text.tokens.count, end + Self.mostBetween + 2)
        guard end < limit, text.lower[end] == "'s" else { return nil }
        for start in end + 1..<limit {
            if let noun = noun(at: start, limit) { return noun }
            guard words.contains(text.lower[start], .modifier) || words.contains(text.lower[start], .ethnic) else {
                break
            }
        }
        return nil
    }

    /// "Rebel fighters loyal to the ousted vice president, Peter Okello".
    private func tied(to person: ActorSighting) -> Noun? {
        let name = person.tokens.lowerBound
        for start in stride(from: name - 1, through: max(1, name - Self.mostBetween - 2), by: -1) {
            guard let tie = ties.match(.following, in: text, at: start, limit: name) else { continue }
            let isNear = tie.upperBound == name || words.match(.title, in: text, at: tie.upperBound, limit: name) != nil
            guard isNear || text.lower[tie.lowerBound] != "of",
                (tie.upperBound..<name).allSatisfy({ text.tokens[$0].kind == .word })
            else { return nil }
            return nounEnding(at: tie.lowerBound).map { Noun(tokens: $0.tokens, isState: $0.isState, tie: tie) }
        }
        return nil
    }

    private func nounEnding(at end: Int) -> Noun? {
        (max(0, end - 3)..<end).lazy.compactMap { noun(at: $0, end) }.first { $0.tokens.upperBound == end }
    }

    private func noun(at start: Int, _ limit: Int) -> Noun? {
        if let tokens = words.match(.follower, in: text, at: start, limit: limit) {
            return Noun(tokens: tokens, isState: false)
        }
        return words.match(.stateNoun, in: text, at: start, limit: limit).map { Noun(tokens: $0, isState: true) }
    }

    private func words(of tokens: Range<Int>) -> String { text.text.phrase(text.span(tokens)) }
}
