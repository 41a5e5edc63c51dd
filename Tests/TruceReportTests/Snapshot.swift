import Foundation
import Testing

/// Compares a text with a file under `Fixtures/snapshots`.
///
/// `UPDATE_SNAPSHOTS=1` rewrites the files; where `CI` is set that is refused, so no run of the tests can make itself
/// green.
func expectSnapshot(
    _ text: String, named name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures/snapshots")
    let url = folder.appendingPathComponent(name)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_SNAPSHOTS"] == "1" {
        try #require(environment["CI"] == nil, "snapshots are not updated where CI is set", sourceLocation: location)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    if text == expected { return }
    let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n")).enumerated()
    let first = lines.first { $0.element.0 != $0.element.1 }
    Issue.record(
        """
        \(name) differs from its snapshot at line \((first?.offset ?? 0) + 1): \(first?.element.0 ?? "its length") \
        (UPDATE_SNAPSHOTS=1 rewrites it)
        """, sourceLocation: location)
}
