import TruceEvidence
import TruceText

/// Brings the incidents of a record into their order and gives them their names and agreements.
struct IncidentOrder {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// An incident that was composed, with what it has to compare; shared, so that handing it on costs nothing.
    final class Composed: Sendable {
        /// The incident without its identifier and agreement.
        let incident: Incident
        /// Where its members differ; without numbers and without the incident.
        let discrepancies: [PlacedDiscrepancy]
        /// Its first passage.
        fileprivate let first: TextSpan
        /// When it was.
        fileprivate let date: TemporalValue?
        /// What stands for its lasting key.
        fileprivate let keyNumber: UInt64

        /// What was composed already.
        init(incident: Incident, discrepancies: [PlacedDiscrepancy]) {
            self.incident = incident
            self.discrepancies = discrepancies
            first = incident.members.first?.span ?? TextSpan(0, 0)
            date = incident.date
            keyNumber = LastingKey.number(of: incident.key)
        }
    }

    /// Where the first passage of an incident stands among the documents.
    private struct Rank: Comparable {
        let file: Int32
        let span: TextSpan
        /// The place of the incident among those composed of groups, then those that happened to truces.
        let offset: Int32

        static func < (left: Rank, right: Rank) -> Bool {
            if left.file != right.file { return left.file < right.file }
            return left.span != right.span ? left.span < right.span : left.offset < right.offset
        }
    }

    /// The incidents in the order of their first passages, with what each has to compare.
    ///
    /// - Parameters:
    ///   - composed: What was composed of groups, by their identities.
    ///   - groups: The groups; their pieces count documents by number.
    ///   - places: By the number of a document its place in the corpus.
    ///   - files: By place in the corpus the rank of the document's file among all files.
    ///   - events: What happened to the truces themselves, with their agreements.
    /// - Returns: The incidents, those among them whose members differ, and for each group the place of its incident.
    func named(
        _ composed: Compositions<Composed>, of groups: [Joiner<IncidentNode>.Listed], places: [Int], files: [Int32],
        events: [Composed]
    ) -> (incidents: [Incident], differing: [(place: Int, composed: Composed)], ofGroups: [Int]) {
        var ranks: [Rank] = []
        ranks.reserveCapacity(groups.count + events.count)
        var keyNumbers: [UInt64] = []
        keyNumbers.reserveCapacity(groups.count + events.count)
        for (offset, group) in groups.enumerated() {
            guard let found = composed[group.identity] else { continue }
            ranks.append(Rank(file: files[places[group.document]], span: found.first, offset: Int32(offset)))
            keyNumbers.append(found.keyNumber)
        }
        for (offset, event) in events.enumerated() {
            guard let first = event.incident.members.first, let document = corpus.index(of: first.document) else {
                continue
            }
            ranks.append(Rank(file: files[document], span: first.span, offset: Int32(groups.count + offset)))
            keyNumbers.append(event.keyNumber)
        }
        ranks.sort()
        var keys = LastingKey.Rare(keyNumbers)
        var ofGroups = [Int](repeating: 0, count: groups.count)
        var differing: [(place: Int, composed: Composed)] = []
        var incidents: [Incident] = []
        incidents.reserveCapacity(ranks.count)
        for (number, rank) in ranks.enumerated() {
            let offset = Int(rank.offset)
            let isOfGroup = offset < groups.count
            guard let found = isOfGroup ? composed[groups[offset].identity] : events[offset - groups.count] else {
                continue
            }
            if !found.discrepancies.isEmpty { differing.append((number, found)) }
            var incident = found.incident
            if isOfGroup {
                incident.agreement = agreement(of: found, groups[offset], places)
                ofGroups[offset] = number
            }
            incident.id = Serial.identifier("i", number + 1)
            // Writing what is there already would end the sharing with what was composed.
            if let key = keys.name(incident.key, found.keyNumber), key != incident.key { incident.key = key }
            incidents.append(incident)
        }
        return (incidents, differing, ofGroups)
    }

    /// By place in the corpus the rank of the document's file among all files.
    static func fileRanks(_ corpus: Corpus) -> [Int32] {
        var ranks: [Int32] = []
        ranks.reserveCapacity(corpus.sources.count)
        var before: Source?
        for source in corpus.sources {
            ranks.append((ranks.last ?? -1) + (before?.file == source.file ? 0 : 1))
            before = source
        }
        return ranks
    }

    /// The agreement in force when it happened. Undated, it belongs to the truce that all its documents are about, if
    /// that one was in force then.
    private func agreement(of found: Composed, _ listed: Joiner<IncidentNode>.Listed, _ places: [Int]) -> String? {
        if let date = found.date { return agreements.inForce(at: date) }
        guard let own = agreements.placeOfDocument[places[listed.document]] else { return nil }
        let pieces = listed.group.pieces
        let id = agreements.agreements[own].id
        guard agreements.isOpenEnded(id), !pieces.contains(where: \.isBackground) else { return nil }
        return pieces.allSatisfy { agreements.placeOfDocument[places[$0.document]] == own } ? id : nil
    }
}
