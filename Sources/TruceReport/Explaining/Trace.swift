package import TruceEvidence

/// Writes what was read with the rule behind each value: one line a value, in the order of the text, for people who ask
/// why the record says so.
///
/// `report.txt:120-141  figure.verb-object 0.86  killed: 20  "20 people"`: positions are those of the JSON, the number
/// is the confidence where there is one.
package enum Trace {
    /// The trace; every line ends with a line feed, and documents are parted by an empty one.
    package static func text(of record: Record, explaining: Explaining) -> String {
        record.documents.map { lines(of: $0, explaining).map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// How many code points of a passage are shown.
    private static let excerptLength = 60

    private static func lines(of evidence: DocumentEvidence, _ explaining: Explaining) -> [String] {
        let document = evidence.document
        let positions = SourcePositions(document)
        let file = SafeText.line(document.file)
        let values = TracedValue.all(in: evidence).enumerated().sorted {
            ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
        }
        return values.map { _, value in
            let position = positions.position(of: value.span)
            let words = SafeText.line(Excerpt.text(of: document.text, at: value.span, limit: excerptLength))
            let share = explaining.share(of: value.rule, kind: value.kind).map { " \($0)" } ?? ""
            let rule = (value.rule?.name ?? "unnamed") + share
            return "\(file):\(position.start)-\(position.end)  \(rule)  \(SafeText.line(value.says))  \"\(words)\""
        }
    }
}
