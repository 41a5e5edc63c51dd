import TruceEvidence

/// The closed range of whole numbers that a figure leaves open; nil bounds are open.
struct FigureRange: Hashable, Sendable {
    /// The lower bound.
    let low: Int?
    /// The upper bound.
    let high: Int?

    /// The range of a figure: a bare number is exact.
    init(_ figure: Figure) {
        if figure.low == nil, figure.high == nil {
            low = figure.best
            high = figure.best
        } else {
            low = figure.low
            high = figure.high
        }
    }

    /// Whether one number can satisfy both.
    func meets(_ other: FigureRange) -> Bool {
        if let low, let high = other.high, low > high { return false }
        if let high, let low = other.low, low > high { return false }
        return true
    }

    /// Whether both bounds are the same.
    var isExact: Bool { low != nil && low == high }
}
