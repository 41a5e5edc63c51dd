import CTruceResources

/// Coasts, countries and borders embedded in the program, so that a map needs no network.
///
/// The format stands in `scripts/geo/README.md`. A damaged file yields what could be read of it.
struct BaseMap {
    /// What a record of the file is.
    enum Kind: UInt8, Sendable {
        case country = 0
        case coast, border, disputedLine, province, disputedProvince

        /// Whether its paths are closed.
        var isArea: Bool { self == .country || self == .province || self == .disputedProvince }
    }

    /// One area or line.
    struct Feature: Sendable {
        let kind: Kind
        let name: String
        /// Rings or lines, in degrees.
        let paths: [[GeoPoint]]
    }

    /// Who is to be credited wherever the map or the places are shown, and what the lines mean.
    static let credits: [Label] = [
        "Place data (c) GeoNames contributors, CC BY 4.0, modified: selected, names filtered and converted to ASCII.",
        "Made with Natural Earth.",
        """
        Boundaries and names shown do not imply endorsement; lines follow de facto control as mapped in Natural Earth 4.1 \
        (2018); disputed lines are dashed.
        """,
    ]

    private let bytes: UnsafeRawBufferPointer?

    /// The embedded map.
    static var embedded: BaseMap {
        let resource = truce_resource_named("basemap.bin")
        // The memory belongs to the program's image and stays.
        return BaseMap(bytes: resource.bytes.map { UnsafeRawBufferPointer(start: $0, count: resource.count) })
    }

    /// A map in memory that outlives it.
    init(bytes: UnsafeRawBufferPointer?) { self.bytes = bytes }

    /// The names of countries by ISO 3166-1 alpha-2.
    var countryNames: [String: String] {
        guard let bytes else { return [:] }
        var reader = BaseMapReader(bytes)
        guard reader.header(), let names = reader.names() else { return [:] }
        var found: [String: String] = [:]
        var left = reader.varint() ?? 0
        while left > 0, let record = reader.record() {
            left -= 1
            guard record.kind == Kind.country.rawValue, names.indices.contains(record.name) else { continue }
            let name = names[record.name]
            if name.country != "--", found[name.country] == nil { found[name.country] = name.text }
        }
        return found
    }

    /// The features that reach into a box, in the order of the file.
    func features(in box: GeoBox) -> [Feature] {
        guard let bytes else { return [] }
        var reader = BaseMapReader(bytes)
        guard reader.header(), let names = reader.names() else { return [] }
        var features: [Feature] = []
        var left = reader.varint() ?? 0
        while left > 0, let record = reader.record() {
            left -= 1
            guard let kind = Kind(rawValue: record.kind), record.box.overlaps(box) else { continue }
            let name = names.indices.contains(record.name) ? names[record.name].text : ""
            features.append(Feature(kind: kind, name: name, paths: reader.paths(of: record)))
        }
        return features
    }
}

/// A point in degrees.
struct GeoPoint: Hashable, Sendable {
    let longitude: Double
    let latitude: Double
}

/// A box in degrees.
struct GeoBox: Hashable, Sendable {
    let west: Double
    let south: Double
    let east: Double
    let north: Double

    /// Whether the two boxes share a point.
    func overlaps(_ other: GeoBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// Whether a point lies in the box.
    func contains(_ point: GeoPoint) -> Bool {
        (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
    }
}
