package import TruceText

/// How it stands with a truce. Raw values are those of the JSON.
package enum TruceStatus: String, Hashable, Sendable, CaseIterable {
    /// It holds.
    case inForce = "in_force"
    /// It holds, and is in danger.
    case strained
    /// It is being broken.
    case violated
    /// It is over.
    case collapsed
    /// A party has stopped taking part for now.
    case suspended
    /// The text does not say, or the truce has not begun.
    case notMentioned = "not_mentioned"
}

/// Words that say how it stands with a truce.
package struct StatusStatement: Hashable, Sendable {
    /// The words.
    package let span: TextSpan
    /// What they say.
    package var status: TruceStatus
    /// Who says so, nearest first; empty when the document speaks in its own voice.
    package var holders: [Holder]
    /// As of when, as an index into the document's times.
    package var time: Int?
    /// Whether they tell of an event of the truce ("announced", "came into force", "declared over").
    package let event: TruceEvent?
    /// What produced it.
    package var rule: Rule?

    /// Makes a status statement.
    package init(
        span: TextSpan, status: TruceStatus, holders: [Holder] = [], time: Int? = nil, event: TruceEvent? = nil,
        rule: Rule? = nil
    ) {
        self.span = span
        self.status = status
        self.holders = holders
        self.time = time
        self.event = event
        self.rule = rule
    }
}

/// What can happen to a truce.
package enum TruceEvent: String, Hashable, Sendable {
    /// It was agreed or announced.
    case agreed
    /// It took effect.
    case began
    /// It was prolonged.
    case extended
    /// It is to end at a set time.
    case scheduledEnd = "scheduled_end"
    /// A party declared it over.
    case declaredOver = "declared_over"
    /// It ended or broke down.
    case ended

    /// The kind of event that it is; nil for an end that is only set.
    package var kind: EventKind? {
        switch self {
        case .agreed: .truceAgreed
        case .began: .truceBegan
        case .extended: .truceExtended
        case .scheduledEnd: nil
        case .declaredOver, .ended: .truceOver
        }
    }
}
