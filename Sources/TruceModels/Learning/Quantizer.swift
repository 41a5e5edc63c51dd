/// Brings averaged weights into one signed byte each.
///
/// The steps grow with the size of the weight, so that the few large weights keep their proportions and the many
/// small ones their differences: byte `c` stands for `sign(c) · (8·|c| + c²)` units.
struct Quantizer {
    /// The number of units that each byte stands for, by the byte's bit pattern.
    static let units: [Int32] = (0..<256).map { pattern in
        let code = Int32(Int8(truncatingIfNeeded: pattern))
        let size = Int32(code.magnitude)
        return code < 0 ? -(8 * size + size * size) : 8 * size + size * size
    }

    /// The units of the largest byte.
    private static let top: Int64 = 8 * 127 + 127 * 127

    /// The largest weight, in thousandths; it becomes 127.
    private let limit: Int64

    /// Chooses the scale by the largest weight.
    init(_ weights: [Int32]) {
        limit = Int64(max(1, weights.lazy.map { $0.magnitude }.max() ?? 1))
    }

    /// The byte that stands nearest to a weight.
    func callAsFunction(_ weight: Int32) -> Int8 {
        let wanted = Int32(truncatingIfNeeded: Int64(weight.magnitude) * Self.top / limit)
        var low: Int32 = 0
        var high: Int32 = 127
        while low < high {
            let middle = (low + high) / 2
            // Half way to the next step.
            if 8 * middle + middle * middle + middle + 4 >= wanted { high = middle } else { low = middle + 1 }
        }
        return Int8(clamping: weight < 0 ? -low : low)
    }
}
