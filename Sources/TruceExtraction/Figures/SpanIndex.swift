import TruceText

/// Finds which of many spans lie around or across a place, without looking at all of them.
///
/// - Complexity: O(n log n) to make; O(log n) to ask, plus a bounded number of spans looked at.
struct SpanIndex {
    /// No place of an honest text lies in more spans than this.
    private static let reach = 64

    private let order: [Int]
    private let spans: [TextSpan]
    /// For each position in the order, the furthest end of the spans up to it.
    private let furthest: [Int]

    /// Indexes spans; they may overlap and need no order.
    init(_ spans: [TextSpan]) {
        self.spans = spans
        order = spans.indices.sorted { (spans[$0].start, $0) < (spans[$1].start, $1) }
        var furthest: [Int] = []
        furthest.reserveCapacity(spans.count)
        for index in order { furthest.append(max(spans[index].end, furthest.last ?? 0)) }
        self.furthest = furthest
    }

    /// The indices of the spans that share a byte with a span, the last of them first.
    func overlapping(_ span: TextSpan) -> [Int] {
        let next = order.partitioningIndex { spans[$0].start >= span.end }
        var result: [Int] = []
        var position = next - 1
        while position >= 0, next - position <= Self.reach, furthest[position] > span.start {
            if spans[order[position]].overlaps(span) { result.append(order[position]) }
            position -= 1
        }
        return result
    }
}
