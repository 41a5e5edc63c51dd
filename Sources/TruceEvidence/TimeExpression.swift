package import TruceText

/// Words that say when, with what they mean and why.
package struct TimeExpression: Hashable, Sendable {
    /// What the words are counted from.
    package enum Anchor: String, Hashable, Sendable {
        /// Nothing: the words give the date whole.
        case none
        /// The day the document was published.
        case publication
        /// The day of the statement that the words stand in.
        case statement
        /// Another date of the text (``TimeExpression/anchorIndex``).
        case narrative
    }

    /// The words.
    package let span: TextSpan
    /// What the words say, before any anchor is known.
    package let form: TimeForm
    /// The date or interval; nil when the words cannot be resolved.
    package let value: TemporalValue?
    /// What they are counted from.
    package let anchor: Anchor
    /// The index of the time expression that they are counted from: the other date for ``Anchor/narrative``, the date
    /// of the statement for ``Anchor/statement``; nil where a statement's own day is not given.
    package var anchorIndex: Int?
    /// The clock time in minutes after midnight, where one is given ("8 a.m.", "19:00").
    package let minuteOfDay: Int?
    /// The part of the day, where one is named ("Monday night", "at dawn").
    package let dayPart: DayPart?
    /// The clock's zone as the words give it ("GMT", "local time", "Damascus").
    package let zone: String?
    /// Whether the words set a deadline ("by midnight Sunday", "until Tuesday").
    package let isDeadline: Bool
    /// Why the value is what it is, or why there is none: one sentence without a full stop.
    package let reason: String
    /// What produced it.
    package let rule: Rule?

    /// Makes a time expression.
    package init(
        span: TextSpan, form: TimeForm, value: TemporalValue?, anchor: Anchor, anchorIndex: Int? = nil,
        minuteOfDay: Int? = nil, dayPart: DayPart? = nil, zone: String? = nil, isDeadline: Bool = false, reason: String,
        rule: Rule? = nil
    ) {
        self.span = span
        self.form = form
        self.value = value
        self.anchor = anchor
        self.anchorIndex = anchorIndex
        self.minuteOfDay = minuteOfDay
        self.dayPart = dayPart
        self.zone = zone
        self.isDeadline = isDeadline
        self.reason = reason
        self.rule = rule ?? .derived(value: value, anchor: anchor)
    }
}
