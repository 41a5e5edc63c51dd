import TruceEvidence
import TruceKnowledge
import TruceText

/// How much a document has to do with each country; settles which of several places of one name is meant.
struct PlaceContext {
    private var weights: [String: Int] = [:]
    private var anchors: [Place] = []

    /// Countries full of towns called after towns elsewhere: that their government is named says nothing.
    private static let namesakes: Set<String> = ["US", "CA", "AU", "NZ", "GB", "ZA"]

    init(_ reading: Reading, candidates: [PlaceCandidate], homes: [String: Int]) {
        let text = reading.text
        var named: [String: Int] = [:]
        let states = reading.knowledge.states
        let role = PlaceRole(text)
        for (number, sentence) in text.sentences.enumerated() where reading.zones[number] != .furniture {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if text.tokens[index].isCapitalised,
                    let match = states.match(in: text, at: index, limit: sentence.tokens.upperBound),
                    match.sense != .seat, match.sense != .capital
                {
                    if role.isOrigin(match.tokens) {
                        index = match.tokens.upperBound
                        continue
                    }
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
        for (country, count) in named {
            weights[country, default: 0] += min(Self.namesakes.contains(country) ? 1 : 6, count)
        }
        for (country, count) in homes { weights[country, default: 0] += min(4, count) }
        for candidate in candidates where candidate.basis == .seat && !role.isOrigin(candidate.tokens) {
            guard !role.isVenue(candidate.tokens), let iso = candidate.state?.iso, !Self.namesakes.contains(iso) else {
                continue
            }
            weights[iso, default: 0] += 1
        }
        // A large town that bears its name alone is as good as a demonym.
        var seen: Set<String> = []
        for candidate in candidates where candidate.basis == .name && seen.insert(candidate.folded).inserted {
            guard !role.isOrigin(candidate.tokens), !role.isVenue(candidate.tokens), let first = candidate.places.first,
                first.population >= 200_000,
                NameFolding.fold(first.name) == candidate.folded
            else { continue }
            let second = candidate.places.dropFirst().first { $0.kind != .province }
            if (second?.population ?? 0) * 4 < first.population { weights[first.country, default: 0] += 1 }
        }
        addProvinces(candidates, reading)
        anchors = Self.anchors(candidates)
        if let country = reading.profile.country { weights[country, default: 0] += 20 }
    }

    /// A province whose name no other country knows is as good as a demonym, and better where it is called one.
    private mutating func addProvinces(_ candidates: [PlaceCandidate], _ reading: Reading) {
        var seen: Set<String> = []
        for candidate in candidates where candidate.basis == .name && seen.insert(candidate.folded).inserted {
            let provinces = candidate.places.filter { $0.kind == .province }
            guard let province = provinces.first, NameFolding.fold(province.name) == candidate.folded,
                !Self.namesakes.contains(province.country),
                candidate.places.allSatisfy({ $0.country == province.country || $0.population < 50_000 })
            else { continue }
            let next = candidate.tokens.upperBound
            let isCalled =
                next < reading.text.tokens.count
                && reading.knowledge.placeWords.contains(reading.text.lower[next], .province)
            weights[province.country, default: 0] += isCalled ? 3 : 1
        }
    }

    /// The two towns that the document names most, of those that no other town of their size is called.
    private static func anchors(_ candidates: [PlaceCandidate]) -> [Place] {
        var counts: [Int: (place: Place, count: Int)] = [:]
        for candidate in candidates where candidate.basis == .name {
            guard let first = candidate.places.first(where: { $0.kind != .province }), first.population >= 50_000 else {
                continue
            }
            counts[first.row, default: (first, 0)].count += 1
        }
        return counts.values.sorted { ($1.count, $0.place.row) < ($0.count, $1.place.row) }.prefix(2).map(\.place)
    }

    /// What speaks for a place because it lies by the towns that the document is about.
    func nearness(of place: Place) -> Int {
        let distances = anchors.filter { $0.row != place.row && place.kind != .country }.map {
            $0.kilometres(toLatitude: place.latitude, longitude: place.longitude)
        }
        guard let nearest = distances.min() else { return 0 }
        return nearest < 40 ? 8 : nearest < 100 ? 4 : 0
    }

    /// The weight of a country: 0 where nothing speaks of it, 3 and more where the document does.
    func weight(of country: String) -> Int { weights[country] ?? 0 }

    /// The two countries that the document has most to do with.
    var leading: [String] {
        weights.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
    }

    /// The country that the document has most to do with, of those given.
    func heaviest(of countries: [String]) -> String? {
        countries.max { (weight(of: $0), $1) < (weight(of: $1), $0) }
    }
}
