import TruceEvidence
import TruceText

/// Follows conditions that need so many hours or days of calm: when they begin to count, who says that they are broken, whether
/// they are met or lapse.
struct TriggerBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// Prepares for a record with its obligations.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// The triggers, in the order of their obligations.
    func triggers() -> [Trigger] {
        record.obligations.compactMap { obligation in
            guard let hours = hours(of: obligation),
                let agreement = index.agreement(obligation.agreement)
            else { return nil }
            return Trigger(obligation: obligation.id, hours: hours, steps: steps(hours, of: agreement))
        }
    }

    /// The hours that a condition names; nil where it names none.
    private func hours(of obligation: Obligation) -> Int? {
        guard let evidence = index.evidence(of: obligation.citation.document) else { return nil }
        let provision = evidence.provisions.first {
            $0.span == obligation.citation.span && $0.condition != nil
        }
        guard let condition = provision?.condition else { return nil }
        return evidence.times.lazy.compactMap { time -> Int? in
            guard condition.contains(time.span) else { return nil }
            switch time.form {
            case .duration(let amount), .coming(let amount), .past(let amount):
                guard let hours = amount.hours, (1...Self.longest).contains(hours) else { return nil }
                return hours
            default: return nil
            }
        }.first
    }

    /// No truce hangs on more hours of calm than a decade has.
    private static let longest = 87_600

    private func steps(_ hours: Int, of agreement: Agreement) -> [Trigger.Step] {
        let timeline = index.timeline(of: agreement.id)
        let began = timeline.first { $0.event == .began }
        guard let start = agreement.inForce ?? began?.date, start.isDay else { return [] }
        var steps = [
            Trigger.Step(
                change: .started, date: start, holder: began?.holder,
                citations: began.map { [$0.citation] } ?? Array(agreement.citations.prefix(1)))
        ]
        var from = Moment(day: start.firstDayNumber, minute: began.flatMap { $0.date == start ? minute(of: $0) : nil })
        let breaches = timeline.lazy.filter { entry in
            entry.status == .violated && entry.date.isDay && entry.date.firstDayNumber >= start.firstDayNumber
        }
        for breach in breaches {
            if let end = agreement.ended, breach.date.firstDayNumber >= end.firstDayNumber { break }
            let moment = Moment(day: breach.date.firstDayNumber, minute: minute(of: breach))
            if !moment.isBefore(from.adding(hours), orOnItsDay: false) { break }
            steps.append(
                Trigger.Step(
                    change: .reset, date: breach.date, holder: breach.holder, citations: [breach.citation]))
            from = moment
        }
        let full = from.adding(hours)
        let told = timeline.filter { $0.event == .declaredOver || $0.event == .ended }
        if let end = agreement.ended,
            Moment(day: end.firstDayNumber, minute: told.lazy.filter { $0.date == end }.compactMap(minute).first)
                .isBefore(full, orOnItsDay: true)
        {
            steps.append(
                Trigger.Step(
                    change: .lapsed, date: end, holder: told.first?.holder, citations: told.prefix(3).map(\.citation)))
        } else if let day = CalendarDate(dayNumber: full.day), let last = index.lastDay, last >= full.day {
            steps.append(Trigger.Step(change: .met, date: .date(day), holder: nil, citations: steps[0].citations))
        }
        return steps
    }

    /// A day, with the minute of it where one is told.
    private struct Moment {
        let day: Int
        let minute: Int?

        /// So many hours later; a moment known to the day is taken to be its beginning, and stays known to the day.
        func adding(_ hours: Int) -> Moment {
            let total = (minute ?? 0) + hours * 60
            return Moment(day: day + total / 1440, minute: minute == nil ? nil : total % 1440)
        }

        /// Whether it comes before another. Where the minute of either is not told the days decide, and of two on one
        /// day nobody knows.
        func isBefore(_ other: Moment, orOnItsDay isBeforeOnItsDay: Bool) -> Bool {
            if day != other.day { return day < other.day }
            guard let minute, let theirs = other.minute else { return isBeforeOnItsDay }
            return minute < theirs
        }
    }

    /// The minute of the day that the words of an entry tell.
    private func minute(of entry: TimelineEntry) -> Int? {
        index.evidence(of: entry.citation.document)?.times.lazy.filter {
            $0.value == entry.date && entry.citation.span.overlaps($0.span)
        }.compactMap(\.minuteOfDay).first
    }
}
