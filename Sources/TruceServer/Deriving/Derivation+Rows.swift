package import TruceEvidence
package import TruceReport
package import TruceStore

extension Derivation {
    /// The version of what the pages keep in the store; part of the version of the reader, because rows that another
    /// version made cannot be shown.
    package static let pages = "pages/6"

    /// Everything that the pages of a record need, made one row at a time.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - title: What the user calls the case.
    ///   - explaining: How often rules are right, for the order of the queue.
    /// - Returns: The things of the record, and the words of its documents in the order of the text.
    package static func rows(
        of record: Record, title: String? = nil, explaining: Explaining? = nil
    ) -> (items: AnySequence<DerivedItem>, facts: AnySequence<DerivedFact>) {
        let site = Site(record, explaining: explaining)
        return (
            AnySequence { ItemRows(site, record, title: title).makeIterator() },
            FactRows.all(record, key: site.key(ofPart:))
        )
    }
}
