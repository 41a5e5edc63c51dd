import TruceEvidence
import TruceText

/// Lists what the parties owe under each agreement, with what is said of its keeping.
struct ObligationBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex
    private let clauses: KnownClauses

    /// Prepares for a record.
    ///
    /// - Parameter profile: What the user knows of agreements and their clauses.
    init(record: Record, index: RecordIndex, profile: Profile) {
        self.record = record
        self.index = index
        clauses = KnownClauses(profile)
    }

    /// The obligations, by agreement and then in the order in which documents tell them.
    func obligations() -> [Obligation] {
        var result: [Obligation] = []
        let gathering = DutyGathering(record: record, index: index)
        for agreement in record.agreements {
            let statements = BySide(
                agreement.documents.compactMap { index.places[$0] }.flatMap { index.accusations[$0].judgements })
            for duty in gathering.duties(of: agreement) {
                result.append(
                    obligation(duty, of: agreement, statements: statements, id: "o\(result.count + 1)"))
            }
        }
        return result
    }

    private func obligation(_ duty: Duty, of agreement: Agreement, statements: BySide, id: String) -> Obligation {
        let tellings = duty.tellings.map { telling in
            Citation(document: record.documents[telling.document].document.file, span: telling.provision.span)
        }
        let content = duty.content
        let assessments = statements.about(duty.sides).filter { statement in
            // "criticised Ardan for failing to withdraw": the clause that names the duty may itself say it is broken.
            let citation = statement.assessment.citation
            if tellings.contains(where: { citation.document == $0.document && citation.span.overlaps($0.span) }) {
                return true
            }
            return statement.isGeneral || sharedCount(statement.content, content) >= Self.sharedWords
        }.map(\.assessment)
        let best = duty.best
        let evidence = record.documents[best.document]
        let clause = clauses.clause(of: agreement, toldBy: best.provision, in: evidence)
        let isNameless = duty.sides.isEmpty || best.provision.bearers.allSatisfy { $0.span == nil }
        return Obligation(
            id: id, agreement: agreement.id,
            bearers: isNameless ? clause.map(\.bearers).flatMap { $0.isEmpty ? nil : $0 } ?? names(best) : names(best),
            action: words(best.provision.action, in: evidence),
            condition: best.provision.condition.map { words($0, in: evidence) },
            deadline: best.deadline ?? clause?.deadline.map(TemporalValue.date),
            citation: Citation(document: evidence.document.file, span: best.provision.span), tellings: tellings,
            clause: clause?.text, standing: standing(best.provision, agreement, assessments), assessments: assessments,
            history: Keeping.history(of: assessments))
    }

    private func names(_ telling: Duty.Telling) -> [String] { telling.provision.bearers.map(\.name) }

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
