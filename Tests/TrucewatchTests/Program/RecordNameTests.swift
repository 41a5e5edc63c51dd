import Foundation
import Testing
import TruceTestSupport

struct RecordNameTests {
    @Test func `no two things of a record bear one name`() throws {
        let examples = Project.root.appendingPathComponent("Examples").path
        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", examples])
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let lists = record.filter { $0.key != "documents" }.compactMapValues { $0 as? [[String: Any]] }
        let names = lists.flatMap { list, things in things.compactMap { $0["id"] as? String }.map { (list, $0) } }
        let shared = Dictionary(grouping: names, by: \.1).filter { $0.value.count > 1 }

        #expect(names.count > 40)
        #expect(shared.mapValues { $0.map(\.0).sorted() } == [:])
    }
}
