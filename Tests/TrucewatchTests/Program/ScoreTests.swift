import Foundation
import Testing
import TruceTestSupport

/// The readers keep what they reached on the annotated articles. Where those are missing, this is skipped.
struct ScoreTests {
    /// What must not be lost on the five seed articles: the measure, which ratio, and its floor.
    static let floors: [(measure: String, ratio: String, floor: Double)] = [
        ("offsets that hold", "recall", 1.0),
        ("direct quotations found with right speaker", "f1", 0.85),
        ("casualty figures with right value", "recall", 0.85),
        ("times with right value", "recall", 0.93),
        ("places put within 50 km", "recall", 0.95),
        ("incidents found", "recall", 0.90),
        ("blame (who on whom) recalled", "recall", 0.80),
        ("incident place right", "recall", 0.85),
        ("incident date right", "recall", 0.85),
        ("obligated party right", "recall", 0.85),
        ("truce status right", "recall", 0.80),
        ("furniture characters removed", "f1", 0.85),
        ("contradictions recalled", "recall", 1.0),
        ("same statement, pairs across documents", "recall", 1.0),
        ("same incident, pairs across documents", "f1", 0.9),
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

/// The invented sentences of `Evaluation/`, of which the training part may be looked at while readers are made.
struct InventedQuotationTests {
    @Test func `who says what in the invented sentences is found as well as promised`() throws {
        let script = Project.root.appendingPathComponent("Evaluation/score_quotations.py").path
        let score = try ProgramRun(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", script, Project.program.path, "--part", "train", "--json"])
        let result = try #require(try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? [String: Any])

        #expect(result["quotations"] as? Int == 116)
        #expect(result["found"] as? Int ?? 0 >= 114)
        #expect(result["speakers"] as? Int ?? 0 >= 111)
        #expect(result["content_f1"] as? Double ?? 0 >= 0.90)
    }
}

/// What the seed articles must yield beyond the score: traps that a careless reader falls into.
struct SeedTrapTests {
    @Test(.enabled(if: Project.hasShared, "the annotated articles are not here; set TRUCEWATCH_SHARED"))
    func `a teaser makes no incident, and the June article stays out of the September truce`() throws {
        let seeds = try #require(Project.shared).appendingPathComponent("seeds").path
        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", seeds])
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let documents = try #require(record["documents"] as? [[String: Any]])
        let incidents = try #require(record["incidents"] as? [[String: Any]])
        let agreements = try #require(record["agreements"] as? [[String: Any]])

        for document in documents {
            let furniture = (document["blocks"] as? [[String: Any]] ?? []).filter {
                $0["kind"] as? String == "furniture"
            }
            for mention in document["incidents"] as? [[String: Any]] ?? [] {
                let start = try #require(mention["start"] as? Int)
                #expect(!furniture.contains { ($0["start"] as? Int ?? 0) <= start && start < ($0["end"] as? Int ?? 0) })
            }
        }
        let september = agreements.filter { ($0["date"] as? String ?? "").hasPrefix("2016-09") }.compactMap {
            $0["id"] as? String
        }
        #expect(!september.isEmpty)
        let june = try #require(documents.first { ($0["file"] as? String ?? "").hasPrefix("003") }?["file"] as? String)
        for incident in incidents {
            let members = incident["members"] as? [[String: Any]] ?? []
            let isJune = members.contains { $0["document"] as? String == june }
            if isJune, let agreement = incident["agreement"] as? String {
                #expect(!september.contains(agreement), "\(incident["label"] ?? "") counts against September")
            }
            #expect(!isJune || Set(members.compactMap { $0["document"] as? String }).count == 1)
        }
    }
}
