import TruceEvidence
import TruceText

/// A discrepancy with the place of its first words, so that many are put in order without a look at names of files.
struct PlacedDiscrepancy: Sendable {
    /// The discrepancy, perhaps without its incident.
    let discrepancy: Discrepancy
    /// The number of the document of its first words, which stays when other documents come and go.
    let document: Int
    private let span: TextSpan

    /// Finds the place of a discrepancy; nil for one without values.
    ///
    /// - Parameter number: Gives the number of the document of a name.
    init?(_ discrepancy: Discrepancy, number: (String) -> Int?) {
        guard let first = discrepancy.values.first?.citation, let document = number(first.document) else { return nil }
        self.discrepancy = discrepancy
        self.document = document
        span = first.span
    }

    /// The same of an incident that has got its identifier.
    func about(_ incident: String) -> PlacedDiscrepancy {
        PlacedDiscrepancy(discrepancy.about(incident), document, span)
    }

    private init(_ discrepancy: Discrepancy, _ document: Int, _ span: TextSpan) {
        self.discrepancy = discrepancy
        self.document = document
        self.span = span
    }

    /// Discrepancies in the order of their first values, numbered so.
    ///
    /// - Parameter rank: Gives the rank of a document's file among all files, by the document's number.
    static func numbered(_ found: [PlacedDiscrepancy], rank: (Int) -> Int) -> [Discrepancy] {
        let ranked = found.enumerated().map { offset, found in
            Ranked(file: Int32(rank(found.document)), span: found.span, offset: Int32(offset))
        }
        let ordered = ranked.sorted { left, right in
            if left.file != right.file { return left.file < right.file }
            if left.span != right.span { return left.span < right.span }
            let (one, other) = (found[Int(left.offset)].discrepancy, found[Int(right.offset)].discrepancy)
            if one.comes(before: other) { return true }
            return other.comes(before: one) ? false : left.offset < right.offset
        }
        return ordered.enumerated().map { place, ranked in
            var discrepancy = found[Int(ranked.offset)].discrepancy
            discrepancy.id = Serial.identifier("d", place + 1)
            return discrepancy
        }
    }

    private struct Ranked {
        let file: Int32
        let span: TextSpan
        let offset: Int32
    }
}
