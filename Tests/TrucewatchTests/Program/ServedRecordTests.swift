import Foundation
import Testing
import TruceTestSupport

struct ServedRecordTests {
    @Test func `reports added through the web give the record that analyze prints`() async throws {
        let folder = try TemporaryFolder()
        let examples = Project.root.appendingPathComponent("Examples")
        // A browser sends no manifest, so none must lie beside the files that are analyzed.
        let files = try FileManager.default.contentsOfDirectory(at: examples, includingPropertiesForKeys: nil)
            .filter { ["txt", "html", "jsonl"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { URL(fileURLWithPath: try folder.write($0.lastPathComponent, Data(contentsOf: $0))) }
        let store = folder.url.appendingPathComponent("case.truce").path
        // What cannot be read is not added, and leaves an empty store.
        let binary = try folder.write("binary.txt", Data([0, 1, 2, 0]))
        _ = try ProgramRun(Project.program, ["add", binary, "--store", store])

        let served = try ServedStore(store, in: folder)
        _ = try await served.add([files[3]])
        let done = try await served.add(files)
        served.kill()

        #expect(done.text.contains("The record is up to date."))
        #expect(done.text.contains("known already"), "one of them was there before")
        let exported = try ProgramRun(Project.program, ["export", "--store", store])
        let analyzed = try ProgramRun(Project.program, ["analyze", "--format", "json"] + files.map(\.path))
        #expect(exported.output == analyzed.output)
        #expect(!exported.output.isEmpty)
    }
}
