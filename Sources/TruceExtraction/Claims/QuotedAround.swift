import TruceEvidence
import TruceText

/// Looks up the quotations of a document by their cue and by what they contain.
struct QuotedAround {
    /// How many quotations before a place may still reach over it.
    private static let reach = 24

    private let quotations: [Quotation]
    private let byCue: [Int: Quotation]

    init(_ reading: Reading) {
        quotations = reading.evidence.quotations.sorted { $0.span < $1.span }
        var byCue: [Int: Quotation] = [:]
        for quotation in quotations {
            guard let cue = quotation.cue else { continue }
            if let known = byCue[cue.start], known.span.count >= quotation.span.count { continue }
            byCue[cue.start] = quotation
        }
        self.byCue = byCue
    }

    /// The longest quotation that a cue reports.
    func longest(reportedBy cue: TextSpan) -> Quotation? { byCue[cue.start] }

    /// The shortest quotation with a named holder that contains a span.
    func innermost(around span: TextSpan) -> Quotation? {
        var low = 0
        var high = quotations.count
        while low < high {
            let middle = (low + high) / 2
            if quotations[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
        }
        let near = quotations[max(0, low - Self.reach)..<low]
        return near.filter { $0.span.contains(span) && !$0.holders.isEmpty }.min { $0.span.count < $1.span.count }
    }
}
