import TruceEvidence
import TruceText

/// All words that any page may lead to, so that each has a place in the text of its document.
struct CitedSpans {
    private var spans: [String: Set<TextSpan>] = [:]

    /// Gathers what the record cites.
    init(_ record: Record) {
        for statement in record.statements { for member in statement.members { add(member.document, member.span) } }
        for incident in record.incidents {
            for member in incident.members { add(member.document, member.span) }
            add(incident.dateCitation)
            add(incident.placeCitation)
            for account in incident.accounts { add(account.citation) }
            for figure in incident.killed.figures + incident.injured.figures { add(figure.document, figure.span) }
            for origin in incident.origins { origin.citations.forEach { add($0) } }
        }
        for discrepancy in record.discrepancies { for value in discrepancy.values { add(value.citation) } }
        for agreement in record.agreements {
            for provision in agreement.provisions { add(provision.document, provision.span) }
            agreement.citations.forEach { add($0) }
        }
        for entry in record.timeline { add(entry.citation) }
        for obligation in record.obligations {
            for telling in obligation.tellings { add(telling) }
            for assessment in obligation.assessments { add(assessment.citation) }
            for change in obligation.history { add(change.citation) }
        }
        for exchange in record.exchanges {
            add(exchange.accusation)
            for answer in exchange.answers { add(answer.citation) }
        }
        for entry in record.ledger { for line in entry.lines { add(line.reference.document, line.reference.span) } }
        for track in record.status { for interval in track.intervals { interval.citations.forEach { add($0) } } }
        for found in record.statusDisagreements { for position in found.positions { add(position.citation) } }
        for clock in record.clocks { clock.citations.forEach { add($0) } }
        for trigger in record.triggers { for step in trigger.steps { step.citations.forEach { add($0) } } }
        for exemption in record.exemptions { exemption.citations.forEach { add($0) } }
        for (names, joins) in record.actors.map({ ($0.names, $0.joins) }) + record.places.map({ ($0.names, $0.joins) })
        {
            for use in names { use.citations.forEach { add($0) } }
            for join in joins { join.citations.forEach { add($0) } }
        }
        for notice in record.notices { notice.citations.forEach { add($0) } }
        for evidence in record.documents { add(beside: evidence) }
    }

    /// The words of one document, in order.
    func spans(in file: String) -> [TextSpan] { (spans[file] ?? []).sorted() }

    private mutating func add(beside evidence: DocumentEvidence) {
        let document = evidence.document
        let values = [document.title, document.outlet, document.byline, document.dateline]
        for span in values.compactMap({ $0?.span }) { add(document.file, span) }
        if let span = document.captured?.span { add(document.file, span) }
        for clue in document.published.clues { if let span = clue.span { add(document.file, span) } }
        for notice in document.notices { if let span = notice.span { add(document.file, span) } }
    }

    private mutating func add(_ citation: Citation?) {
        if let citation { add(citation.document, citation.span) }
    }

    private mutating func add(_ document: String, _ span: TextSpan) {
        if !span.isEmpty { spans[document, default: []].insert(span) }
    }
}
