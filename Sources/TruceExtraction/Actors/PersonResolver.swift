import TruceEvidence
import TruceKnowledge
import TruceText

/// Joins the mentions of one person in a document under the fullest form of the name.
struct PersonResolver {
    private struct Person {
        var words: [String]
        var name: String
        var country: String?
    }

    /// People who share a word of their names are told apart up to this number, so that a hostile text takes no
    /// more than linear time.
    private static let mostNamesakes = 40

    private let text: TokenizedText
    private let words: ActorWords
    private var people: [Person] = []
    /// People by each word of their names, the last seen last.
    private var byWord: [String: [Int]] = [:]

    private let hasApostrophes: Bool

    init(_ reading: Reading) {
        text = reading.text
        hasApostrophes = reading.text.lower.contains("'s")
        words = reading.knowledge.actorWords
    }

    /// The mentions of all people: those sighted, and later ones by one part of the name.
    mutating func mentions(_ sightings: [PersonNames.Sighting], isTaken: [Bool]) -> [ActorSighting] {
        // Longer forms first, so that "Okello" finds "Peter Okello" wherever that stands.
        for sighting in sightings.sorted(by: {
            (-$0.tokens.count, $0.tokens.lowerBound) < (-$1.tokens.count, $1.tokens.lowerBound)
        }) {
            introduce(sighting)
        }
        var taken = isTaken
        var result: [ActorSighting] = []
        for sighting in sightings {
            for token in sighting.tokens { taken[token] = true }
            let parts = parts(of: sighting.tokens)
            if let person = person(for: parts) ?? person(for: withoutFinalS(parts)) {
                result.append(mention(sighting.tokens, person))
            }
        }
        for (index, token) in text.tokens.enumerated() where token.isCapitalised && !taken[index] {
            guard let person = personAlone(at: index) else { continue }
            var start = index
            while start > 0, !taken[start - 1], text.lower[start - 1] == "-" || isParticle(start - 1),
                text.sentenceOfToken[start - 1] == text.sentenceOfToken[index]
            {
                start -= 1
            }
            if text.tokens[start].kind != .word { start = index }
            result.append(mention(start..<index + 1, person))
        }
        return result
    }

    private func isParticle(_ index: Int) -> Bool {
        words.contains(text.lower[index], .particle) && text.lower[index].utf8.count > 1
            && !["at", "as", "an", "la", "y", "e"].contains(text.lower[index])
    }

    private func mention(_ tokens: Range<Int>, _ person: Int) -> ActorSighting {
        var sighting = ActorSighting(
            tokens, key: "person:" + people[person].words.joined(separator: " "), kind: .person,
            country: people[person].country)
        sighting.fullName = people[person].name
        return sighting
    }

    /// The words of a name without articles, folded.
    private func parts(of tokens: Range<Int>) -> [String] {
        tokens.filter { text.tokens[$0].kind == .word && !NameTable.isArticle(text.lower[$0]) }
            .map { NameFolding.fold(text.lower[$0]) }.filter { !$0.isEmpty }
    }

    private mutating func introduce(_ sighting: PersonNames.Sighting) {
        var parts = parts(of: sighting.tokens)
        guard !parts.isEmpty else { return }
        if let known = person(for: parts) {
            people[known].country = people[known].country ?? sighting.country
            return
        }
        var name = text.text.phrase(text.span(sighting.tokens))
        if let last = parts.last, last.hasSuffix("s"), isOwner(sighting.tokens) {
            // "Omar Haddads forces" in a text that lost its apostrophes.
            parts[parts.count - 1] = String(last.dropLast())
            if person(for: parts) != nil { return }
            name.removeLast()
        }
        for word in parts where byWord[word]?.last != people.count && (byWord[word]?.count ?? 0) < Self.mostNamesakes {
            byWord[word, default: []].append(people.count)
        }
        people.append(Person(words: parts, name: name, country: sighting.country))
    }

    private func withoutFinalS(_ parts: [String]) -> [String] {
        guard let last = parts.last, last.hasSuffix("s") else { return [] }
        return parts.dropLast() + [String(last.dropLast())]
    }

    /// Whether a word in lower case follows that is no verb: what the person owns.
    private func isOwner(_ tokens: Range<Int>) -> Bool {
        guard tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .word else { return false }
        let next = text.lower[tokens.upperBound]
        let isNoun =
            words.match(.government, in: text, at: tokens.upperBound, limit: text.tokens.count) != nil
            || words.match(.forces, in: text, at: tokens.upperBound, limit: text.tokens.count) != nil
        if isNoun || hasApostrophes { return isNoun }
        return !text.tokens[tokens.upperBound].isCapitalised && !words.contains(next, .reporting)
            && !words.contains(next, .notName)
    }

    /// The person whose name holds all these words, in order.
    private func person(for parts: [String]) -> Int? {
        guard let last = parts.last else { return nil }
        return byWord[last]?.first { index in
            var rest = people[index].words[...]
            for part in parts {
                guard let at = rest.firstIndex(of: part) else { return false }
                rest = rest[(at + 1)...]
            }
            return true
        }
    }

    /// The person that a single word stands for: a last name, or a first name where a person can act.
    private func personAlone(at index: Int) -> Int? {
        let folded = NameFolding.fold(text.lower[index])
        let candidates = byWord[folded] ?? (folded.hasSuffix("s") ? byWord[String(folded.dropLast())] : nil)
        guard let candidates else { return nil }
        let word = byWord[folded] == nil ? String(folded.dropLast()) : folded
        if let byLast = candidates.first(where: { people[$0].words.last == word }) { return byLast }
        let next = index + 1 < text.tokens.count ? text.lower[index + 1] : ""
        let previous = index > 0 ? text.lower[index - 1] : ""
        let acts = words.contains(next, .reporting) || next == "'s" || previous == "said"
        return acts ? candidates.first { people[$0].words.first == word } : nil
    }
}
