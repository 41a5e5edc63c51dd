import TruceEvidence
import TruceText

/// Gives incidents the properties that people decided: what it was, where, when, under which agreement.
///
/// An incident belongs to the record, not to a report, so a correction of it changes neither what the reports say nor
/// which of them tell of it. Any one of its passages names it.
struct DecidedIncidents: Sendable {
    private let corpus: Corpus
    private let agreements: [Agreement]
    /// What holds, in order of time.
    private let decisions: [Decision]

    /// Takes decisions that hold, in order of time.
    init(_ decisions: [Decision], corpus: Corpus, agreements: [Agreement]) {
        self.corpus = corpus
        self.agreements = agreements
        self.decisions = decisions.filter { decision in
            (decision.kind == .correct || decision.kind == .assign)
                && decision.subjects.contains { $0.kind == .incident }
        }
    }

    /// The incidents as people have them, and what each decision came to.
    func applied(to incidents: [Incident]) -> (incidents: [Incident], findings: [DecisionFinding]) {
        guard !decisions.isEmpty else { return (incidents, []) }
        let passages = Passages(incidents, in: corpus, of: Set(decisions.flatMap(\.subjects).map(\.document)))
        // Of two decisions about one property the later counts.
        var latest: [Int: [String: Decision]] = [:]
        var found: [(decision: Decision, subject: Subject, place: Passages.Place?)] = []
        for decision in decisions {
            for subject in decision.subjects where subject.kind == .incident {
                let place = passages.place(of: subject)
                found.append((decision, subject, place))
                if let place { latest[place.incident, default: [:]][decision.field ?? ""] = decision }
            }
        }
        var result = incidents
        var findings: [DecisionFinding] = []
        for (decision, subject, place) in found {
            // A passage that is not there was rejected, or it was never read: who looked at the readings knows which.
            guard let place else { continue }
            var change: (before: String?, after: String)?
            let holds = latest[place.incident]?[decision.field ?? ""] == decision
            if holds, let value = decision.decided {
                change = give(value, to: &result[place.incident], before: incidents[place.incident], place.citation)
            }
            findings.append(
                DecisionFinding(
                    decision: decision.id,
                    change: DecisionEffect.Change(
                        subject: subject, citation: place.citation,
                        outcome: !holds ? .overruled : change == nil ? .notApplied : .applied, before: change?.before,
                        after: change?.after)))
        }
        return (result, findings)
    }

    /// Gives an incident a value; nil where the value names nothing of this record.
    private func give(
        _ value: DecidedValue, to incident: inout Incident, before: Incident, _ passage: Citation
    ) -> (before: String?, after: String)? {
        switch value {
        case .type(let type):
            incident.type = type
            relabel(&incident)
            return (before.type.rawValue, type.rawValue)
        case .place(let name, let north, let east):
            let words = before.placeCitation?.span ?? passage.span
            let unknown = PlaceMention(
                span: words, name: name, key: nil, country: nil, latitude: nil, longitude: nil, radiusKilometres: 5,
                kind: .settlement)
            let country = before.place?.country
            incident.place = unknown.corrected(to: name, latitude: north, longitude: east, country: country)
            incident.placeCitation = before.placeCitation ?? passage
            relabel(&incident)
            return (before.place?.name, incident.place?.name ?? name)
        case .date(let date):
            incident.date = date
            incident.dateCitation = before.dateCitation ?? passage
            relabel(&incident)
            return (before.date?.iso, date.iso)
        case .agreement(let name):
            guard let name else {
                incident.agreement = nil
                return (label(of: before.agreement), "none")
            }
            guard let agreement = agreement(named: name) else { return nil }
            incident.agreement = agreement.id
            return (label(of: before.agreement), agreement.label)
        case .count, .what, .names, .status:
            return nil
        }
    }

    private func relabel(_ incident: inout Incident) {
        // What happened to a truce itself keeps its own name.
        let mentions = ComparedIncident.passages(of: incident.members, in: corpus).compactMap { passage in
            passage.mention.map { (document: passage.document, index: $0) }
        }
        guard !mentions.isEmpty else { return }
        incident.label = IncidentNaming(corpus).label(incident.type, mentions, incident.place, incident.date)
    }

    private func label(of id: String?) -> String? { agreements.first { $0.id == id }?.label }

    /// The agreement that has a label or a passage that speaks of it.
    private func agreement(named name: String) -> Agreement? {
        if let subject = Subject(name) {
            return agreements.first { agreement in
                agreement.citations.contains { citation in
                    guard let document = corpus.index(of: citation.document) else { return false }
                    let evidence = corpus.documents[document].document
                    return evidence.id == subject.document
                        && SubjectFinder.nearest(
                            to: subject.passage, in: [evidence.origin.sourceSpan(of: citation.span)]) != nil
                }
            }
        }
        return agreements.first { NameFolding.fold($0.label) == NameFolding.fold(name) }
    }
}

/// The passages of incidents, by document.
private struct Passages {
    /// One passage and the incident that it tells of.
    struct Place {
        let incident: Int
        let citation: Citation
        /// The passage in the text of the file.
        let passage: TextSpan
    }

    private var places: [String: [Place]] = [:]

    /// Collects the passages in some documents, given by their identities.
    init(_ incidents: [Incident], in corpus: Corpus, of documents: Set<String>) {
        for (number, incident) in incidents.enumerated() {
            for member in incident.members {
                guard let index = corpus.index(of: member.document) else { continue }
                let document = corpus.documents[index].document
                guard documents.contains(document.id) else { continue }
                places[document.id, default: []].append(
                    Place(
                        incident: number, citation: member.citation,
                        passage: document.origin.sourceSpan(of: member.span)))
            }
        }
    }

    /// The passage that a subject names.
    func place(of subject: Subject) -> Place? {
        guard let places = places[subject.document] else { return nil }
        return SubjectFinder.nearest(to: subject.passage, in: places.map(\.passage)).map { places[$0] }
    }
}
