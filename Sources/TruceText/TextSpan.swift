/// A half-open range of UTF-8 byte offsets into one text.
///
/// - Units: bytes, 0-based, end exclusive. Code points appear only in the JSON (see ``CodePointIndex``).
/// - Invariant: `0 <= start <= end < 2^31`; intake takes no text that is longer.
package struct TextSpan: Hashable, Comparable, Sendable {
    // Evidence is mostly spans; in half the bytes a run of many reports is in memory in little more than half.
    @usableFromInline let first: Int32
    @usableFromInline let limit: Int32

    /// Makes a span; the bounds must be in order.
    @inlinable package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end && end <= Int32.max, "a span cannot run from \(start) to \(end)")
        first = Int32(truncatingIfNeeded: start)
        limit = Int32(truncatingIfNeeded: end)
    }

    /// The offset of the first byte.
    @inlinable package var start: Int { Int(first) }

    /// The offset one past the last byte.
    @inlinable package var end: Int { Int(limit) }

    /// The number of bytes covered.
    package var count: Int { end - start }

    /// Whether no byte is covered.
    package var isEmpty: Bool { start == end }

    /// Whether the two spans share at least one byte.
    package func overlaps(_ other: TextSpan) -> Bool {
        min(end, other.end) > max(start, other.start)
    }

    /// Whether every byte of the other span lies in this one.
    package func contains(_ other: TextSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// Whether the byte at this offset lies in the span.
    package func contains(_ offset: Int) -> Bool {
        start <= offset && offset < end
    }

    /// The smallest span that covers both.
    package func union(_ other: TextSpan) -> TextSpan {
        TextSpan(min(start, other.start), max(end, other.end))
    }

    /// Orders by start, and of two with one start the longer first.
    package static func < (left: TextSpan, right: TextSpan) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}
