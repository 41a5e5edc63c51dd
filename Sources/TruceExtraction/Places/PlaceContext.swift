import TruceEvidence
import TruceKnowledge
import TruceText

/// How much a document has to do with each country; settles which of several places of one name is meant.
struct PlaceContext {
    private var weights: [String: Int] = [:]

    init(_ reading: Reading, candidates: [PlaceCandidate]) {
        let text = reading.text
        var named: [String: Int] = [:]
        let states = reading.knowledge.states
        for sentence in text.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if text.tokens[index].isCapitalised,
                    let match = states.match(in: text, at: index, limit: sentence.tokens.upperBound),
                    match.sense != .seat, match.sense != .capital
                {
                    let before = index - (index > sentence.tokens.lowerBound && text.lower[index - 1] == "the" ? 2 : 1)
                    let isPlaced =
                        match.sense == .name
                        && states.match(.adjective, in: text, at: index, limit: match.tokens.upperBound) == nil
                        && before >= sentence.tokens.lowerBound
                        && reading.knowledge.placeWords.contains(text.lower[before], .strict)
                    weights[match.state.iso, default: 0] += isPlaced ? 3 : 0
                    named[match.state.iso, default: 0] += 1
                    index = match.tokens.upperBound
                } else {
                    index += 1
                }
            }
        }
        // Governments are named wherever the war is: that alone says little of where the places lie.
        for (country, count) in named { weights[country, default: 0] += min(2, count) }
        // A large town that bears its name alone is as good as a demonym.
        for candidate in candidates where candidate.basis == .name {
            guard let first = candidate.places.first, first.population >= 200_000 else { continue }
            let second = candidate.places.dropFirst().first { $0.kind != .province }
            if (second?.population ?? 0) * 4 < first.population { weights[first.country, default: 0] += 1 }
        }
        if let country = reading.profile.country { weights[country, default: 0] += 20 }
    }

    /// The weight of a country: 0 where nothing speaks of it, 3 and more where the document does.
    func weight(of country: String) -> Int { weights[country] ?? 0 }

    /// The country that the document has most to do with, of those given.
    func heaviest(of countries: [String]) -> String? {
        countries.max { (weight(of: $0), $1) < (weight(of: $1), $0) }
    }
}
