import TruceEvidence
import TruceText

/// Which of many agreements is in force on a day, found without asking each.
///
/// Of those that had begun and had not ended the last counts. The days between which nothing changes are kept as
/// stretches, each with its agreement.
struct ForceCalendar: Sendable {
    /// First days of stretches, in order; each lasts until the next begins.
    private let starts: [Int]
    /// By stretch the place of the agreement in force, if one is.
    private let inForce: [Int?]

    /// Lays out stretches of days.
    ///
    /// - Parameter terms: By agreement the first and the last day on which it counts; nil for never.
    /// - Complexity: O(n log n).
    init(_ terms: [(first: Int, last: Int)?]) {
        let days = Set(terms.compactMap { $0 }.filter { $0.first <= $0.last }.flatMap { [$0.first, $0.last + 1] })
        starts = days.sorted()
        var inForce = [Int?](repeating: nil, count: starts.count)
        // By stretch the next one that is still open at or behind it.
        var open = Array(0...starts.count)
        func firstOpen(_ stretch: Int) -> Int {
            var end = stretch
            while open[end] != end { end = open[end] }
            var place = stretch
            while open[place] != end { (open[place], place) = (end, open[place]) }
            return end
        }
        for (agreement, term) in terms.enumerated().reversed() {
            guard let term, term.first <= term.last else { continue }
            var stretch = firstOpen(Self.stretch(of: term.first, in: starts) ?? 0)
            while stretch < starts.count, starts[stretch] <= term.last {
                inForce[stretch] = agreement
                open[stretch] = stretch + 1
                stretch = firstOpen(stretch + 1)
            }
        }
        self.inForce = inForce
    }

    /// The place of the agreement in force on a day, if one is.
    ///
    /// - Complexity: O(log n).
    func agreement(on day: Int) -> Int? { Self.stretch(of: day, in: starts).flatMap { inForce[$0] } }

    /// The stretch that a day falls into; nil before the first.
    private static func stretch(of day: Int, in starts: [Int]) -> Int? {
        let next = starts.partitioningIndex { $0 > day }
        return next == 0 ? nil : next - 1
    }
}
