import Foundation
import Testing
import TruceTestSupport

struct DeterminismTests {
    @Test func `the order in which reports are named changes no byte of the record`() throws {
        let examples = Project.root.appendingPathComponent("Examples")
        let files = try FileManager.default.contentsOfDirectory(atPath: examples.path)
            .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") || $0.hasSuffix(".jsonl") }.sorted()
        let paths = files.map { examples.appendingPathComponent($0).path }

        let forwards = try ProgramRun(Project.program, ["analyze", "--format", "json"] + paths)
        let backwards = try ProgramRun(Project.program, ["analyze", "--format", "json"] + paths.reversed())
        let folder = try ProgramRun(Project.program, ["analyze", "--format", "json", examples.path])

        #expect(forwards.status == 0)
        #expect(forwards.output == backwards.output)
        #expect(forwards.output == folder.output)
    }

    @Test func `a record kept up report by report is, byte for byte, that of one run`() throws {
        let examples = Project.root.appendingPathComponent("Examples").path
        let grown = try ProgramRun(Project.program, ["grow", examples, "--more", "3", "--check"])

        #expect(grown.status == 0)
        #expect(grown.output.hasSuffix("{\"same\": true}\n"))
    }

    @Test func `neither language nor time zone of the machine changes a byte`() throws {
        let examples = Project.root.appendingPathComponent("Examples").path
        let plain = try ProgramRun(Project.program, ["analyze", "--format", "json", examples])
        let elsewhere = try ProgramRun(
            Project.program, ["analyze", "--format", "json", examples],
            environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"])

        #expect(plain.output == elsewhere.output)
    }
}
