package import TruceEvidence

/// Weighs a reconciled record: obligations and their keeping, exchanges of accusations, the truce over time, the ledger.
package enum Assessor {
    /// The record with what follows from it.
    package static func assessed(_ record: Record, profile: Profile = Profile()) -> Record {
        var result = record
        let index = RecordIndex(record)
        let charges = ChargeFinder(record: record, index: index).gathered()
        result.obligations = ObligationBuilder(record: record, index: index).obligations()
        result.exchanges = ExchangeBuilder(record: record, charges: charges).exchanges()
        result.clocks = ClockReader(record: result, index: index, zone: profile.timeZone).clocks()
        result.discrepancies = Discrepancy.numbered(
            record.discrepancies + ChargeComparison(record: result, charges: charges).discrepancies()
                + ClockComparison(record: result).discrepancies())
        result.ledger = LedgerBuilder(record: result, index: index).entries()
        let tracks = StatusTracks(record: result, index: index)
        result.status = tracks.tracks()
        result.statusDisagreements = tracks.disagreements()
        result.triggers = TriggerBuilder(record: result, index: index).triggers()
        result.exemptions = ExemptionFinder(record: result, index: index, profile: profile).exemptions()
        result.assignments = AssignmentBuilder(record: result, index: index, profile: profile).assignments()
        result.notices += ClauseCheck(record: result, index: index, profile: profile).notices()
        result.notices += DeadlineNotices.notices(in: record, index: index)
        return result
    }
}
