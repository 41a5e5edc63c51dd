import Foundation
import Testing
import TruceTestSupport

/// The readers keep what they reached on the annotated articles. Where those are missing, this is skipped.
struct ScoreTests {
    /// What must not be lost on the five seed articles: the measure, which ratio, and its floor.
    static let floors: [(measure: String, ratio: String, floor: Double)] = [
        ("offsets that hold", "recall", 1.0)
    ]

    @Test(.enabled(if: Project.hasShared, "the annotated articles are not here; set TRUCEWATCH_SHARED"))
    func `the seed articles are read as well as promised`() throws {
        let shared = try #require(Project.shared)
        let seeds = shared.appendingPathComponent("seeds")
        let folder = try TemporaryFolder()

        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", seeds.path])
        let record = try folder.write("record.json", run.output)
        let score = try ProgramRun(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", shared.appendingPathComponent("eval/score.py").path, record, seeds.path, "--json"])
        let result = try #require(try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? [String: Any])
        let measures = try #require(result["measures"] as? [String: [String: Any]])

        for (measure, ratio, floor) in Self.floors {
            let value = try #require(measures[measure]?[ratio] as? Double, "no measure '\(measure)'")
            #expect(value >= floor, "\(measure): \(ratio) \(value), promised \(floor)")
        }
    }
}
