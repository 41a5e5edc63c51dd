import TruceEvidence
import TruceText

/// Where a document's truce is and what it is called after, as far as the words tell.
///
/// Two documents that date no truce are about one only where nothing that is known keeps them apart.
struct TruceSetting: Sendable {
    /// The countries of which the document speaks most.
    let countries: Set<String>
    /// The places after which it names its truce ("the Marun ceasefire", "the deal reached in Marun").
    let names: Set<String>

    /// A country counts with this share of what the document says of places, and twice at least.
    private static let share = 0.2

    private static let truces: Set<Stem> = Set(
        ["truce", "ceasefire", "cease", "armistice", "accord", "agreement", "deal", "protocol"].map(Stemmer.stem(of:)))

    /// Reads a document.
    init(_ evidence: DocumentEvidence) {
        var counts: [String: Int] = [:]
        for place in evidence.places where !place.isMetonym {
            if let country = place.country { counts[country, default: 0] += 1 }
        }
        let all = counts.values.reduce(0, +)
        countries = Set(counts.filter { $0.value > 1 && Double($0.value) >= Self.share * Double(all) }.map(\.key))
        let text = evidence.document.text
        names = Set(
            evidence.places.compactMap { place in
                guard place.kind != .country, let key = place.key else { return nil }
                let after = TextSpan(place.span.end, min(text.count, place.span.end + 24))
                guard let next = Stemmer.words(of: after, in: text).first, Self.truces.contains(next.stem),
                    next.span.start - place.span.end <= 2
                else { return nil }
                return key
            })
    }

    /// Whether the two cannot be about one truce: they speak of other countries, or name it after other places.
    func isApart(from other: TruceSetting) -> Bool {
        if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) { return true }
        return !names.isEmpty && !other.names.isEmpty && names.isDisjoint(with: other.names)
    }
}
