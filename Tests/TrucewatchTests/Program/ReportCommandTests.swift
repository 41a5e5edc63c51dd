import Foundation
import Testing
import TruceTestSupport

struct ReportCommandTests {
    @Test func `report writes a page, its Markdown and the record`() throws {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent("new/dossier").path

        let run = try ProgramRun(
            Project.program, ["report", Project.root.appendingPathComponent("Examples").path, "-o", output])

        #expect(run.status == 0, "\(run.talk)")
        for name in ["dossier.html", "dossier.md", "record.json"] {
            #expect(run.output.contains(name))
            let text = try String(contentsOfFile: output + "/" + name, encoding: .utf8)
            #expect(text.count > 1000, "\(name) is too short to say anything")
        }
    }

    @Test func `a folder that cannot be written to is named`() throws {
        let folder = try TemporaryFolder()
        let inTheWay = try folder.write("file", "x")

        let run = try ProgramRun(
            Project.program, ["report", Project.root.appendingPathComponent("Examples").path, "-o", inTheWay])

        #expect(run.status == 2)
        #expect(run.talk.contains(inTheWay))
    }
}
