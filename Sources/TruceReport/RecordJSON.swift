package import TruceEvidence

/// Writes a record as JSON (`trucewatch.record/1`).
package enum RecordJSON {
    /// The JSON text, ending with a line feed.
    package static func text(of record: Record) -> String { "{}\n" }
}
