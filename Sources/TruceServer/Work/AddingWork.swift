/// What happens to documents that are added through the web: whoever runs the server brings the pipeline.
package protocol AddingWork: Sendable {
    /// Reads, preserves and brings into the record what was sent.
    ///
    /// - Parameters:
    ///   - files: What was sent.
    ///   - author: Who sent it.
    ///   - progress: To be called as the work goes on.
    /// - Returns: What became of each file.
    func add(
        _ files: [SentFile], by author: String, progress: @escaping @Sendable (AddingProgress) -> Void
    ) async throws -> [Receipt]
}

/// A file as a browser sent it, or pasted text under a name of its own.
package struct SentFile: Hashable, Sendable {
    /// The base name, without folders.
    package let name: String
    /// The bytes.
    package let bytes: [UInt8]

    /// Makes a file.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// How far the work is.
package struct AddingProgress: Hashable, Sendable {
    /// What is being done, in words.
    package let stage: String
    /// The work done.
    package let done: Int
    /// The work known.
    package let total: Int

    /// Makes a report.
    package init(stage: String, done: Int, total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}

/// What became of a file.
package struct Receipt: Hashable, Sendable {
    /// What can become of a file.
    package enum Outcome: String, Hashable, Sendable {
        /// It is new and now preserved.
        case added
        /// Its bytes were known under another name.
        case knownBytes = "known_bytes"
        /// All of it was known.
        case known
        /// It cannot be read.
        case refused
    }

    /// The file's name.
    package let name: String
    /// What became of it.
    package let outcome: Outcome
    /// The document's identity, `sha256:…`; nil for what was refused.
    package let document: String?
    /// Why it was refused, or the name by which it was known.
    package let remark: String?

    /// Makes a receipt.
    package init(name: String, outcome: Outcome, document: String?, remark: String? = nil) {
        self.name = name
        self.outcome = outcome
        self.document = document
        self.remark = remark
    }
}
