package import TruceEvidence

/// What happens to decisions that are made through the web: whoever runs the server keeps them and reads anew.
package protocol DecidingWork: Sendable {
    /// Keeps a decision and brings the record up to date with it.
    ///
    /// - Parameter decision: A decision without a fault, made by someone who may make it.
    func decide(_ decision: Decision) async throws
}
