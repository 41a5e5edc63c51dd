package import TruceEvidence

/// Weighs reconciled records: obligations and their keeping, exchanges of accusations, the truce over time, the ledger.
///
/// What a document tells by itself is kept for the next record, so that one more document costs little beyond itself.
/// What is said of a record follows from that record alone.
package struct Assessor: Sendable {
    private let profile: Profile
    private var kept: [Key: WeighedDocument] = [:]

    /// What tells documents apart.
    private struct Key: Hashable {
        let file: String
        let id: String
    }

    /// An assessor that has seen nothing.
    ///
    /// - Parameter profile: What the user knows of the case.
    package init(profile: Profile = Profile()) {
        self.profile = profile
    }

    /// The record with what follows from it.
    package static func assessed(_ record: Record, profile: Profile = Profile()) -> Record {
        assessed(record, record.documents.map(WeighedDocument.init), profile)
    }

    /// The record with what follows from it; only documents that are new or say something else are looked at anew.
    package mutating func assessed(_ record: Record) -> Record {
        var next: [Key: WeighedDocument] = [:]
        next.reserveCapacity(record.documents.count)
        let weighed = record.documents.map { evidence in
            let key = Key(file: evidence.document.file, id: evidence.document.id)
            let known = kept[key].flatMap { $0.evidence == evidence ? $0 : nil } ?? WeighedDocument(evidence)
            next[key] = known
            return known
        }
        kept = next
        return Self.assessed(record, weighed, profile)
    }

    private static func assessed(_ record: Record, _ weighed: [WeighedDocument], _ profile: Profile) -> Record {
        var result = record
        let index = RecordIndex(record, weighed)
        result.obligations = ObligationBuilder(record: record, index: index, profile: profile).obligations()
        result.exchanges = ExchangeBuilder(record: record, index: index).exchanges()
        result.clocks = ClockReader(record: result, index: index, zone: profile.timeZone).clocks()
        result.discrepancies = Discrepancy.numbered(
            record.discrepancies + ChargeComparison(record: result, index: index).discrepancies()
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
