import TruceEvidence
import TruceKnowledge
import TruceText

/// What a document names that is no place: people, outlets, groups and bodies, some of them called after places.
struct NamedThings {
    /// For each token, whether it belongs to such a name.
    let isTaken: [Bool]
    /// The words of the names of people, folded.
    let personWords: Set<String>
    /// How often groups and bodies of each country are named; they act at home.
    let homes: [String: Int]

    init(_ reading: Reading) {
        let text = reading.text
        let knowledge = reading.knowledge
        var isTaken = [Bool](repeating: false, count: text.tokens.count)
        var isState = isTaken
        var homes: [String: Int] = [:]
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                let limit = sentence.tokens.upperBound
                let state = knowledge.states.match(in: text, at: index, limit: limit)
                if let actor = knowledge.actors.match(in: text, at: index, limit: limit),
                    actor.tokens.count >= (state?.tokens.count ?? 0), state?.sense != .seat,
                    !Self.isProvince(actor.tokens, reading)
                {
                    for token in actor.tokens { isTaken[token] = true }
                    if let country = actor.entry.country, actor.entry.kind == .armedGroup || actor.entry.kind == .body {
                        homes[country, default: 0] += 1
                    }
                    index = actor.tokens.upperBound
                } else if let state {
                    for token in state.tokens { isState[token] = true }
                    index = state.tokens.upperBound
                } else {
                    index += 1
                }
            }
        }
        var personWords: Set<String> = []
        let barred = zip(isTaken, isState).map { $0 || $1 }
        for person in PersonNames(reading).sightings(isTaken: barred) {
            for token in person.tokens {
                isTaken[token] = true
                guard text.tokens[token].isCapitalised else { continue }
                let word = NameFolding.fold(text.lower[token])
                personWords.insert(word)
                if word.hasSuffix("s") { personWords.insert(String(word.dropLast())) }
            }
        }
        self.isTaken = isTaken
        self.personWords = personWords
        self.homes = homes
    }

    /// "In Hillshire province": a group that is called after its province bears the noun as a part of its name.
    private static func isProvince(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
        guard tokens.count > 1, let last = tokens.last, !reading.text.tokens[last].isCapitalised else { return false }
        return reading.knowledge.placeWords.contains(reading.text.lower[last], .province)
    }
}
