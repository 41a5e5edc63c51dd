package import Foundation

/// Where things of this project stand, for tests that read its own files.
package enum Project {
    /// The folder of `Package.swift`.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder with the annotated articles and corpora, which are not part of the project; nil where it is missing.
    ///
    /// Tests that need it are skipped, visibly, with ``Project/sharedIsMissing`` as the reason.
    package static let shared: URL? = {
        let named = ProcessInfo.processInfo.environment["TRUCEWATCH_SHARED"].map { URL(fileURLWithPath: $0) }
        let folder = named ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("eval/score.py").path)
            ? folder : nil
    }()

    /// Whether the annotated articles are here.
    package static var hasShared: Bool { shared != nil }

    /// The built program beside the test bundle.
    package static let program: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("trucewatch")
    }()

    /// The text of one of the project's files.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The Swift files below a folder of the project, as paths relative to it, in order.
    package static func swiftFiles(below folder: String) -> [String] {
        let base = root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".swift") }.sorted()
    }
}
