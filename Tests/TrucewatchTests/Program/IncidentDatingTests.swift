import Foundation
import Testing
import TruceTestSupport

/// When and where a passage puts an incident of which it says too little itself.
struct IncidentDatingTests {
    private func mentions(_ report: String) throws -> [[String: Any]] {
        let run = try ProgramRun(Project.program, ["analyze", "-", "--format", "json"], input: Data(report.utf8))
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let documents = try #require(record["documents"] as? [[String: Any]])
        return documents.flatMap { $0["incidents"] as? [[String: Any]] ?? [] }
    }

    @Test func `a passage without a day takes that of another telling of the same incident`() throws {
        let found = try mentions(
            """
            TARVIN, March 3, 2021 - The truce is a week old.

            Few had believed in it. Nobody does now.

            Jets of the Georgian army killed 62 rebels near Rustavi.

            The rebels said the jets killed 62 rebels near Rustavi on Monday in an air strike.

            """)

        #expect(found.map { $0["date"] as? String } == ["2021-03-01", "2021-03-01"])
        #expect(found.map { $0["dated_by"] as? String } == ["incident", "words"])
        #expect(Set(found.map { $0["incident"] as? String }).count == 1)
    }
}
