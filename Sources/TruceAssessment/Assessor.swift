package import TruceEvidence

/// Weighs reconciled records: obligations and their keeping, exchanges of accusations, the truce over time, the ledger.
///
/// What a document tells by itself is kept for the next record, so that one more document costs little beyond itself.
/// What is said of a record follows from that record alone.
package struct Assessor: Sendable {
    private let profile: Profile
    /// What the documents of the record before tell by themselves, in their order.
    private var kept: [WeighedDocument] = []
    /// The number of the next document.
    private var next = 0
    /// Whether two documents of the record before had one name.
    private var hadTwins = false
    private var memory = Memory()

    /// What was found for the record before and holds as long as nothing that it rests on changes.
    private struct Memory: Sendable {
        /// By the identity of what an incident tells.
        var incidents = KeptInOrder<ObjectIdentifier, WeighedIncident>()
        var obligations = ObligationBuilder.Memory()
        var ledger = LedgerBuilder.Memory()
        var status: StatusTracks.Memory = [:]
    }

    /// An assessor that has seen nothing.
    ///
    /// - Parameter profile: What the user knows of the case.
    package init(profile: Profile = Profile()) {
        self.profile = profile
    }

    /// The record with what follows from it.
    package static func assessed(_ record: Record, profile: Profile = Profile()) -> Record {
        var assessor = Assessor(profile: profile)
        return assessor.assessed(record)
    }

    /// The record with what follows from it; only documents that are new or say something else are looked at anew.
    package mutating func assessed(_ record: Record) -> Record {
        var changed: [Int] = []
        var following = 0
        let weighed = record.documents.enumerated().map { place, evidence in
            if let known = known(evidence, from: &following) { return known }
            changed.append(place)
            next += 1
            return WeighedDocument(evidence, number: next - 1)
        }
        // Where none had another's name before, only what is new can have one that is there.
        let hasTwins = (hadTwins ? Array(weighed.indices) : changed).contains { place in
            place > 0 && weighed[place - 1].file == weighed[place].file
                || place + 1 < weighed.count && weighed[place + 1].file == weighed[place].file
        }
        // A name leads to the first of its documents: which one that is may have changed.
        if hasTwins || hadTwins { memory.incidents.forget() }
        hadTwins = hasTwins
        let areAllThere = weighed.count - changed.count == kept.count
        kept = weighed
        let finder = DocumentFinder(weighed)
        let incidents = weighedIncidents(record, finder, areAllThere: areAllThere)
        return assessed(record, RecordIndex(record, finder, incidents, changed: changed))
    }

    /// What a document was found to tell by itself; nil where it was not there or said something else.
    ///
    /// - Parameter next: The place from which it is looked for, as documents come in the same order each time; takes the
    ///   place behind it.
    private func known(_ evidence: DocumentEvidence, from next: inout Int) -> WeighedDocument? {
        if next < kept.count, kept[next].evidence == evidence {
            next += 1
            return kept[next - 1]
        }
        let document = evidence.document
        while next < kept.count, kept[next].stands(before: document) { next += 1 }
        guard next < kept.count, kept[next].evidence == evidence else { return nil }
        next += 1
        return kept[next - 1]
    }

    /// What follows from each incident and its documents alone; an incident of which a document is new is looked at anew.
    ///
    /// - Parameter areAllThere: Whether all documents of the record before are there and say the same.
    private mutating func weighedIncidents(
        _ record: Record, _ documents: DocumentFinder, areAllThere: Bool
    ) -> [WeighedIncident] {
        memory.incidents.values(of: record.incidents.map(\.identity)) { incident in
            areAllThere || incident.members.allSatisfy { documents.place(numbered: Int($0.document)) != nil }
        } make: {
            WeighedIncident(record.incidents[$0], in: documents)
        }
    }

    private mutating func assessed(_ record: Record, _ index: RecordIndex) -> Record {
        var result = record
        result.obligations = ObligationBuilder(record: record, index: index, profile: profile)
            .obligations(&memory.obligations)
        result.exchanges = ExchangeBuilder(record: record, index: index).exchanges()
        result.clocks = ClockReader(record: result, index: index, zone: profile.timeZone).clocks()
        result.discrepancies = Discrepancy.numbered(
            record.discrepancies,
            adding: ChargeComparison(record: result, index: index).discrepancies()
                + ClockComparison(record: result).discrepancies())
        result.ledger = LedgerBuilder(record: result, index: index).entries(&memory.ledger)
        let courses = StatusTracks(record: result, index: index).courses(&memory.status)
        result.status = courses.flatMap(\.tracks)
        result.statusDisagreements = courses.flatMap(\.disagreements)
        result.triggers = TriggerBuilder(record: result, index: index).triggers()
        result.exemptions = ExemptionFinder(record: result, index: index, profile: profile).exemptions()
        result.assignments = AssignmentBuilder(record: result, index: index, profile: profile).assignments()
        result.notices += ClauseCheck(record: result, index: index, profile: profile).notices()
        result.notices += DeadlineNotices.notices(in: record, index: index)
        return result
    }
}
