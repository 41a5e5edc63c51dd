import Foundation
import Testing
import TruceTestSupport

struct ProfileOptionTests {
    private static let examples = Project.root.appendingPathComponent("Examples").path

    @Test func `the example profile is read`() throws {
        let run = try ProgramRun(
            Project.program,
            ["analyze", Self.examples, "--format", "text", "--profile", Self.examples + "/case.yaml"])

        #expect(run.status == 0, "\(run.talk)")
        #expect(run.talk.isEmpty)
    }

    @Test func `a mistake in a profile is named with its line, and nothing is printed`() throws {
        let folder = try TemporaryFolder()
        let profile = try folder.write("case.yaml", "title: A case\npartys:\n  - name: A\n")

        let run = try ProgramRun(Project.program, ["analyze", Self.examples, "--profile", profile])

        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.talk.contains("case.yaml") && run.talk.contains("2") && run.talk.contains("parties"), "\(run.talk)")
    }

    @Test func `a view as of a day uses nothing that was published later`() throws {
        let run = try ProgramRun(
            Project.program, ["analyze", Self.examples, "--format", "json", "--as-of", "2016-09-18"])
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let documents = try #require(record["documents"] as? [[String: Any]])
        let notices = try #require(record["notices"] as? [[String: Any]])

        #expect(documents.count == 4)
        for document in documents {
            let published = try #require(document["published"] as? String)
            #expect(published <= "2016-09-18")
        }
        #expect(notices.contains { $0["code"] as? String == "record.not-yet-known" })
    }
}
