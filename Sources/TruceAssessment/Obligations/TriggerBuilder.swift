import TruceEvidence
import TruceText

/// Follows conditions that need so many days of calm: when they begin to count, who says that they are broken, whether
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
            guard let days = days(of: obligation),
                let agreement = index.agreement(obligation.agreement)
            else { return nil }
            return Trigger(obligation: obligation.id, days: days, steps: steps(days, of: agreement))
        }
    }

    /// The days that a condition names; nil where it names none.
    private func days(of obligation: Obligation) -> Int? {
        guard let document = index.places[obligation.citation.document] else { return nil }
        let evidence = record.documents[document]
        let provision = evidence.provisions.first {
            $0.span == obligation.citation.span && $0.condition != nil
        }
        guard let condition = provision?.condition else { return nil }
        return evidence.times.lazy.compactMap { time -> Int? in
            guard condition.contains(time.span) else { return nil }
            switch time.form {
            case .duration(let amount): return (amount.hours ?? 0) >= 24 ? amount.days : nil
            case .coming(let amount), .past(let amount): return amount.days
            default: return nil
            }
        }.first
    }

    private func steps(_ days: Int, of agreement: Agreement) -> [Trigger.Step] {
        let timeline = index.timeline(of: agreement.id)
        let began = timeline.first { $0.event == .began }
        guard let start = agreement.inForce ?? began?.date, start.isDay else { return [] }
        var steps = [
            Trigger.Step(
                change: .started, date: start, holder: began?.holder,
                citations: began.map { [$0.citation] } ?? Array(agreement.citations.prefix(1)))
        ]
        var from = start.firstDayNumber
        let breaches = timeline.lazy.filter { entry in
            entry.status == .violated && entry.date.isDay && entry.date.firstDayNumber >= start.firstDayNumber
        }
        for breach in breaches {
            if let end = agreement.ended, breach.date.firstDayNumber >= end.firstDayNumber { break }
            if breach.date.firstDayNumber - from >= days { break }
            steps.append(
                Trigger.Step(
                    change: .reset, date: breach.date, holder: breach.holder, citations: [breach.citation]))
            from = breach.date.firstDayNumber
        }
        // What ends on the day on which the days would be full ended before they were, as far as days can tell.
        if let end = agreement.ended, end.firstDayNumber - from <= days {
            let told = timeline.filter { $0.event == .declaredOver || $0.event == .ended }
            steps.append(
                Trigger.Step(
                    change: .lapsed, date: end, holder: told.first?.holder, citations: told.prefix(3).map(\.citation)))
        } else if let full = CalendarDate(dayNumber: from + days), let last = index.lastDay,
            last >= full.firstDayNumber
        {
            steps.append(Trigger.Step(change: .met, date: .date(full), holder: nil, citations: steps[0].citations))
        }
        return steps
    }
}
