import TruceEvidence
import TruceText

/// Compares what documents say of how it stands with one truce.
struct StatusComparison: Sendable {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// Drafts across the documents of each agreement.
    ///
    /// - Parameter own: By document what it by itself has to compare.
    func drafts(_ own: AllOwnFindings) -> [DiscrepancyDraft] {
        var standings: [[(document: Int, standing: Standing)]] = agreements.agreements.map { _ in [] }
        for document in own.places(with: .standing) {
            guard let agreement = agreements.placeOfDocument[document], let standing = own[document].standing else {
                continue
            }
            standings[agreement].append((document, standing))
        }
        return zip(agreements.agreements, standings).compactMap { across($0, $1) }
    }

    /// How, by a document as a whole, it stands with a truce; shared, so that handing it on costs nothing. Follows from its
    /// document alone.
    final class Standing: Sendable {
        fileprivate let status: TruceStatus
        /// The words that say so, and who says them.
        fileprivate let told: Discrepancy.Value

        fileprivate init(_ statement: StatusStatement, _ document: Int, of corpus: Corpus) {
            status = statement.status
            told = StatusComparison.value(statement, document, corpus)
        }
    }

    /// How a document says that it stands with a truce, by a statement in its own voice before others; nil where it says
    /// nothing.
    static func standing(in document: Int, of corpus: Corpus) -> Standing? {
        let evidence = corpus.documents[document]
        guard evidence.status != .notMentioned else { return nil }
        let same = evidence.statusStatements.filter { $0.status == evidence.status }
        let statement = same.first { $0.holders.isEmpty } ?? same.first
        return statement.map { Standing($0, document, of: corpus) }
    }

    private func across(
        _ agreement: Agreement, _ found: [(document: Int, standing: Standing)]
    ) -> DiscrepancyDraft? {
        guard Set(found.map(\.standing.status)).count > 1 else { return nil }
        let (reason, explanation) = verdict(on: found.map { ($0.document, $0.standing.status) })
        return DiscrepancyDraft(
            dimension: .status, about: "state of the truce: " + agreement.label,
            values: found.map(\.standing.told), reason: reason, explanation: explanation)
    }

    private func verdict(on statuses: [(document: Int, status: TruceStatus)]) -> (Discrepancy.Reason, String) {
        // Two documents conflict when they may be of one day and say different things.
        var isOpen = false
        for (position, one) in statuses.enumerated() {
            for other in statuses.dropFirst(position + 1).prefix(100) where one.status != other.status {
                guard let a = corpus.published(one.document), let b = corpus.published(other.document) else {
                    isOpen = true
                    continue
                }
                if a.overlaps(b) {
                    return (
                        .conflict,
                        "\(corpus.file(one.document)) and \(corpus.file(other.document)) are of one time and differ"
                    )
                }
            }
        }
        return isOpen
            ? (.notComparable, "not all documents are dated, so it may have changed between them")
            : (.laterUpdate, "the documents are of different days, and the truce changed between them")
    }

    /// A draft where the headline of a document and its text differ.
    static func within(_ document: Int, of corpus: Corpus) -> DiscrepancyDraft? {
        let evidence = corpus.documents[document]
        let titles = evidence.document.blocks.filter { $0.zone == .title }.map(\.span)
        let own = evidence.statusStatements.filter { $0.holders.isEmpty && $0.event == nil }
        guard let headline = own.first(where: { statement in titles.contains { $0.contains(statement.span) } }),
            let body = body(of: evidence, besides: titles), isOver(headline.status) != isOver(body.status)
        else { return nil }
        return DiscrepancyDraft(
            dimension: .status, about: "state of the truce, headline and text of " + corpus.file(document),
            values: [value(headline, document, corpus), value(body, document, corpus)], reason: .conflict,
            explanation: "the headline and the text of one document differ on whether the truce still stands")
    }

    /// What the text itself says of a truce: that it is over, where the document as a whole says so, else how it stands at last.
    private static func body(of evidence: DocumentEvidence, besides titles: [TextSpan]) -> StatusStatement? {
        let own = evidence.statusStatements.filter { statement in
            statement.holders.isEmpty && statement.time == nil && !titles.contains { $0.contains(statement.span) }
        }
        if isOver(evidence.status), let over = own.first(where: { isOver($0.status) }) { return over }
        return own.last { $0.event == nil }
    }

    private static func isOver(_ status: TruceStatus) -> Bool { status == .collapsed }

    private static func value(_ statement: StatusStatement, _ document: Int, _ corpus: Corpus) -> Discrepancy.Value {
        Discrepancy.Value(
            value: statement.status.rawValue, holder: corpus.holderName(statement.holders, in: document),
            citation: corpus.citation(document, statement.span))
    }
}
