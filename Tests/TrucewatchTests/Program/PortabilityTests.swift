import Foundation
import Testing
import TruceTestSupport

struct PortabilityTests {
    @Test func `a moved program reads the examples with nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let moved = folder.url.appendingPathComponent("moved")
        try FileManager.default.copyItem(at: Project.program, to: moved)

        let run = try ProgramRun(
            moved, ["analyze", Project.root.appendingPathComponent("Examples").path, "--format", "json"],
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(run.status == 0, "\(run.talk)")
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let documents = try #require(record["documents"] as? [[String: Any]])
        #expect(documents.count == 8)
        #expect(documents.contains { ($0["places"] as? [Any])?.isEmpty == false })
    }
}
