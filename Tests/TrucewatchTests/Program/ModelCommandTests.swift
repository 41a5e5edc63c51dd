import Foundation
import Testing
import TruceTestSupport

/// The committed model is the one that its card describes.
struct ModelCommandTests {
    @Test func `the model in the program has the hash that its card gives`() throws {
        let info = try ProgramRun(Project.program, ["model", "info"])
        let hash = try #require(info.output.split(separator: "\n").last)

        #expect(info.status == 0)
        #expect(hash.hasPrefix("sha256:"))
        #expect(try Project.text("MODEL_CARD.md").contains(hash))
    }

    @Test func `a file that is no model is refused with its reason`() throws {
        let run = try ProgramRun(
            Project.program, ["model", "info", "--model", Project.root.appendingPathComponent("LICENSE").path])

        #expect(run.status == 64)
        #expect(run.talk.contains("this is no Trucewatch model"))
    }
}
