import TruceEvidence

/// A truce while its anchors are being collected.
struct AgreementDraft: Sendable {
    /// What the user knows of it beforehand.
    let known: Profile.KnownAgreement?
    /// The words that date it.
    private(set) var anchors: [TruceAnchor] = []
    /// For each document how often it dates the truce's start or end.
    private(set) var datings: [Int: Int] = [:]
    /// The first of the documents that date its start or end, in order.
    private(set) var firstDocuments: [Int] = []
    /// The different times that are given for its making and start.
    private var starts: Set<TemporalValue> = []
    /// The different days of the year that are given for its making and start, with a year or without.
    private var daysOfYear: Set<DayOfYear> = []

    private struct DayOfYear: Hashable {
        let month: Int
        let day: Int
    }

    /// No more documents than this are kept in ``firstDocuments``.
    private static let mostFirst = 9

    /// Begins with what is known.
    init(known: Profile.KnownAgreement?) {
        self.known = known
    }

    /// Adds words that date it.
    mutating func add(_ anchor: TruceAnchor) {
        anchors.append(anchor)
        if anchor.isStart || anchor.isEnd { noteDating(by: anchor.document) }
        if let (month, day) = anchor.monthDay { daysOfYear.insert(DayOfYear(month: month, day: day)) }
        guard anchor.isStart, let value = anchor.value, let first = anchor.days?.first else { return }
        starts.insert(value)
        if anchor.monthDay == nil, let date = value.day, let month = date.month, let day = date.day {
            daysOfYear.insert(DayOfYear(month: month, day: day))
        }
        earliest = min(earliest ?? first, first)
    }

    private mutating func noteDating(by document: Int) {
        datings[document, default: 0] += 1
        guard datings[document] == 1 else { return }
        let place = firstDocuments.firstIndex { $0 > document } ?? firstDocuments.count
        guard place < Self.mostFirst else { return }
        firstDocuments.insert(document, at: place)
        if firstDocuments.count > Self.mostFirst { firstDocuments.removeLast() }
    }

    private var earliest: Int?

    /// The first day of its making or start, as far as it is known.
    var firstDay: Int? {
        [earliest, known?.date?.firstDayNumber, known?.inForce?.firstDayNumber].compactMap { $0 }.min()
    }

    /// Month and day of its making where no year is known.
    var unresolved: (month: Int, day: Int)? { anchors.lazy.compactMap(\.monthDay).first }

    /// Whether the user knows it to begin near a day.
    func isKnown(near day: Int, within gap: Int) -> Bool {
        guard let known else { return false }
        let given = [known.date?.firstDayNumber, known.inForce?.firstDayNumber].compactMap { $0 }
        return given.contains { abs($0 - day) <= gap }
    }

    /// Whether one of its starts lies in a time, or near one that is known to within ten days.
    func isMadeNear(_ value: TemporalValue, within gap: Int) -> Bool {
        let reach = value.lastDayNumber - value.firstDayNumber <= 10 ? gap : 0
        if let first = firstDay, max(value.firstDayNumber - first, first - value.lastDayNumber) <= reach { return true }
        return starts.contains { $0.distance(to: value) <= reach }
    }

    /// Whether one of its starts falls within three days of a month and day.
    func isNear(month: Int, day: Int) -> Bool {
        daysOfYear.contains { $0.month == month && abs($0.day - day) <= 3 }
    }

    /// When a truce was made, took effect and ended, as far as it is known.
    struct Dates: Sendable {
        /// The day that most documents give, of equals the earliest; the day of its start where only that one is known.
        let agreed: TemporalValue?
        /// When it took effect.
        let began: TemporalValue?
        /// When it was declared over or ended: the day that most documents give, of equals the earliest.
        let ended: TemporalValue?
    }

    /// What is known and what the anchors tell of its days.
    func dates() -> Dates {
        let (agreed, began) = (mostGiven([.agreed]), mostGiven([.began]))
        let ended = mostGiven([.declaredOver, .ended])
        let isNarrow = ended.map { $0.lastDayNumber - $0.firstDayNumber <= 3 } ?? false
        return Dates(
            agreed: known?.date.map(TemporalValue.date) ?? (agreed?.isDay == true ? agreed : began ?? agreed),
            began: known?.inForce.map(TemporalValue.date) ?? began,
            ended: known?.ended.map(TemporalValue.date) ?? (isNarrow ? ended : nil))
    }

    private func mostGiven(_ events: Set<TruceEvent>) -> TemporalValue? {
        var documents: [TemporalValue: Set<Int>] = [:]
        for anchor in anchors where events.contains(anchor.event) {
            if let value = anchor.value { documents[value, default: []].insert(anchor.document) }
        }
        return documents.keys.max { left, right in
            let a = documents[left]?.count ?? 0
            let b = documents[right]?.count ?? 0
            if left.isDay != right.isDay { return right.isDay }
            if a != b { return a < b }
            return left.firstDayNumber != right.firstDayNumber
                ? left.firstDayNumber > right.firstDayNumber : left.lastDayNumber > right.lastDayNumber
        }
    }

    /// "Truce of September 2016".
    ///
    /// - Parameter dates: See ``dates()``.
    func label(_ dates: Dates, withDay: Bool) -> String {
        if let known { return known.label }
        if let date = (dates.agreed ?? dates.began).flatMap({ CalendarDate(dayNumber: $0.firstDayNumber) }) {
            let day = withDay ? "\(date.day ?? 1) " : ""
            return "Truce of " + day + DateWords.month(date.month ?? 0) + " \(date.year)"
        }
        if let unresolved { return "Truce of \(unresolved.day) " + DateWords.month(unresolved.month) }
        return "Truce of unknown date"
    }
}
