/// Maps counts to a horizontal stretch so that 3 and 300,000 both have room: each power of ten takes the same width.
///
/// Inside a power of ten the scale is straight, which needs no logarithm and comes out the same on every machine.
struct DecadeScale: Sendable {
    private let decades: Int
    private let start: Double
    private let width: Double

    /// A scale from 0 to at least the largest number.
    init(largest: Int, start: Double, width: Double) {
        var decades = 1
        var power = 1
        while power < largest, decades < 13 {
            power *= 10
            decades += 1
        }
        self.decades = decades
        self.start = start
        self.width = width
    }

    /// The end of the scale.
    var end: Double { start + width }

    /// Where a count stands; below 0 as 0, beyond the scale at its end.
    func position(_ count: Int) -> Double {
        guard count > 0 else { return start }
        var decade = 1
        var power = 1
        while count >= power * 10, decade < decades {
            power *= 10
            decade += 1
        }
        // 0 to 1 takes the first step, 1 to 10 the second, and so on.
        let inside = min(1, (Double(count) - Double(power)) / (Double(power) * 9))
        return start + width * min(1, (Double(decade) + inside) / Double(decades))
    }

    /// The counts to write below the scale: 0 and the powers of ten.
    var ticks: [Int] {
        var ticks = [0]
        var power = 1
        for _ in 0..<decades {
            ticks.append(power)
            power *= 10
        }
        return ticks
    }
}
