import Foundation
import Synchronization
import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation

@testable import TruceServer

struct ReplayTests {
    /// Reads the documents published by a day, and counts how often it is asked.
    private final class CountingReplay: ReplayingWork {
        let asked = Mutex(0)

        func record(asOf day: CalendarDate) async throws -> Record? {
            asked.withLock { $0 += 1 }
            let known = MadeCase.documents.filter {
                $0.document.published.value?.firstDayNumber ?? 0 <= day.lastDayNumber
            }
            return Assessor.assessed(Reconciler.record(of: known))
        }
    }

    @Test func `the timeline as of a day is the record of that day`() async throws {
        let work = CountingReplay()
        try await RunningServer.with(MadeCase.record, { $0.replay = work }) { server in
            let first = try await server.get("/timeline?asof=2031-05-04").text
            let last = try await server.get("/timeline").text

            #expect(first.contains("on 4 May 2031: 1 document,"))
            #expect(!first.contains("dot status collapsed"), "the courier came out a day later")
            #expect(last.contains("dot status collapsed"))
            #expect(work.asked.withLock { $0 } == 1)
            _ = try await server.get("/?asof=2031-05-04")
            #expect(work.asked.withLock { $0 } == 1, "the reading of a day is kept")
        }
    }

    @Test func `the status board of a day tells what held then`() async throws {
        try await RunningServer.with(MadeCase.record, { $0.replay = CountingReplay() }) { server in
            let board = try await server.get("/?asof=2031-05-04").text
            let json = try await server.get("/index.json?asof=2031-05-04").text

            #expect(board.contains("As it could be known on 4 May 2031"))
            #expect(!board.contains("Courier"))
            #expect(json.contains("\"holds\"") && !json.contains("Courier"))
        }
    }

    @Test func `the slider at its end shows the record of today`() async throws {
        let work = CountingReplay()
        let last = try #require(CalendarDate(iso: "2031-05-05")).firstDayNumber
        try await RunningServer.with(MadeCase.record, { $0.replay = work }) { server in
            let status = try await server.get("/timeline?known=\(last)").status

            #expect(status == 200)
            #expect(work.asked.withLock { $0 } == 0)
        }
    }
}
