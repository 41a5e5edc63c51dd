package import TruceEvidence
import TruceText

/// One place of the gazetteer.
package struct Place: Hashable, Sendable {
    /// What a place is; raw values are those of the packed gazetteer.
    package enum Kind: Int, Hashable, Sendable {
        /// A country.
        case country
        /// A province or another first-order division.
        case province
        /// The capital of a country.
        case capital
        /// A city, town or village.
        case town
        /// A region, sea, strait, valley or mountain range.
        case region
        /// A part of a town.
        case quarter
        /// A road or corridor.
        case road
        /// A crossing, camp, airport, base or building.
        case site
    }

    /// The row in the gazetteer; it says nothing beyond this build.
    package let row: Int
    /// The English name.
    package let name: String
    /// What it is.
    package let kind: Kind
    /// ISO 3166-1 alpha-2.
    package let country: String
    /// The province's name; empty when it is not known.
    package let province: String
    /// Degrees north.
    package let latitude: Double
    /// Degrees east.
    package let longitude: Double
    /// How far from the point the place reaches, in kilometres; 0 for a country or province that reaches further.
    package let radiusKilometres: Double
    /// The number of people, 0 when it is not known.
    package let population: Int
    /// The GeoNames number, the number of the supplement's row with its top bit set, or 0 for a province.
    package let number: UInt32

    /// An identity that lasts from build to build: `country:SY`, `province:SY:homs`, `geonames:169577`.
    package var key: String {
        switch kind {
        case .country: "country:" + country
        case .province: "province:" + country + ":" + NameFolding.fold(name)
        default: number >> 31 == 1 ? "supplement:\(number & 0x7FFF_FFFF)" : "geonames:\(number)"
        }
    }

    /// The coarser kind that a mention carries.
    package var mentionKind: PlaceMention.Kind {
        switch kind {
        case .country: .country
        case .province: .province
        case .region, .road: .region
        case .capital, .town, .quarter, .site: .settlement
        }
    }

    /// The distance to a point in kilometres, on a plane that fits nearby points.
    package func kilometres(toLatitude latitude: Double, longitude: Double) -> Double {
        Place.kilometres(self.latitude, self.longitude, latitude, longitude)
    }

    /// The distance between two points in kilometres.
    ///
    /// Equirectangular with the cosine of the mean latitude by its series to the sixth power: within one part in a
    /// hundred up to 1,000 km, which ranking needs.
    package static func kilometres(_ lat1: Double, _ lon1: Double, _ lat2: Double, _ lon2: Double) -> Double {
        let mean = (lat1 + lat2) / 2 * 0.017_453_292_519_943_295
        let square = mean * mean
        let cosine = max(0, 1 - square / 2 + square * square / 24 - square * square * square / 720)
        var dLon = abs(lon1 - lon2)
        if dLon > 180 { dLon = 360 - dLon }
        let x = dLon * cosine
        let y = lat1 - lat2
        return 111.2 * (x * x + y * y).squareRoot()
    }
}
