/// How it stood with one agreement over time, as one speaker has it or as the rules of the record put the speakers together.
package struct StatusTrack: Hashable, Sendable {
    /// A stretch of time with one status.
    package struct Interval: Hashable, Sendable {
        /// The status.
        package let status: TruceStatus
        /// Since when, at the precision that the words give.
        package let from: TemporalValue
        /// Until when; nil for the last.
        package let until: TemporalValue?
        /// The rule that led to it, for the track of the rules; nil for a speaker's own.
        package let rule: String?
        /// The words that make the change.
        package let citations: [Citation]

        /// Makes an interval.
        package init(
            status: TruceStatus, from: TemporalValue, until: TemporalValue?, rule: String?, citations: [Citation]
        ) {
            self.status = status
            self.from = from
            self.until = until
            self.rule = rule
            self.citations = citations
        }
    }

    /// The agreement; nil where none is known.
    package let agreement: String?
    /// Who has it so; nil for the rules of the record.
    package let speaker: String?
    /// The intervals, the earliest first.
    package let intervals: [Interval]

    /// Makes a track.
    package init(agreement: String?, speaker: String?, intervals: [Interval]) {
        self.agreement = agreement
        self.speaker = speaker
        self.intervals = intervals
    }
}

/// A stretch of time in which speakers have it differently with one agreement.
package struct StatusDisagreement: Hashable, Sendable {
    /// What one speaker has.
    package struct Position: Hashable, Sendable {
        /// Who.
        package let speaker: String
        /// How they have it.
        package let status: TruceStatus
        /// Their words.
        package let citation: Citation

        /// Makes a position.
        package init(speaker: String, status: TruceStatus, citation: Citation) {
            self.speaker = speaker
            self.status = status
            self.citation = citation
        }
    }

    /// The agreement; nil where none is known.
    package let agreement: String?
    /// Since when they differ.
    package let from: TemporalValue
    /// Until when; nil where nothing ends it.
    package let until: TemporalValue?
    /// Who has it how, in the order of their words.
    package let positions: [Position]

    /// Makes a disagreement.
    package init(agreement: String?, from: TemporalValue, until: TemporalValue?, positions: [Position]) {
        self.agreement = agreement
        self.from = from
        self.until = until
        self.positions = positions
    }
}
