import TruceText

/// A sorted dictionary from names to row numbers in front-coded blocks of sixteen.
struct PackedNames: Sendable {
    private static let block = 16
    private let bytes: PackedBytes
    private let index: Int
    private let count: Int
    private let data: Range<Int>

    /// - Parameters:
    ///   - index: The offset of the block offsets.
    ///   - count: The number of names.
    ///   - data: Where the blocks lie.
    init(_ bytes: PackedBytes, index: Int, count: Int, data: Range<Int>) {
        self.bytes = bytes
        self.index = index
        self.count = count
        self.data = data
    }

    private var blockCount: Int { (count + Self.block - 1) / Self.block }

    private func offset(ofBlock block: Int) -> Int { data.lowerBound + bytes.uint32(at: index + block * 4) }

    /// The last block whose first name is not beyond a name; nil when there is none.
    private func block(before name: [UInt8]) -> Int? {
        let beyond = (0..<blockCount).partitioningIndex { block in
            let at = offset(ofBlock: block)
            return name.lexicographicallyPrecedes(bytes.bytes(at: at + 2, count: bytes.uint8(at: at + 1)))
        }
        return beyond > 0 ? beyond - 1 : nil
    }

    /// The rows of a name; empty when it is not there.
    func rows(for name: [UInt8]) -> [Int] {
        guard let block = block(before: name) else { return [] }
        var result: [Int] = []
        scan(block) { key, rows in
            if key == name { result = rows() }
            return key.lexicographicallyPrecedes(name)
        }
        return result
    }

    /// Hands out every name that begins so, with its rows, in order.
    func forEachKey(withPrefix prefix: [UInt8], _ body: (ArraySlice<UInt8>, [Int]) -> Void) {
        var block: Int? = block(before: prefix) ?? 0
        while let current = block, current < blockCount {
            let goesOn = scan(current) { key, rows in
                if key.starts(with: prefix) {
                    body(key[...], rows())
                    return true
                }
                return key.lexicographicallyPrecedes(prefix)
            }
            block = goesOn ? current + 1 : nil
        }
    }

    /// Walks over one block as long as `body` wants more; whether it wanted more at the end.
    @discardableResult
    private func scan(_ block: Int, _ body: ([UInt8], () -> [Int]) -> Bool) -> Bool {
        var at = offset(ofBlock: block)
        var key: [UInt8] = []
        for _ in 0..<min(Self.block, count - block * Self.block) {
            guard at + 2 <= data.upperBound else { return false }
            let shared = bytes.uint8(at: at)
            let further = bytes.uint8(at: at + 1)
            guard shared <= key.count else { return false }
            key.removeSubrange(shared...)
            key.append(contentsOf: bytes.bytes(at: at + 2, count: further))
            at += 2 + further
            let rowsAt = at
            let number = varint(&at)
            guard number <= 64 else { return false }
            for _ in 0..<number { _ = varint(&at) }
            let goesOn = body(key) {
                var position = rowsAt
                let number = varint(&position)
                return (0..<number).map { _ in varint(&position) }
            }
            if !goesOn { return false }
        }
        return true
    }

    private func varint(_ at: inout Int) -> Int {
        var result = 0
        var shift = 0
        while shift < 35 {
            let byte = bytes.uint8(at: at)
            at += 1
            result |= (byte & 0x7F) << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        return result
    }
}
