import TruceEvidence
import TruceReport
import TruceStore

/// What the pages show of a record as it could be known on a day.
struct Replay: Sendable {
    let board: HTMLFragment
    let boardJSON: JSONValue
    let standing: HTMLFragment?
    let marks: [TimelineMark]
    /// The rows of what was said of the truce, each with its first day.
    let status: [(day: Day?, row: HTMLFragment)]
    let summary: RecordReader.Summary

    init(_ record: Record) {
        let site = Site(record)
        board = site.board
        boardJSON = site.boardJSON
        standing = site.standingChart
        let entries = [Site.List.status, .incident, .statement, .obligation].map { Array(site.entries($0)) }
        marks = entries.flatMap { $0.compactMap(\.mark) }
        status = entries[0].compactMap { entry in entry.row.map { (Day(entry.day?.firstDayNumber), $0) } }
        summary = RecordReader.Summary(record, site)
    }
}

/// Reads the record as of a day, and keeps the last few such readings.
actor Replays {
    private static let most = 6

    private let work: (any ReplayingWork)?
    private let store: RecordStore
    private var kept: [(day: Day, of: Derivation?, replay: Replay?)] = []

    init(_ work: (any ReplayingWork)?, store: RecordStore) {
        self.work = work
        self.store = store
    }

    /// The record as of a day; nil when the server cannot read it while someone waits.
    func replay(on day: Day) async throws -> Replay? {
        guard let work, let date = CalendarDate(dayNumber: day.number) else { return nil }
        let state = try store.derivation()
        if let found = kept.first(where: { $0.day == day && $0.of == state }) { return found.replay }
        let replay = try await work.record(asOf: date).map(Replay.init)
        kept.append((day, state, replay))
        if kept.count > Self.most { kept.removeFirst() }
        return replay
    }
}
