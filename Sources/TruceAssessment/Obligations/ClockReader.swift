import TruceEvidence
import TruceKnowledge
import TruceText

/// Says when each party has a truce begin and end.
struct ClockReader: Sendable {
    private let record: Record
    private let zone: String?
    private let index: RecordIndex

    /// Prepares for a record.
    ///
    /// - Parameter zone: The clock of the truce, where the profile names it.
    init(record: Record, index: RecordIndex, zone: String?) {
        self.record = record
        self.index = index
        self.zone = zone
    }

    /// The clocks by agreement, then in order of document and place.
    func clocks() -> [TruceClock] {
        record.agreements.enumerated().flatMap { place, agreement -> [TruceClock] in
            var seen: Set<IssuerAndEnd> = []
            let told = index.documents(ofAgreement: place, with: .clocks).flatMap(\.clocks)
            return (told.map { clock($0, of: agreement) } + planned(agreement)).filter { clock in
                seen.insert(IssuerAndEnd(issuer: clock.issuer, day: clock.end?.day, isComputed: clock.isComputed))
                    .inserted
            }
        }
    }

    private struct IssuerAndEnd: Hashable {
        let issuer: String
        let day: CalendarDate?
        let isComputed: Bool
    }

    /// Ends that are planned, by whoever tells them.
    private func planned(_ agreement: Agreement) -> [TruceClock] {
        index.timeline(of: agreement.id).filter { $0.event == .scheduledEnd }.compactMap { entry in
            guard let evidence = index.evidence(of: entry.citation.document) else { return nil }
            let time = evidence.times.first { $0.value == entry.date && entry.citation.span.overlaps($0.span) }
            guard let time, let end = ClockTelling.moment(time, in: evidence) else { return nil }
            return TruceClock(
                agreement: agreement.id, issuer: entry.holder, start: nil, steps: [], end: end, isComputed: false,
                zone: time.zone ?? zone, endUTC: universal(end, time.zone ?? zone), citations: [entry.citation])
        }
    }

    private func clock(_ told: ClockTelling, of agreement: Agreement) -> TruceClock {
        TruceClock(
            agreement: agreement.id, issuer: told.issuer, start: told.start, steps: told.steps, end: told.end,
            isComputed: told.isComputed, zone: told.zone ?? zone, endUTC: universal(told.end, told.zone ?? zone),
            citations: [told.citation])
    }

    /// A moment on the clock of UTC; nil where its hour or its zone is not known. "Local time" is that of the case.
    private func universal(_ moment: TruceClock.Moment, _ zone: String?) -> TruceClock.Moment? {
        let zones = ClockZones.embedded
        let offset =
            zone.flatMap { zones.offset(of: $0, on: moment.day) }
            ?? self.zone.flatMap { zones.offset(of: $0, on: moment.day) }
        return offset.flatMap { moment.behind(minutes: $0) }
    }
}
