/// Little-endian numbers at checked offsets of embedded bytes. What lies outside reads as zero.
struct PackedBytes: Sendable {
    // The pointer is kept as a number: embedded resources live as long as the program, and a number may be shared
    // between cores where a pointer may not.
    private let address: UInt
    let count: Int

    init(_ memory: UnsafeRawBufferPointer?) {
        address = UInt(bitPattern: memory?.baseAddress)
        count = memory?.count ?? 0
    }

    private func load<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number {
        guard offset >= 0, offset <= count - MemoryLayout<Number>.size,
            let base = UnsafeRawPointer(bitPattern: address)
        else { return 0 }
        return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    func uint8(at offset: Int) -> Int { Int(load(UInt8.self, at: offset)) }

    func uint16(at offset: Int) -> Int { Int(load(UInt16.self, at: offset)) }

    func uint32(at offset: Int) -> Int { Int(load(UInt32.self, at: offset)) }

    func int32(at offset: Int) -> Int { Int(load(Int32.self, at: offset)) }

    /// The bytes of a range, as far as they exist.
    func bytes(at offset: Int, count length: Int) -> UnsafeRawBufferPointer {
        guard offset >= 0, length > 0, offset <= count, let base = UnsafeRawPointer(bitPattern: address) else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(start: base + offset, count: min(length, count - offset))
    }

    func string(at offset: Int, count length: Int) -> String {
        String(decoding: bytes(at: offset, count: length), as: UTF8.self)
    }
}
