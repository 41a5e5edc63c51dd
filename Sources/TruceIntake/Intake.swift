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
    /// The outcome does not depend on the order of the paths. A `manifest.csv` applies to the files beside it. Files
    /// with the same bytes are one document, with a notice.
    ///
    /// - Parameters:
    ///   - paths: Files, folders (read recursively, names that begin with a full stop left out) and `-` for standard
    ///     input.
    ///   - progress: Called with the number of files read and the number of files found.
    /// - Complexity: O(n) in the bytes read; one article is held in memory besides the documents.
    package static func read(_ paths: [String], progress: (Int, Int) -> Void = { _, _ in }) -> Outcome {
        let walk = PathWalk(paths)
        var reader = FileReader()
        for (index, file) in walk.files.enumerated() {
            progress(index, walk.files.count)
            reader.read(file)
        }
        progress(walk.files.count, walk.files.count)
        let failures = (walk.failures + reader.failures).sorted { ($0.place, $0.code) < ($1.place, $1.code) }
        return Outcome(documents: DocumentNames.documents(from: reader.drafts), failures: failures)
    }
}
