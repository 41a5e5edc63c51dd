package import TruceEvidence

/// Weighs a reconciled record: obligations and their keeping, exchanges of accusations, the truce over time.
package enum Assessor {
    /// The record with what follows from it.
    package static func assessed(_ record: Record, profile: Profile = Profile()) -> Record {
        var result = record
        result.obligations = ObligationBuilder(record: record).obligations()
        result.exchanges = ExchangeBuilder(record: record).exchanges()
        result.discrepancies = Discrepancy.numbered(
            record.discrepancies + ChargeComparison(record: result).discrepancies())
        result.notices += DeadlineNotices.notices(in: record)
        return result
    }
}
