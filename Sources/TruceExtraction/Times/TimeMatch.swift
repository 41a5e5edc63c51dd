import TruceEvidence

/// Words about time found in a text, before it is known what they are counted from.
struct TimeMatch {
    /// What the words are to be counted from.
    enum Origin {
        /// Nothing: they give the date whole, or no date at all.
        case nothing
        /// The day of publication, or of the statement that they stand in.
        case publication
        /// The last day that the text spoke of.
        case narrative
    }

    /// The tokens of the expression.
    var tokens: Range<Int>
    /// What the words say.
    var form: TimeForm
    /// What they are to be counted from.
    var origin: Origin
    /// The clock time in minutes after midnight.
    var minuteOfDay: Int?
    /// The part of the day.
    var dayPart: DayPart?
    /// The clock's zone in the words of the text.
    var zone: String?
    /// Whether the words set a deadline.
    var isDeadline = false
    /// Whether the words neither date nor bound anything: a bare duration, "daily", "now".
    var isAside = false
    /// The first token after what was read, where that is more than the expression (a second clock in brackets).
    var next: Int

    /// Makes a match.
    init(_ tokens: Range<Int>, _ form: TimeForm, _ origin: Origin = .publication) {
        self.tokens = tokens
        self.form = form
        self.origin = origin
        next = tokens.upperBound
    }
}
