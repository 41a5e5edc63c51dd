import TruceEvidence
import TruceKnowledge
import TruceText

/// The country that a document is about: where its "government", "army" and "rebels" are.
enum CaseCountry {
    /// ISO 3166-1 alpha-2; the profile's, else the country with most of the places named; nil when none is named.
    ///
    /// Towns weigh more than countries, for outside powers are named as often as the country of the war, but their
    /// towns are not. Where talks were held and where observers sit does not count.
    static func iso(of reading: Reading) -> String? {
        if let country = reading.profile.country { return country }
        var weights: [String: Int] = [:]
        let role = PlaceRole(reading.text)
        for place in reading.evidence.places where !place.isMetonym {
            guard let country = place.country, !role.isOrigin(place.span), !role.isVenue(place.span) else { continue }
            // "On the Nile": what bears an article is a river or a region, which no border holds.
            let isTown = place.kind != .country && !hasArticle(place, in: reading.text)
            weights[country, default: 0] += isTown ? 3 : 1
        }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func hasArticle(_ place: PlaceMention, in text: TokenizedText) -> Bool {
        let first = text.firstToken(endingAfter: place.span.start)
        return first > 0 && text.lower[first - 1] == "the"
    }
}
