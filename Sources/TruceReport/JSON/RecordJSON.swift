package import TruceEvidence
import TruceText

/// Writes a record as JSON (`trucewatch.record/1`).
///
/// Offsets are Unicode code points into the document's text as it stands in the file; `text` is always the words at
/// those offsets. Fields beyond the contract are additions; none of its fields is renamed or left out.
package enum RecordJSON {
    /// The JSON text, ending with a line feed.
    ///
    /// - Parameter explaining: What is said of the reasons for each value; nil for nothing.
    package static func text(of record: Record, explaining: Explaining? = nil) -> String {
        JSONWriter.text(of: value(of: record, explaining: explaining))
    }

    /// Writes the JSON text in chunks of UTF-8, so that the text of a large record is never in memory as a whole.
    ///
    /// - Parameters:
    ///   - explaining: What is said of the reasons for each value; nil for nothing.
    ///   - output: Takes the chunks in order.
    package static func write(_ record: Record, explaining: Explaining? = nil, to output: ([UInt8]) -> Void) {
        JSONWriter.write(value(of: record, explaining: explaining), to: output)
    }

    /// The JSON value.
    ///
    /// - Parameter explaining: What is said of the reasons for each value; nil for nothing.
    package static func value(of record: Record, explaining: Explaining? = nil) -> JSONValue {
        var positions: [String: SourcePositions] = [:]
        for evidence in record.documents { positions[evidence.document.file] = SourcePositions(evidence.document) }
        var incidents: [String: [Int: Incident]] = [:]
        for incident in record.incidents {
            for member in incident.members {
                if let mention = member.mention { incidents[member.document, default: [:]][mention] = incident }
            }
        }
        let sections = RecordSections(positions: positions)
        let (known, byMention) = (positions, incidents)
        let documents = JSONValue.series(record.documents) { evidence in
            DocumentJSON(
                evidence: evidence, positions: known[evidence.document.file] ?? SourcePositions(evidence.document),
                incidents: byMention[evidence.document.file] ?? [:], explaining: explaining
            ).value
        }
        // A record of which nobody decided anything is written as it always was.
        let decisions: [(String, JSONValue)] =
            record.decisions.isEmpty ? [] : [("decisions", .series(record.decisions, sections.decision))]
        return .object(
            [
                ("schema", .string("trucewatch.record/1")),
                ("documents", documents),
                ("statements", .series(record.statements, sections.statement)),
                ("incidents", .series(record.incidents, sections.incident)),
                ("access", .series(record.access, sections.access)),
                ("contacts", .series(record.contacts, sections.contact)),
                ("discrepancies", .series(record.discrepancies, sections.discrepancy)),
                ("agreements", .series(record.agreements, sections.agreement)),
                ("timeline", .series(record.timeline, sections.timelineEntry)),
                ("obligations", .series(record.obligations, sections.obligation)),
                ("exchanges", .series(record.exchanges, sections.exchange)),
                ("ledger", .series(record.ledger, sections.ledgerEntry)),
                ("status", .series(record.status, sections.track)),
                ("status_disagreements", .series(record.statusDisagreements, sections.disagreement)),
                ("clocks", .series(record.clocks, sections.clock)),
                ("triggers", .series(record.triggers, sections.trigger)),
                ("exemptions", .series(record.exemptions, sections.exemption)),
                ("assignments", .series(record.assignments, sections.assignment)),
                ("actors", .series(record.actors, sections.actor)),
                ("places", .series(record.places, sections.place)),
                ("notices", .series(record.notices, sections.notice)),
            ] + decisions)
    }
}
