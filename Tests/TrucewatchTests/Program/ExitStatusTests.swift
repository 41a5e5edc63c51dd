import Foundation
import Testing
import TruceTestSupport

/// Bad input gets a clear message that names the file and the next thing to do; the good files are still read.
struct ExitStatusTests {
    private static let report = "Two people were killed in shelling of Aleppo on Monday, a monitor said.\n"

    @Test func `a good report among bad ones is still read`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", Self.report)
        let empty = try folder.write("empty.txt", "")
        let binary = try folder.write("binary.txt", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }))
        let missing = folder.url.appendingPathComponent("missing.txt").path

        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", good, empty, binary, missing])

        #expect(run.status == 1)
        for name in ["empty.txt", "binary.txt", "missing.txt"] {
            #expect(run.talk.contains(name), "\(run.talk)")
        }
        #expect(run.talk.contains("try:"))
        #expect(run.output.contains("\"good.txt\""))
        #expect(!run.output.contains("\"empty.txt\""))
    }

    @Test func `when nothing can be read the status is 2 and standard output stays empty`() throws {
        let folder = try TemporaryFolder()

        for path in [folder.url.path, folder.url.appendingPathComponent("none").path] {
            let run = try ProgramRun(Project.program, ["analyze", path])

            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(run.talk.contains(path))
        }
    }

    @Test(arguments: [
        ["analyze"], ["analyze", "x", "--format", "xml"], ["analyze", "x", "--as-of", "2016-13-40"],
        ["analyze", "x", "--as-of", "99999-01-01"], ["report", "x"], ["nonsense"],
    ])
    func `wrong usage ends with 64`(arguments: [String]) throws {
        #expect(try ProgramRun(Project.program, arguments).status == 64)
    }

    @Test func `standard input is read like a file`() throws {
        let run = try ProgramRun(
            Project.program, ["analyze", "-", "--format", "json"], input: Data(Self.report.utf8))

        #expect(run.status == 0, "\(run.talk)")
        #expect(run.output.contains("Two people"))
    }

    @Test func `a text of fifty megabytes in one line and a page nested without end are refused, quickly`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", Self.report)
        let long = try folder.write("long.txt", Data(repeating: 0x61, count: 50_000_000))
        let deep = try folder.write("deep.html", String(repeating: "<div>", count: 100_000) + "x")
        let start = Date()

        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", good, long, deep])

        #expect(run.status == 1)
        #expect(run.talk.contains("long.txt") && run.talk.contains("deep.html"))
        #expect(run.output.contains("\"good.txt\""))
        #expect(Date().timeIntervalSince(start) < 30)
    }

    @Test func `a date in the year 99999 is no date`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("far.txt", "Published 4 October 99999\n\n" + Self.report)

        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", file])

        #expect(run.status == 0, "\(run.talk)")
        #expect(run.output.contains("\"published\": null"))
    }
}
