package import TruceEvidence

/// Finds who asserts, accuses, denies, admits, doubts, threatens, promises or demands what.
package enum ClaimReader {
    /// All of them, in order of the text.
    package static func claims(in reading: Reading) -> [Claim] { [] }
}
