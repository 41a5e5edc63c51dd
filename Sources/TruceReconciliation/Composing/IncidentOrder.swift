import TruceEvidence
import TruceText

/// Brings the incidents of a record into their order and gives them their names and agreements.
struct IncidentOrder {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// An incident that was composed, with what it has to compare, and the mentions that it was composed of.
    struct Composed: Sendable {
        /// The incident without its identifier and agreement.
        let incident: Incident
        /// Where its members differ; without numbers and without the incident.
        let discrepancies: [Discrepancy]

        /// What was composed already.
        init(incident: Incident, discrepancies: [Discrepancy]) {
            self.incident = incident
            self.discrepancies = discrepancies
        }

        /// Composes the incident of a cluster.
        init(_ cluster: IncidentMatcher.Cluster, in corpus: Corpus, origins: OriginFinder) {
            incident = IncidentBuilder(corpus: corpus, origins: origins).incident(of: cluster)
            discrepancies = DiscrepancyFinder.discrepancies(of: incident, in: corpus, origins: origins)
        }
    }

    /// Where the first passage of an incident stands among the documents.
    private struct Rank: Comparable {
        let file: Int
        let span: TextSpan
        /// The place of the incident among those composed of groups, then those that happened to truces.
        let offset: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.file != right.file { return left.file < right.file }
            return left.span != right.span ? left.span < right.span : left.offset < right.offset
        }
    }

    /// The incidents in the order of their first passages, with what each has to compare.
    ///
    /// - Parameters:
    ///   - composed: What was composed of each group.
    ///   - groups: The groups; their pieces count documents by number.
    ///   - places: By the number of a document its place in the corpus.
    ///   - events: What happened to the truces themselves, with their agreements.
    func named(
        _ composed: [Composed], of groups: [Joiner<IncidentNode>.Group], places: [Int], events: [Composed]
    ) -> [(incident: Incident, discrepancies: [Discrepancy])] {
        let files = fileRanks()
        var ranks: [Rank] = []
        ranks.reserveCapacity(composed.count + events.count)
        for (offset, (found, group)) in zip(composed, groups).enumerated() {
            let file = files[places[group.pieces[0].document]]
            ranks.append(Rank(file: file, span: found.incident.members[0].span, offset: offset))
        }
        for (offset, event) in events.enumerated() {
            guard let first = event.incident.members.first, let document = corpus.index(of: first.document) else {
                continue
            }
            ranks.append(Rank(file: files[document], span: first.span, offset: composed.count + offset))
        }
        ranks.sort()
        var keys = LastingKey.Unique()
        return ranks.enumerated().map { number, rank in
            let isEvent = rank.offset >= composed.count
            let found = isEvent ? events[rank.offset - composed.count] : composed[rank.offset]
            var incident = found.incident
            if !isEvent { incident.agreement = agreement(of: incident, groups[rank.offset], places) }
            incident.id = "i\(number + 1)"
            // Writing what is there already would end the sharing with what was composed.
            let key = keys.name(incident.key)
            if key != incident.key { incident.key = key }
            return (incident, found.discrepancies)
        }
    }

    /// By place in the corpus the rank of the document's file among all files.
    private func fileRanks() -> [Int] {
        var ranks: [Int] = []
        ranks.reserveCapacity(corpus.documents.count)
        for place in corpus.documents.indices {
            let isSame = place > 0 && corpus.file(place) == corpus.file(place - 1)
            ranks.append((ranks.last ?? -1) + (isSame ? 0 : 1))
        }
        return ranks
    }

    /// The agreement in force when it happened. Undated, it belongs to the truce that all its documents are about, if
    /// that one was in force then.
    private func agreement(of incident: Incident, _ group: Joiner<IncidentNode>.Group, _ places: [Int]) -> String? {
        if let date = incident.date { return agreements.inForce(at: date) }
        guard !group.pieces.contains(where: \.isBackground) else { return nil }
        let own = agreements.ofDocument[places[group.pieces[0].document]]
        guard agreements.isOpenEnded(own) else { return nil }
        return group.pieces.allSatisfy { agreements.ofDocument[places[$0.document]] == own } ? own : nil
    }
}
