/// The layout of a model file: eight bytes of name, the version, the whole length, a checksum of all that follows,
/// and sections. Numbers are little-endian; every section is padded to four bytes.
enum ModelFile {
    static let name: [UInt8] = Array("TRUCELNG".utf8)
    static let version: UInt32 = 2
    /// The bytes before the first section.
    static let headerLength = 24

    /// A checksum over 32-bit words.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum >> 29
            offset += 8
        }
        while offset < bytes.count {
            sum = (sum ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
            offset += 1
        }
        return sum
    }
}

/// Writes the sections of a model one after another.
struct ModelWriter {
    private var body: [UInt8] = []

    mutating func write(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { body.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }

    mutating func write(_ values: [UInt32]) {
        write(UInt32(values.count))
        body.reserveCapacity(body.count + values.count * 4)
        for value in values { write(value) }
    }

    mutating func write(_ values: [UInt16]) {
        write(UInt32(values.count))
        for value in values {
            body.append(UInt8(truncatingIfNeeded: value))
            body.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        if values.count % 2 != 0 { body.append(contentsOf: [0, 0]) }
    }

    mutating func write(_ texts: [String]) {
        write(UInt32(texts.count))
        for text in texts {
            let bytes = Array(text.utf8)
            write(UInt32(bytes.count))
            body.append(contentsOf: bytes)
            while body.count % 4 != 0 { body.append(0) }
        }
    }

    /// The whole file.
    func file() -> [UInt8] {
        var head = ModelWriter()
        head.write(ModelFile.version)
        head.write(UInt32(ModelFile.headerLength + body.count))
        let sum = body.withUnsafeBytes { ModelFile.checksum($0) }
        head.write(UInt32(truncatingIfNeeded: sum))
        head.write(UInt32(truncatingIfNeeded: sum >> 32))
        return ModelFile.name + head.body + body
    }
}

/// Reads the sections of a model in the order in which they were written.
struct ModelReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// Checks name, version, length and checksum.
    init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
        self.bytes = bytes
        guard bytes.count >= ModelFile.name.count, bytes.prefix(ModelFile.name.count).elementsEqual(ModelFile.name)
        else { throw .foreign }
        guard bytes.count >= ModelFile.headerLength else {
            throw .length(expected: ModelFile.headerLength, found: bytes.count)
        }
        offset = ModelFile.name.count
        let version = try number()
        guard version == ModelFile.version else { throw .version(version) }
        let length = Int(try number())
        guard length == bytes.count else { throw .length(expected: length, found: bytes.count) }
        let sum = UInt64(try number()) | UInt64(try number()) << 32
        let body = UnsafeRawBufferPointer(rebasing: bytes[ModelFile.headerLength...])
        guard ModelFile.checksum(body) == sum else { throw .damaged }
    }

    mutating func number() throws(ModelError) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw .damaged }
        defer { offset += 4 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    private mutating func count(of size: Int) throws(ModelError) -> Int {
        let count = Int(try number())
        guard count <= (bytes.count - offset) / size else { throw .damaged }
        return count
    }

    mutating func words() throws(ModelError) -> [UInt32] {
        let count = try count(of: 4)
        let section = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * 4])
        offset += count * 4
        let values = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: section)
            initialized = count
        }
        #if _endian(big)
            return values.map { UInt32(littleEndian: $0) }
        #else
            return values
        #endif
    }

    mutating func halves() throws(ModelError) -> [UInt16] {
        let count = try count(of: 2)
        let padded = (count + count % 2) * 2
        guard padded <= bytes.count - offset else { throw .damaged }
        let section = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * 2])
        offset += padded
        let values = [UInt16](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: section)
            initialized = count
        }
        #if _endian(big)
            return values.map { UInt16(littleEndian: $0) }
        #else
            return values
        #endif
    }

    mutating func texts() throws(ModelError) -> [String] {
        let count = try count(of: 4)
        var texts: [String] = []
        for _ in 0..<count {
            let length = try self.count(of: 1)
            texts.append(String(decoding: bytes[offset..<offset + length], as: UTF8.self))
            offset = min(bytes.count, (offset + length + 3) / 4 * 4)
        }
        return texts
    }
}
