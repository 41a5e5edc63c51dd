package import TruceEvidence

/// Finds what was agreed, conditioned or demanded.
package enum ProvisionReader {
    /// All of them, in order of the text.
    package static func provisions(in reading: Reading) -> [Provision] { [] }
}
