package import TruceText

/// When a document was published, with the clues that the answer rests on.
///
/// - Shape: `value == nil` when the clues do not settle it. A window is an interval. Never a guess stated as fact.
package struct Dating: Hashable, Sendable {
    /// How the value of a clue limits the day of publication.
    package enum Bound: String, Hashable, Sendable {
        /// The value is the day, or the window in which the day lies.
        case exact
        /// The document came out on the first day of the value or later.
        case notBefore = "not_before"
        /// The document came out on the last day of the value or earlier.
        case notAfter = "not_after"
    }

    /// One reason for (or against) the answer.
    package struct Clue: Hashable, Sendable {
        /// What the clue says, in one sentence without a full stop.
        package let reason: String
        /// The words, when the clue stands in the text.
        package let span: TextSpan?
        /// The date or window that this clue alone would give.
        package let value: TemporalValue?
        /// What the clue rests on.
        package let basis: Basis
        /// Whether the value is the day itself, or only a bound on it.
        package let bound: Bound

        /// Makes a clue.
        package init(
            reason: String, span: TextSpan?, value: TemporalValue?, basis: Basis, bound: Bound = .exact
        ) {
            self.reason = reason
            self.span = span
            self.value = value
            self.basis = basis
            self.bound = bound
        }
    }

    /// The day, or the window in which the day lies.
    package let value: TemporalValue?
    /// The clues, the decisive ones first.
    package let clues: [Clue]

    /// Makes a dating.
    package init(value: TemporalValue?, clues: [Clue]) {
        self.value = value
        self.clues = clues
    }

    /// Nothing is known.
    package static let unknown = Dating(value: nil, clues: [])

    /// The day of publication when it is settled to the day.
    package var day: CalendarDate? { value?.day }
}
