package import TruceEvidence

/// Finds reported speech with its speaker and cue.
package enum QuotationReader {
    /// All of them, in order of the text.
    package static func quotations(in reading: Reading) -> [Quotation] { [] }
}
