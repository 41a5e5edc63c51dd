package import TruceText

/// A name of a place in one document, and the place it stands for.
package struct PlaceMention: Hashable, Sendable {
    /// The words.
    package let span: TextSpan
    /// The gazetteer's name of the place.
    package let name: String
    /// The gazetteer's identity of the place; nil when no list knows it and it was put in its province.
    package let key: String?
    /// ISO 3166-1 alpha-2; nil for what lies in no one country.
    package let country: String?
    /// Degrees north; nil when the place is not located.
    package let latitude: Double?
    /// Degrees east; nil when the place is not located.
    package let longitude: Double?
    /// How far from the point the true spot may lie, in kilometres.
    package let radiusKilometres: Double
    /// What sort of place it is.
    package let kind: Kind
    /// Whether the name stands for a government here ("Moscow said"), not for the city.
    package let isMetonym: Bool

    /// What sort of place a name stands for, the finest last.
    package enum Kind: String, Hashable, Sendable {
        /// A sea, a front, a road, a region of its own.
        case region
        /// A country.
        case country
        /// A province or another first-order division.
        case province
        /// A city, town, village, camp or crossing.
        case settlement
    }
    /// What produced it.
    package let rule: Rule?

    /// Makes a place mention.
    package init(
        span: TextSpan, name: String, key: String?, country: String?, latitude: Double?, longitude: Double?,
        radiusKilometres: Double, kind: Kind, isMetonym: Bool = false, rule: Rule? = nil
    ) {
        self.span = span
        self.name = name
        self.key = key
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
        self.radiusKilometres = radiusKilometres
        self.kind = kind
        self.isMetonym = isMetonym
        self.rule = rule ?? .derived(key: key, latitude: latitude, isMetonym: isMetonym)
    }
}
