package import TruceEvidence

/// Finds the passages that report an incident.
package enum IncidentReader {
    /// All of them, in order of the text.
    package static func incidents(in reading: Reading) -> [IncidentMention] { [] }
}
