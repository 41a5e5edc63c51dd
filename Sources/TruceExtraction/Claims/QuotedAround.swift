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
        around(span).min { $0.span.count < $1.span.count }
    }

    /// Where the words begin that the speaker of a passage is made responsible for; nil where nobody is quoted.
    ///
    /// A fragment in quotation marks stands inside a sentence that tells the speaker's words, too: "said the army had
    /// begun a 'heavy attack'".
    func beginning(of span: TextSpan) -> Int? {
        let around = around(span)
        let shortest = around.min { $0.span.count < $1.span.count }
        guard let shortest, shortest.kind == .mixed else { return shortest?.span.start }
        if let whole = around.filter({ $0.kind != .mixed }).min(by: { $0.span.count < $1.span.count }) {
            return whole.span.start
        }
        return shortest.cue.flatMap { $0.end <= shortest.span.start ? $0.end : nil }
    }

    /// The quotations with a named holder that contain a span.
    private func around(_ span: TextSpan) -> [Quotation] {
        let next = quotations.partitioningIndex { $0.span.start > span.start }
        let near = quotations[max(0, next - Self.reach)..<next]
        return near.filter { $0.span.contains(span) && !$0.holders.isEmpty }
    }
}
