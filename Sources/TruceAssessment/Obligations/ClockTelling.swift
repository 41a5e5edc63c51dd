import TruceEvidence
import TruceKnowledge
import TruceText

/// What one passage tells of when a truce begins and ends, whatever else is known.
struct ClockTelling: Sendable {
    /// Who says so.
    let issuer: String
    /// The beginning, where it is told.
    let start: TruceClock.Moment?
    /// The hours of the stretches that follow one another from the beginning to the end.
    let steps: [Int]
    /// The end.
    let end: TruceClock.Moment
    /// Whether the end is counted from the beginning and not told.
    let isComputed: Bool
    /// The time zone of the words.
    let zone: String?
    /// The words.
    let citation: Citation

    /// What the provisions of a document tell, in their order.
    static func all(in evidence: DocumentEvidence) -> [ClockTelling] {
        evidence.provisions.compactMap { ClockTelling($0, in: evidence) }
    }

    private init?(_ provision: Provision, in evidence: DocumentEvidence) {
        switch provision.kind {
        case .term, .conclusion, .obligation: break
        case .exemption, .consequence, .demand: return nil
        }
        // How long it runs often stands in the next breath.
        let span = TextSpan(provision.span.start, min(provision.span.end + Self.breath, evidence.document.text.count))
        let times = evidence.times.filter { span.contains($0.span) }.sorted { $0.span < $1.span }
        let steps = Self.steps(times, within: span, of: evidence)
        let stated =
            evidence.times.indices.contains(provision.deadline ?? -1) ? evidence.times[provision.deadline ?? 0] : nil
        let startTime = times.first { time in
            provision.span.contains(time.span) && Self.isStart(time, in: evidence) && time.value?.isDay == true
        }
        let start = startTime.flatMap { Self.moment($0, in: evidence) }
        let told = stated.flatMap { $0 == startTime ? nil : Self.moment($0, in: evidence) }
        let computed = start.flatMap { begin in
            steps.isEmpty ? nil : steps.reduce(Optional(begin)) { $0?.adding(hours: $1) }
        }
        guard let end = told ?? computed else { return nil }
        // Stretches that do not lead to the end that the same words state are not of this truce.
        let isReached = told == nil || computed.map { abs($0.day.firstDayNumber - end.day.firstDayNumber) <= 1 } ?? true
        issuer = ChargeFinder.holder(of: provision.holders, in: evidence)
        self.start = start
        self.steps = isReached ? steps : []
        self.end = end
        isComputed = told == nil
        zone = (told != nil ? stated : startTime)?.zone
        citation = Citation(document: evidence.document.file, span: told == nil ? span : provision.span)
    }

    /// How far past a clause its stretches may stand, in bytes: a sentence.
    private static let breath = 120

    private static func isStart(_ time: TimeExpression, in evidence: DocumentEvidence) -> Bool {
        let before = TextSpan(max(0, time.span.start - 60), time.span.start)
        return RecordWords.embedded.tells(.start, in: before, of: evidence.document.text)
    }

    /// The stretches that follow one another. "Renewable up to seven days" is a limit, not a stretch.
    private static func steps(
        _ times: [TimeExpression], within span: TextSpan, of evidence: DocumentEvidence
    ) -> [Int] {
        times.compactMap { time -> Int? in
            guard case .duration(let amount) = time.form, let hours = amount.hours, hours > 0 else { return nil }
            let before = TextSpan(max(span.start, time.span.start - limitReach), time.span.start)
            let isLimit = RecordWords.embedded.tells(.limit, in: before, of: evidence.document.text)
            return isLimit || isOfStrife(time, in: evidence) ? nil : hours
        }
    }

    /// Whether a stretch is how long something else has lasted: "the 20-month civil war", "six weeks of fighting".
    private static func isOfStrife(_ time: TimeExpression, in evidence: DocumentEvidence) -> Bool {
        let text = evidence.document.text
        let behind = TextSpan(time.span.end, min(time.span.end + reach, text.count))
        guard let last = Stemmer.words(of: behind, in: text).prefix(wordsBehind).last else { return false }
        return RecordWords.embedded.tells(.strife, in: TextSpan(behind.start, last.span.end), of: text)
    }

    /// How far before a stretch words may stand that make it the most that may be, in bytes.
    private static let limitReach = 16

    /// How far behind a stretch what lasts so long is named, in words and, at the most, in bytes.
    private static let wordsBehind = 3
    private static let reach = 40

    /// The moment of a time; nil where its day is not known.
    static func moment(_ time: TimeExpression, in evidence: DocumentEvidence) -> TruceClock.Moment? {
        guard let value = time.value, let day = CalendarDate(dayNumber: value.lastDayNumber) else { return nil }
        // The midnight that ends a truce on a day is the one that ends the day.
        let isMidnight = evidence.words(time.span).lowercased().contains("midnight")
        return TruceClock.Moment(day: day, minute: isMidnight ? 1440 : time.minuteOfDay)
    }
}
