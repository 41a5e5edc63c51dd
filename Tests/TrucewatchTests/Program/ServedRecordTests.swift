import Foundation
import Testing
import TruceTestSupport

struct ServedRecordTests {
    /// The reports in a folder, copied away from any manifest: a browser sends none, so none may lie beside the files that
    /// are analyzed.
    private func reports(in source: URL, to folder: TemporaryFolder) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: source, includingPropertiesForKeys: nil)
            .filter { ["txt", "html", "jsonl"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { URL(fileURLWithPath: try folder.write($0.lastPathComponent, Data(contentsOf: $0))) }
    }

    /// Adds one report through the web, then all of them, and compares the record with that of `analyze`.
    private func compare(_ files: [URL], in folder: TemporaryFolder) async throws {
        let store = folder.url.appendingPathComponent("case.truce").path
        // What cannot be read is not added, and leaves an empty store.
        let binary = try folder.write("binary.bin", Data([0, 1, 2, 0]))
        _ = try ProgramRun(Project.program, ["add", binary, "--store", store])

        let served = try ServedStore(store, in: folder)
        _ = try await served.add([files[files.count / 2]])
        let done = try await served.add(files)
        served.kill()

        #expect(done.text.contains("The record is up to date."))
        #expect(done.text.contains("known already"), "one of them was there before")
        let exported = try ProgramRun(Project.program, ["export", "--store", store])
        let analyzed = try ProgramRun(Project.program, ["analyze", "--format", "json"] + files.map(\.path))
        #expect(exported.output == analyzed.output)
        #expect(!exported.output.isEmpty)
    }

    @Test func `reports added through the web give the record that analyze prints`() async throws {
        let folder = try TemporaryFolder()
        try await compare(try reports(in: Project.root.appendingPathComponent("Examples"), to: folder), in: folder)
    }

    @Test(.enabled(if: Project.hasShared, "the annotated articles are not here; set TRUCEWATCH_SHARED"))
    func `seeds added through the web give the record that analyze prints`() async throws {
        let folder = try TemporaryFolder()
        let shared = try #require(Project.shared)
        try await compare(try reports(in: shared.appendingPathComponent("seeds"), to: folder), in: folder)
    }
}
