import TruceEvidence
import TruceText

/// Turns clusters of mentions into the record's incidents.
struct IncidentBuilder: Sendable {
    let corpus: Corpus
    let origins: OriginFinder

    /// The incident of a cluster, with its lasting key but without its identifier and its agreement.
    func incident(of cluster: IncidentMatcher.Cluster) -> Incident {
        let members = cluster.nodes.map { node in
            Incident.Member(
                document: corpus.file(node.document), mention: node.piece.mention,
                span: corpus.documents[node.document].incidents[node.piece.mention].span)
        }
        let type = self.type(of: cluster)
        let place = self.place(of: cluster)
        let date = self.date(of: cluster)
        return Incident(
            id: "",
            label: IncidentNaming(corpus).label(
                type, cluster.nodes.map { ($0.document, $0.piece.mention) }, place?.place, date?.value), type: type,
            place: place?.place,
            placeCitation: place?.citation, date: date?.value, dateCitation: date?.citation,
            members: members, accounts: AccountFinder(corpus: corpus).accounts(of: cluster),
            killed: bounds(of: .killed, in: cluster), injured: bounds(of: .injured, in: cluster),
            origins: origins.origins(of: cluster), agreement: nil, reasons: cluster.reasons,
            reasonsAgainst: cluster.reasonsAgainst,
            key: LastingKey.key(
                of: .incident,
                cluster.nodes.map { ($0.document, corpus.documents[$0.document].incidents[$0.piece.mention].span) },
                in: corpus))
    }

    /// The type that most mentions have; of equals the one that says most.
    private func type(of cluster: IncidentMatcher.Cluster) -> IncidentType {
        let telling: [IncidentType] = [
            .attackOnAid, .attackOnMedical, .ambush, .detention, .airStrike, .shelling, .groundAssault,
            .violationUnspecified, .other,
        ]
        // Whom an attack hit outweighs with what it was made.
        for special in telling.prefix(2) where cluster.nodes.contains(where: { $0.piece.type == special }) {
            return special
        }
        var counts: [IncidentType: Int] = [:]
        for node in cluster.nodes { counts[node.piece.type, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return telling.first { counts[$0] == most && most > 0 } ?? .other
    }

    /// The finest place that a mention gives, the one most mentions agree on first.
    private func place(of cluster: IncidentMatcher.Cluster) -> (place: PlaceMention, citation: Citation)? {
        var votes: [String: Int] = [:]
        for node in cluster.nodes {
            if let place = node.piece.place { votes[PlaceWeight.key(place), default: 0] += 1 }
        }
        func fineness(_ kind: PlaceMention.Kind) -> Int {
            switch kind {
            case .settlement: 3
            case .province: 2
            case .region: 1
            case .country: 0
            }
        }
        var best: (place: PlaceMention, document: Int, votes: Int)?
        for node in cluster.nodes {
            guard let place = node.piece.place else { continue }
            let count = votes[PlaceWeight.key(place)] ?? 0
            guard let known = best else {
                best = (place, node.document, count)
                continue
            }
            let finer = fineness(place.kind)
            let fine = fineness(known.place.kind)
            if finer > fine || (finer == fine && count > known.votes) { best = (place, node.document, count) }
        }
        return best.map { ($0.place, corpus.citation($0.document, $0.place.span)) }
    }

    /// The finest date that a mention gives, the one most mentions agree on first.
    private func date(of cluster: IncidentMatcher.Cluster) -> (value: TemporalValue, citation: Citation)? {
        var votes: [TemporalValue: Int] = [:]
        for node in cluster.nodes {
            if let when = node.piece.when { votes[when, default: 0] += 1 }
        }
        var best: (value: TemporalValue, citation: Citation, length: Int, votes: Int)?
        for node in cluster.nodes {
            let evidence = corpus.documents[node.document]
            guard let when = node.piece.when, let time = evidence.incidents[node.piece.mention].time else { continue }
            let length = when.lastDayNumber - when.firstDayNumber
            let count = votes[when] ?? 0
            if let known = best, known.length < length || (known.length == length && known.votes >= count) { continue }
            best = (when, corpus.citation(node.document, evidence.times[time].span), length, count)
        }
        return best.map { ($0.value, $0.citation) }
    }

    /// Bounds over the figures that stand for the whole incident; parts are never added to it.
    private func bounds(of category: Figure.Category, in cluster: IncidentMatcher.Cluster) -> Incident.Bounds {
        var references: [FigureReference] = []
        var seen: Set<FigureReference> = []
        var lows: [Int] = []
        var highs: [Int?] = []
        for node in cluster.nodes {
            let evidence = corpus.documents[node.document]
            let mention = evidence.incidents[node.piece.mention]
            for index in IncidentNode.ownFigures(of: mention, in: evidence)
            where evidence.figures[index].category == category {
                let reference = FigureReference(
                    document: corpus.file(node.document), figure: index, span: evidence.figures[index].span)
                guard seen.insert(reference).inserted else { continue }
                references.append(reference)
                let figure = evidence.figures[index]
                let range = FigureRange(figure)
                if let low = range.low { lows.append(low) }
                highs.append(range.high)
            }
        }
        guard !references.isEmpty else { return .none }
        // One holder who leaves the upper end open leaves it open for all.
        let high = highs.contains(nil) ? nil : highs.compactMap { $0 }.max()
        return Incident.Bounds(low: lows.min(), high: high, figures: references)
    }
}
