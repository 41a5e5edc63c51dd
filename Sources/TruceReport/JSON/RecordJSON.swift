package import TruceEvidence
import TruceText

/// Writes a record as JSON (`trucewatch.record/1`).
///
/// Offsets are Unicode code points into the document's text as it stands in the file; `text` is always the words at
/// those offsets. Fields beyond the contract are additions; none of its fields is renamed or left out.
package enum RecordJSON {
    /// The JSON text, ending with a line feed.
    ///
    /// - Parameter isExplained: Whether each value that was read names the rule that produced it.
    package static func text(of record: Record, isExplained: Bool = false) -> String {
        JSONWriter.text(of: value(of: record, isExplained: isExplained))
    }

    /// The JSON value.
    ///
    /// - Parameter isExplained: Whether each value that was read names the rule that produced it.
    package static func value(of record: Record, isExplained: Bool = false) -> JSONValue {
        var positions: [String: SourcePositions] = [:]
        for evidence in record.documents { positions[evidence.document.file] = SourcePositions(evidence.document) }
        var incidentIDs: [String: [Int: String]] = [:]
        for incident in record.incidents {
            for member in incident.members {
                if let mention = member.mention { incidentIDs[member.document, default: [:]][mention] = incident.id }
            }
        }
        let sections = RecordSections(positions: positions)
        let documents = record.documents.map { evidence in
            DocumentJSON(
                evidence: evidence,
                positions: positions[evidence.document.file] ?? SourcePositions(evidence.document),
                incidentIDs: incidentIDs[evidence.document.file] ?? [:], isExplained: isExplained
            ).value
        }
        return .object([
            ("schema", .string("trucewatch.record/1")),
            ("documents", .array(documents)),
            ("statements", .array(record.statements.map(sections.statement))),
            ("incidents", .array(record.incidents.map(sections.incident))),
            ("discrepancies", .array(record.discrepancies.map(sections.discrepancy))),
            ("agreements", .array(record.agreements.map(sections.agreement))),
            ("timeline", .array(record.timeline.map(sections.timelineEntry))),
            ("obligations", .array(record.obligations.map(sections.obligation))),
            ("exchanges", .array(record.exchanges.map(sections.exchange))),
            ("notices", .array(record.notices.map(sections.notice))),
        ])
    }
}
