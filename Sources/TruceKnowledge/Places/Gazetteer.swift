/// Places by name, read in place from the packed gazetteer (`scripts/geo/README.md` has the format).
///
/// Nothing is parsed when a gazetteer is made. A damaged file yields fewer places, never a crash: every read is
/// checked against the bounds of its section.
package struct Gazetteer: Sendable {
    /// The credit that must be shown where places are shown.
    package static let attribution =
        "Place data © GeoNames contributors, CC BY 4.0, modified: selected, names filtered and converted to ASCII; "
        + "areas made with Natural Earth."

    /// The embedded gazetteer.
    package static let embedded = Gazetteer(Resource.bytes(named: "gazetteer.bin"))

    private struct Section {
        let offset: Int
        let count: Int
    }

    private let bytes: PackedBytes
    private let sections: [Section]
    private let exact: PackedNames
    private let tolerant: PackedNames

    /// Reads a packed gazetteer; one without places when the bytes are none or of another version.
    ///
    /// The memory must stay valid as long as the gazetteer does; embedded resources do.
    package init(_ memory: UnsafeRawBufferPointer?) {
        let bytes = PackedBytes(memory)
        self.bytes = bytes
        guard bytes.uint32(at: 0) == 0x5A47_5754, bytes.uint32(at: 4) == 1 else {
            sections = []
            exact = PackedNames(bytes, index: 0, count: 0, data: 0..<0)
            tolerant = exact
            return
        }
        let sections = (0..<8).map {
            Section(offset: bytes.uint32(at: 8 + $0 * 8), count: bytes.uint32(at: 12 + $0 * 8))
        }
        func names(_ index: Int) -> PackedNames {
            let data = sections[index + 1]
            return PackedNames(
                bytes, index: sections[index].offset, count: sections[index].count,
                data: data.offset..<data.offset + data.count)
        }
        let sizes = [24, 2, 4, 1, 0, 1, 0, 1]
        let fits = zip(sections, sizes).allSatisfy { $0.offset + $0.count * $1 <= bytes.count }
        guard fits else {
            self.sections = []
            exact = PackedNames(bytes, index: 0, count: 0, data: 0..<0)
            tolerant = exact
            return
        }
        self.sections = sections
        exact = names(4)
        tolerant = names(6)
    }

    /// The number of places.
    package var count: Int { sections.isEmpty ? 0 : sections[0].count }

    /// The place at a row; nil beyond the last.
    package func place(at row: Int) -> Place? {
        guard row >= 0, row < count else { return nil }
        let at = sections[0].offset + row * 24
        let name = bytes.uint32(at: at + 16)
        guard let kind = Place.Kind(rawValue: name >> 24) else { return nil }
        let province = bytes.uint16(at: at + 20)
        let radius = Double(bytes.uint8(at: at + 23))
        return Place(
            row: row, name: string(at: name & 0xFF_FFFF), kind: kind, country: country(bytes.uint8(at: at + 22)),
            province: province < sections[2].count
                ? string(at: bytes.uint32(at: sections[2].offset + province * 4)) : "",
            latitude: Double(bytes.int32(at: at)) / 10_000, longitude: Double(bytes.int32(at: at + 4)) / 10_000,
            radiusKilometres: kind == .country ? 0 : radius, population: bytes.uint32(at: at + 12),
            number: UInt32(truncatingIfNeeded: bytes.uint32(at: at + 8)))
    }

    /// The rows with exactly this folded name, the most populous first.
    package func rows(named folded: [UInt8]) -> [Int] { exact.rows(for: folded) }

    /// The places with exactly this name in any of its spellings, the most populous first.
    package func places(named folded: String) -> [Place] { rows(named: Array(folded.utf8)).compactMap(place) }

    /// Places whose name is spelt nearly so, with the distance of the spellings in half letters, nearest first.
    ///
    /// Tolerates articles ("al-", "el-"), doubled letters, hyphens, and vowels written otherwise. Only for places whose
    /// names reach English from another script.
    package func places(spelledLike folded: String, in country: String? = nil) -> [(place: Place, distance: Int)] {
        let soft = Spelling.soft(folded)
        let skeleton = Spelling.skeleton(soft)
        guard skeleton.count >= 3 || skeleton.count == 2 && soft.count >= 4, soft.count <= 40 else { return [] }
        let limit = skeleton.count == 2 || soft.count <= 5 ? 1 : soft.count <= 7 ? 2 : soft.count / 3
        var found: [Int: Int] = [:]
        tolerant.forEachKey(withPrefix: skeleton + [0x20]) { key, rows in
            guard let distance = Spelling.distance(soft, Array(key.dropFirst(skeleton.count + 1)), limit: limit) else {
                return
            }
            for row in rows { found[row] = min(found[row] ?? Int.max, distance) }
        }
        return found.compactMap { row, distance in place(at: row).map { (place: $0, distance: distance) } }
            .filter { country == nil || $0.place.country == country }
            .sorted {
                ($0.distance, -$0.place.population, $0.place.row) < ($1.distance, -$1.place.population, $1.place.row)
            }
    }

    /// The label point of a country.
    package func country(iso: String) -> Place? {
        // Rows are sorted by country, and a country's row is the first of its own that has the most people.
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            guard let place = place(at: middle) else { return nil }
            if place.country < iso { low = middle + 1 } else { high = middle }
        }
        while let place = place(at: low), place.country == iso {
            if place.kind == .country { return place }
            low += 1
        }
        return nil
    }

    private func country(_ index: Int) -> String {
        guard index < sections[1].count else { return "" }
        let at = sections[1].offset + index * 2
        return String(decoding: [UInt8(bytes.uint8(at: at)), UInt8(bytes.uint8(at: at + 1))], as: UTF8.self)
    }

    private func string(at offset: Int) -> String {
        guard offset < sections[3].count else { return "" }
        let at = sections[3].offset + offset
        return bytes.string(at: at + 1, count: bytes.uint8(at: at))
    }
}
