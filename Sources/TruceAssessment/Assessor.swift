package import TruceEvidence

/// Weighs a reconciled record: obligations and their keeping, exchanges of accusations, the truce over time, the ledger.
package enum Assessor {
    /// The record with what follows from it.
    package static func assessed(_ record: Record, profile: Profile = Profile()) -> Record {
        var result = record
        result.obligations = ObligationBuilder(record: record).obligations()
        result.exchanges = ExchangeBuilder(record: record).exchanges()
        result.clocks = ClockReader(record: result, zone: profile.timeZone).clocks()
        result.discrepancies = Discrepancy.numbered(
            record.discrepancies + ChargeComparison(record: result).discrepancies()
                + ClockComparison(record: result).discrepancies())
        result.ledger = LedgerBuilder(record: result).entries()
        let tracks = StatusTracks(record: result)
        result.status = tracks.tracks()
        result.statusDisagreements = tracks.disagreements()
        result.triggers = TriggerBuilder(record: result).triggers()
        result.exemptions = ExemptionFinder(record: result, profile: profile).exemptions()
        result.assignments = AssignmentBuilder(record: result, profile: profile).assignments()
        result.notices += ClauseCheck(record: result, profile: profile).notices()
        result.notices += DeadlineNotices.notices(in: record)
        return result
    }
}
