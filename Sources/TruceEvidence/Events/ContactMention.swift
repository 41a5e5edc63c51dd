package import TruceText

/// A passage of one document that tells of a contact: talks, a call, a meeting, a session of the Security Council.
///
/// Only those whose ``status`` is ``EventStatus/done`` are told as having been.
package struct ContactMention: Hashable, Sendable {
    /// The passage: the clause that tells it.
    package let span: TextSpan
    /// The word that tells it ("met", "talks").
    package let trigger: TextSpan
    /// What it was.
    package let kind: ContactKind
    /// Whether it was held, is planned, asked for, refused or cancelled.
    package let status: EventStatus
    /// Who takes part.
    package let participants: [ActorReference]
    /// What it is about, as words.
    package let about: TextSpan?
    /// Where, as an index into the document's places.
    package let place: Int?
    /// When, as an index into the document's times.
    package let time: Int?
    /// Who the document says tells it, nearest first; empty when the document speaks in its own voice.
    package let holders: [Holder]
    /// Whether the text marks it as uncertain.
    package let isHedged: Bool
    /// Whether it lies well before the report.
    package let isBackground: Bool
    /// What produced it.
    package let rule: Rule?

    /// Makes a mention.
    package init(
        span: TextSpan, trigger: TextSpan, kind: ContactKind, status: EventStatus, participants: [ActorReference] = [],
        about: TextSpan? = nil, place: Int? = nil, time: Int? = nil, holders: [Holder] = [], isHedged: Bool = false,
        isBackground: Bool = false, rule: Rule? = nil
    ) {
        self.span = span
        self.trigger = trigger
        self.kind = kind
        self.status = status
        self.participants = participants
        self.about = about
        self.place = place
        self.time = time
        self.holders = holders
        self.isHedged = isHedged
        self.isBackground = isBackground
        self.rule = rule
    }
}
