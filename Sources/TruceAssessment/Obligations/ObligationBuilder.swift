import TruceEvidence
import TruceText

/// Lists what the parties owe under each agreement, with what is said of its keeping.
struct ObligationBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// Prepares for a record.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// The obligations, by agreement and then in order of document and place.
    func obligations() -> [Obligation] {
        var result: [Obligation] = []
        for agreement in record.agreements {
            let statements = BySide(
                agreement.documents.compactMap { index.places[$0] }.flatMap { index.accusations[$0].judgements })
            for reference in agreement.provisions {
                guard let document = index.places[reference.document],
                    record.documents[document].provisions.indices.contains(reference.provision)
                else { continue }
                let provision = record.documents[document].provisions[reference.provision]
                guard provision.kind == .obligation || provision.kind == .consequence else { continue }
                result.append(
                    obligation(
                        provision, in: document, of: agreement, statements: statements, id: "o\(result.count + 1)"))
            }
        }
        return result
    }

    private func obligation(
        _ provision: Provision, in document: Int, of agreement: Agreement, statements: BySide, id: String
    ) -> Obligation {
        let evidence = record.documents[document]
        let sides = Set(provision.bearers.map { index.names[document].side(of: $0) })
        let action = Stemmer.content(of: provision.action, in: evidence.document.text)
        let assessments = statements.about(sides).filter { statement in
            // "criticised Ardan for failing to withdraw": the clause that names the duty may itself say it is broken.
            let citation = statement.assessment.citation
            if citation.document == evidence.document.file, citation.span.overlaps(provision.span) { return true }
            return statement.isGeneral || sharedCount(statement.content, action) >= Self.sharedWords
        }.map(\.assessment)
        return Obligation(
            id: id, agreement: agreement.id, bearers: provision.bearers.map(\.name),
            action: words(provision.action, in: evidence),
            condition: provision.condition.map { words($0, in: evidence) },
            deadline: evidence.when(provision.deadline),
            citation: Citation(document: evidence.document.file, span: provision.span),
            standing: standing(provision, agreement, assessments), assessments: assessments,
            history: Keeping.history(of: assessments))
    }

    /// An accusation is about a duty when it shares this many content words with it.
    private static let sharedWords = 2

    private func standing(
        _ provision: Provision, _ agreement: Agreement, _ assessments: [Obligation.Assessment]
    ) -> Obligation.Standing {
        let told = Keeping.standing(of: assessments)
        guard told == .notAssessed else { return told }
        // A duty that hangs on the truce having held never arose once the truce was over before.
        return provision.condition != nil && agreement.ended != nil ? .notTriggered : .notAssessed
    }

    private func words(_ span: TextSpan, in evidence: DocumentEvidence) -> String {
        evidence.words(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: - What is said of keeping

    /// Statements by the sides whose keeping they are about.
    private struct BySide {
        private let statements: [DutyJudgement]
        private var places: [String: [Int]] = [:]

        init(_ statements: [DutyJudgement]) {
            self.statements = statements
            for (place, statement) in statements.enumerated() {
                for side in statement.sides { places[side, default: []].append(place) }
            }
        }

        /// The statements about any of the sides, in order.
        func about(_ sides: Set<String>) -> [DutyJudgement] {
            let found = sides.compactMap { places[$0] }
            return (found.count > 1 ? Set(found.joined()).sorted() : found.first ?? []).map { statements[$0] }
        }
    }
}
