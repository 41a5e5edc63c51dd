/// When a truce begins and ends by one party's own account.
///
/// Two parties may count the days of one truce differently: each has a clock of its own, and none is merged with another.
package struct TruceClock: Hashable, Sendable {
    /// A moment: a day, and the minute of it where one is given.
    package struct Moment: Hashable, Sendable {
        /// The day; the end of a day is 24:00 of it.
        package let day: CalendarDate
        /// Minutes after the day's first midnight, 0 to 1440; nil where only the day is known.
        package let minute: Int?

        /// Makes a moment.
        package init(day: CalendarDate, minute: Int?) {
            self.day = day
            self.minute = minute
        }

        /// So many hours later; a moment known to the day stays so, and its hours are rounded up to days.
        package func adding(hours: Int) -> Moment? {
            guard hours >= 0, hours < 1_000_000 else { return nil }
            guard let minute else { return day.adding(days: (hours + 23) / 24).map { Moment(day: $0, minute: nil) } }
            let total = minute + hours * 60
            return day.adding(days: total / 1440).map { Moment(day: $0, minute: total % 1440) }
        }

        /// The same moment on a clock that is so many minutes behind (positive) or ahead (negative); nil where only the
        /// day is known.
        package func behind(minutes: Int) -> Moment? {
            guard let minute else { return nil }
            let total = minute - minutes
            let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
            return day.adding(days: days).map { Moment(day: $0, minute: total - days * 1440) }
        }
    }

    /// The agreement.
    package let agreement: String
    /// Who counts so: the party that issued it, else the outlet.
    package let issuer: String
    /// When it begins, where the words say so.
    package let start: Moment?
    /// The stretches one after another, in hours ("48 hours, then five days").
    package let steps: [Int]
    /// When it ends.
    package let end: Moment?
    /// Whether the end was computed from the start and the stretches; otherwise the words give it.
    package let isComputed: Bool
    /// The clock's zone as the words or the profile give it.
    package let zone: String?
    /// The end on the clock of UTC; nil where its hour or its zone is not known.
    package let endUTC: Moment?
    /// The words.
    package let citations: [Citation]

    /// Makes a clock.
    package init(
        agreement: String, issuer: String, start: Moment?, steps: [Int], end: Moment?, isComputed: Bool, zone: String?,
        endUTC: Moment? = nil, citations: [Citation]
    ) {
        self.agreement = agreement
        self.issuer = issuer
        self.start = start
        self.steps = steps
        self.end = end
        self.isComputed = isComputed
        self.zone = zone
        self.endUTC = endUTC
        self.citations = citations
    }
}

/// A condition that needs so many hours or days of calm, and how far it got.
package struct Trigger: Hashable, Sendable {
    /// What happens to it. Raw values are those of the JSON.
    package enum Change: String, Hashable, Sendable {
        /// The days begin to count.
        case started
        /// Someone tells of a breach: by their count the days begin anew.
        case reset
        /// The truce ended before the days were full.
        case lapsed
        /// The days are full, and nobody tells of a breach.
        case met
    }

    /// One change, on a day, with the words it rests on.
    package struct Step: Hashable, Sendable {
        /// What happened.
        package let change: Change
        /// When.
        package let date: TemporalValue
        /// Who says so; nil for what follows from counting days.
        package let holder: String?
        /// The words.
        package let citations: [Citation]

        /// Makes a step.
        package init(change: Change, date: TemporalValue, holder: String?, citations: [Citation]) {
            self.change = change
            self.date = date
            self.holder = holder
            self.citations = citations
        }
    }

    /// The obligation that hangs on it.
    package let obligation: String
    /// The hours that it needs.
    package let hours: Int
    /// What happened to it, in order.
    package let steps: [Step]

    /// Makes a trigger.
    package init(obligation: String, hours: Int, steps: [Step]) {
        self.obligation = obligation
        self.hours = hours
        self.steps = steps
    }

    /// The days that it needs, an unfinished one counted as a day.
    package var days: Int { (hours + 23) / 24 }

    /// How it stands at the end: the last change; nil when its days never began.
    package var state: Change? { steps.last?.change }
}
