import TruceEvidence
import TruceKnowledge
import TruceText

/// Reads when each party has a truce begin and end, and computes ends from starts and stretches.
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
        record.agreements.flatMap { agreement -> [TruceClock] in
            var seen: Set<IssuerAndEnd> = []
            return (agreement.provisions.compactMap { clock($0, of: agreement) } + planned(agreement)).filter { clock in
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
            guard let time, let end = moment(time, in: evidence) else { return nil }
            return TruceClock(
                agreement: agreement.id, issuer: entry.holder, start: nil, steps: [], end: end, isComputed: false,
                zone: time.zone ?? zone, endUTC: universal(end, time.zone ?? zone), citations: [entry.citation])
        }
    }

    private func clock(_ reference: Agreement.ProvisionReference, of agreement: Agreement) -> TruceClock? {
        guard let evidence = index.evidence(of: reference.document),
            evidence.provisions.indices.contains(reference.provision)
        else { return nil }
        let provision = evidence.provisions[reference.provision]
        switch provision.kind {
        case .term, .conclusion, .obligation: break
        case .exemption, .consequence, .demand: return nil
        }
        // How long it runs often stands in the next breath.
        let span = TextSpan(provision.span.start, min(provision.span.end + Self.breath, evidence.document.text.count))
        let times = evidence.times.filter { span.contains($0.span) }.sorted { $0.span < $1.span }
        let steps = steps(times, within: span, of: evidence)
        let stated =
            evidence.times.indices.contains(provision.deadline ?? -1) ? evidence.times[provision.deadline ?? 0] : nil
        let startTime = times.first { time in
            provision.span.contains(time.span) && isStart(time, in: evidence) && time.value?.isDay == true
        }
        let start = startTime.flatMap { moment($0, in: evidence) }
        let told = stated.flatMap { $0 == startTime ? nil : moment($0, in: evidence) }
        let computed = start.flatMap { begin in
            steps.isEmpty ? nil : steps.reduce(Optional(begin)) { $0?.adding(hours: $1) }
        }
        guard let end = told ?? computed else { return nil }
        // Stretches that do not lead to the end that the same words state are not of this truce.
        let isReached = told == nil || computed.map { abs($0.day.firstDayNumber - end.day.firstDayNumber) <= 1 } ?? true
        let zoneTime = told != nil ? stated : startTime
        return TruceClock(
            agreement: agreement.id, issuer: ChargeFinder.holder(of: provision.holders, in: evidence), start: start,
            steps: isReached ? steps : [], end: end,
            isComputed: told == nil, zone: zoneTime?.zone ?? zone, endUTC: universal(end, zoneTime?.zone ?? zone),
            citations: [Citation(document: evidence.document.file, span: told == nil ? span : provision.span)])
    }

    /// A moment on the clock of UTC; nil where its hour or its zone is not known. "Local time" is that of the case.
    private func universal(_ moment: TruceClock.Moment, _ zone: String?) -> TruceClock.Moment? {
        let zones = ClockZones.embedded
        let offset =
            zone.flatMap { zones.offset(of: $0, on: moment.day) }
            ?? self.zone.flatMap { zones.offset(of: $0, on: moment.day) }
        return offset.flatMap { moment.behind(minutes: $0) }
    }

    /// How far past a clause its stretches may stand, in bytes: a sentence.
    private static let breath = 120

    private func isStart(_ time: TimeExpression, in evidence: DocumentEvidence) -> Bool {
        let before = TextSpan(max(0, time.span.start - 60), time.span.start)
        return RecordWords.embedded.tells(.start, in: before, of: evidence.document.text)
    }

    /// The stretches that follow one another. "Renewable up to seven days" is a limit, not a stretch.
    private func steps(_ times: [TimeExpression], within span: TextSpan, of evidence: DocumentEvidence) -> [Int] {
        times.compactMap { time -> Int? in
            guard case .duration(let amount) = time.form, let hours = amount.hours, hours > 0 else { return nil }
            let before = TextSpan(max(span.start, time.span.start - Self.limitReach), time.span.start)
            let isLimit = RecordWords.embedded.tells(.limit, in: before, of: evidence.document.text)
            return isLimit || isOfStrife(time, in: evidence) ? nil : hours
        }
    }

    /// Whether a stretch is how long something else has lasted: "the 20-month civil war", "six weeks of fighting".
    private func isOfStrife(_ time: TimeExpression, in evidence: DocumentEvidence) -> Bool {
        let text = evidence.document.text
        let behind = TextSpan(time.span.end, min(time.span.end + Self.reach, text.count))
        guard let last = Stemmer.words(of: behind, in: text).prefix(Self.wordsBehind).last else { return false }
        return RecordWords.embedded.tells(.strife, in: TextSpan(behind.start, last.span.end), of: text)
    }

    /// How far before a stretch words may stand that make it the most that may be, in bytes.
    private static let limitReach = 16

    /// How far behind a stretch what lasts so long is named, in words and, at the most, in bytes.
    private static let wordsBehind = 3
    private static let reach = 40

    private func moment(_ time: TimeExpression, in evidence: DocumentEvidence) -> TruceClock.Moment? {
        guard let value = time.value, let day = CalendarDate(dayNumber: value.lastDayNumber) else { return nil }
        // The midnight that ends a truce on a day is the one that ends the day.
        let isMidnight = evidence.words(time.span).lowercased().contains("midnight")
        return TruceClock.Moment(day: day, minute: isMidnight ? 1440 : time.minuteOfDay)
    }
}
