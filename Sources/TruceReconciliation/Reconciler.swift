package import TruceEvidence

/// Brings the evidence of many documents into one record.
package enum Reconciler {
    /// The record of these documents.
    ///
    /// - Parameters:
    ///   - documents: The evidence of each document, in any order: the record does not depend on it.
    ///   - profile: What the user knows of the case.
    package static func record(of documents: [DocumentEvidence], profile: Profile = Profile()) -> Record {
        Record(documents: documents.sorted { $0.document.file < $1.document.file })
    }
}
