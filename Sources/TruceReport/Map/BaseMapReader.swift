/// Steps through the bytes of a base map; every step checks its bounds.
struct BaseMapReader {
    /// A record whose paths have not been read.
    struct Record {
        let kind: UInt8
        let name: Int
        let box: GeoBox
        let body: Range<Int>
    }

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var unit = 1000.0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Reads the header; false when it is not one that this program knows.
    mutating func header() -> Bool {
        let magic: [UInt8] = [0x54, 0x57, 0x42, 0x4D, 1, 0]
        guard bytes.count >= 8, bytes.prefix(6).elementsEqual(magic) else { return false }
        let units = Int(bytes[6]) | Int(bytes[7]) << 8
        guard units > 0 else { return false }
        unit = Double(units)
        offset = 8
        return true
    }

    /// Reads the names; nil when they are cut off.
    mutating func names() -> [(country: String, text: String)]? {
        guard let count = varint(), count < 100_000 else { return nil }
        var names: [(country: String, text: String)] = []
        for _ in 0..<count {
            guard offset + 3 <= bytes.count else { return nil }
            let length = Int(bytes[offset + 2])
            let start = offset + 3
            guard start + length <= bytes.count else { return nil }
            names.append(
                (
                    String(decoding: bytes[offset..<offset + 2], as: UTF8.self),
                    String(decoding: bytes[start..<start + length], as: UTF8.self)
                ))
            offset = start + length
        }
        return names
    }

    /// Reads the head of a record and passes over its paths; nil at the end.
    mutating func record() -> Record? {
        guard offset < bytes.count else { return nil }
        let kind = bytes[offset]
        offset += 1
        guard let name = varint(), let west = zigzag(), let south = zigzag(), let east = zigzag(), let north = zigzag(),
            let length = varint(), length <= bytes.count - offset
        else { return nil }
        let body = offset..<offset + length
        offset += length
        let box = GeoBox(
            west: Double(west) / unit, south: Double(south) / unit, east: Double(east) / unit,
            north: Double(north) / unit)
        return Record(kind: kind, name: name, box: box, body: body)
    }

    /// Reads the paths of a record.
    func paths(of record: Record) -> [[GeoPoint]] {
        var reader = self
        reader.offset = record.body.lowerBound
        var paths: [[GeoPoint]] = []
        guard let count = reader.varint() else { return [] }
        while paths.count < count, reader.offset < record.body.upperBound {
            guard let points = reader.varint() else { break }
            var path: [GeoPoint] = []
            var (x, y) = (0, 0)
            while path.count < points, reader.offset < record.body.upperBound {
                guard let dx = reader.zigzag(), let dy = reader.zigzag() else { break }
                (x, y) = (x &+ dx, y &+ dy)
                path.append(GeoPoint(longitude: Double(x) / unit, latitude: Double(y) / unit))
            }
            paths.append(path)
        }
        return paths
    }

    /// Seven bits a byte, the least significant first.
    mutating func varint() -> Int? {
        var value = 0
        var shift = 0
        while offset < bytes.count, shift < 42 {
            let byte = bytes[offset]
            offset += 1
            value |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
            shift += 7
        }
        return nil
    }

    /// A signed number: even ones are positive.
    private mutating func zigzag() -> Int? {
        varint().map { $0 & 1 == 0 ? $0 >> 1 : -($0 >> 1) - 1 }
    }
}
