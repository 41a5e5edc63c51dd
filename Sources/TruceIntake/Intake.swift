package import TruceEvidence

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
        Outcome(documents: [], failures: [])
    }
}
