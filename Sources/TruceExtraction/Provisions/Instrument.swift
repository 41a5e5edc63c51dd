import TruceEvidence
import TruceText

/// The numbered clauses of an agreement that a document gives in its own words, whole or in points.
///
/// A document is taken to give one when it names a truce and at least three of its blocks open with a marker.
struct Instrument {
    /// One clause or point.
    struct Clause {
        /// The number with those above it, such as "Article 2, 2.1" or "3(b)"; nil for a bullet without any.
        let number: String?
        /// The sentences of it.
        let sentences: Range<Int>
        /// The first token behind the marker.
        let body: Int
        /// The sentence that leads to it, ending with a colon ("The Parties undertake to:"); nil when there is none.
        let lead: Int?
    }

    /// The clauses in order; empty where the document gives no agreement.
    let clauses: [Clause]

    private static let fewest = 3

    init(_ reading: Reading) {
        let text = reading.text
        var clauses: [Clause] = []
        var heading: String?
        var number: String?
        var lead: Int?
        var marked = 0
        for block in reading.document.blocks where block.zone == .paragraph || block.zone == .standfirst {
            let tokens = text.tokens(in: block.span)
            guard let first = tokens.first, let last = tokens.last else { continue }
            let sentences = text.sentenceOfToken[first]..<text.sentenceOfToken[last] + 1
            guard let marker = ClauseNumber(at: block.span.start, before: block.span.end, in: text.text) else {
                lead = text.lower[last] == ":" ? sentences.upperBound - 1 : nil
                if heading != nil {
                    clauses.append(Clause(number: heading, sentences: sentences, body: first, lead: nil))
                }
                continue
            }
            marked += 1
            var own = heading
            switch marker.level {
            case .heading:
                heading = marker.label
                own = heading
                number = nil
                lead = nil
            case .number:
                number = [heading, marker.label].compactMap { $0 }.joined(separator: ", ")
                own = number
            case .letter: own = (number ?? heading ?? "") + "(\(marker.label))"
            case .bullet: own = number ?? heading
            }
            let body = text.firstToken(endingAfter: block.span.start + marker.length)
            if body <= last { clauses.append(Clause(number: own, sentences: sentences, body: body, lead: lead)) }
            if text.lower[last] == ":" { lead = sentences.upperBound - 1 }
        }
        self.clauses = marked >= Self.fewest && reading.truce.speaksOfTruce ? clauses : []
    }
}
