import TruceEvidence
import TruceText

/// Collects the marks of one document.
struct DocumentMarks {
    private let evidence: DocumentEvidence
    private let index: Int
    private var marks: [Mark] = []

    /// The marks of a document in reading order, outer ones first.
    ///
    /// - Parameters:
    ///   - cited: What footnotes lead to; words without a mark of their own get a plain one.
    ///   - hasClaims: Whether claims are marked, too; a dossier, which has no list of facts beside the text, would be
    ///     too crowded with them.
    static func marks(
        of index: Int, in book: SourceBook, incidents: IncidentIndex, cited: [Source], hasClaims: Bool = false
    ) -> [Mark] {
        var collector = DocumentMarks(evidence: book.documents[index], index: index)
        collector.collect(incidents)
        if hasClaims { collector.collectClaims() }
        var ids: [TextSpan: String] = [:]
        for source in cited {
            if case .words(let span) = source.place { ids[span] = SourceAnchor.id(of: source) }
        }
        let marked = Set(collector.marks.map(\.span))
        for span in ids.keys where !marked.contains(span) { collector.add(span, .cited, "Cited in this dossier") }
        let length = book.documents[index].document.text.count
        var marks = collector.marks.filter { !$0.span.isEmpty && $0.span.end <= length }
        marks.sort(by: Mark.isBefore)
        // The words carry the identity once, on the outermost of the marks that cover just them.
        for position in marks.indices { marks[position].id = ids.removeValue(forKey: marks[position].span) }
        return marks
    }

    private init(evidence: DocumentEvidence, index: Int) {
        self.evidence = evidence
        self.index = index
    }

    private mutating func add(_ span: TextSpan, _ kind: Mark.Kind, _ description: String, incident: String? = nil) {
        marks.append(Mark(span: span, kind: kind, description: description, id: nil, incident: incident))
    }

    /// Who claims, denies or admits something.
    private mutating func collectClaims() {
        for claim in evidence.claims {
            var wording: Wording = "\(value: claim.stance.rawValue.capitalizedFirst)"
            if let holder = claim.holders.first { wording = "\(name: holder.name) \(value: claim.stance.rawValue)" }
            if !claim.against.isEmpty { wording = wording + ", against \(Wording.names(claim.against.map(\.name)))" }
            add(claim.span, .claim, wording.plainText)
        }
    }

    private mutating func collect(_ incidents: IncidentIndex) {
        for (mention, passage) in evidence.incidents.enumerated() {
            let incident = incidents.incident(document: evidence.document.file, mention: mention)
            let kind = Vocabulary.label(passage.type).text
            let named = incident.map { "Incident: \(phrase: $0.label)" as Wording }
            let label = named?.plainText ?? "Event: \(kind)"
            add(passage.span, .incident, label, incident: incident?.id)
        }
        for provision in evidence.provisions {
            add(provision.span, .provision, "Term: " + Vocabulary.heading(provision.kind).text.lowercased())
        }
        for status in evidence.statusStatements {
            add(status.span, .status, "Status of the truce: " + Vocabulary.label(status.status).text)
        }
        for quotation in evidence.quotations {
            let speaker = quotation.holders.first.map { (", \(name: $0.name)" as Wording).plainText } ?? ""
            add(quotation.span, .quotation, "Quotation (\(quotation.kind.rawValue))" + speaker)
        }
        for figure in evidence.figures {
            let bounds = Prose.range(low: figure.low, high: figure.high, best: figure.best).plainText
            add(figure.span, .figure, "Figure, " + Vocabulary.label(figure.category).text.lowercased() + ": " + bounds)
        }
        for time in evidence.times {
            add(time.span, .time, time.value.map { "Time: " + DateWords.text($0) } ?? "Time, not settled")
        }
        for place in evidence.places {
            add(
                place.span, .place, place.latitude == nil ? "Place, not located: \(place.name)" : "Place: \(place.name)"
            )
        }
    }
}
