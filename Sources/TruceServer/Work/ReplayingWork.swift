package import TruceEvidence

/// Reads the documents of an earlier day alone: whoever runs the server brings the pipeline.
package protocol ReplayingWork: Sendable {
    /// The record as it could be known on a day; nil when there are too many documents to read while someone waits.
    func record(asOf day: CalendarDate) async throws -> Record?
}
