/// A half-open range of UTF-8 byte offsets into one text.
///
/// - Units: bytes, 0-based, end exclusive. Code points appear only in the JSON (see ``CodePointIndex``).
/// - Invariant: `0 <= start <= end`.
package struct TextSpan: Hashable, Comparable, Sendable {
    /// The offset of the first byte.
    package let start: Int
    /// The offset one past the last byte.
    package let end: Int

    /// Makes a span; the bounds must be in order.
    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span cannot run from \(start) to \(end)")
        self.start = start
        self.end = end
    }

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
