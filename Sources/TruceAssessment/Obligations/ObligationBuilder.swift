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
        let gathering = DutyGathering(index: index)
        for agreement in record.agreements {
            let statements = BySide(
                agreement.documents.compactMap { index.places[$0] }.flatMap { place in
                    index.accusations[place].judgements.map { (place, $0) }
                })
            for duty in gathering.duties(of: agreement) {
                result.append(
                    obligation(duty, of: agreement, statements: statements, id: "o\(result.count + 1)"))
            }
        }
        return result
    }

    private func obligation(_ duty: Duty, of agreement: Agreement, statements: BySide, id: String) -> Obligation {
        let tellings = duty.tellings.map { telling in
            Citation(document: index.documents[telling.document].file, span: telling.told.provision.span)
        }
        let assessments = assessments(of: duty, among: statements)
        let best = duty.best
        let provision = best.told.provision
        let evidence = record.documents[best.document]
        let clause = clauses.clause(of: agreement, toldBy: provision, in: evidence)
        let isNameless = duty.sides.isEmpty || provision.bearers.allSatisfy { $0.span == nil }
        let known = isNameless ? clause?.bearers ?? [] : []
        let standing = standing(provision, agreement, assessments)
        let shares = duty.bearers.map { bearer in
            Obligation.Share(
                bearer: bearer.name,
                standing: self.standing(
                    provision, agreement, assessments.lazy.filter { $0.bearer == bearer.name || $0.bearer == nil }))
        }
        return Obligation(
            id: id, agreement: agreement.id, bearers: known.isEmpty ? provision.bearers.map(\.name) : known,
            action: words(provision.action, in: evidence),
            condition: provision.condition.map { words($0, in: evidence) },
            deadline: best.told.deadline ?? clause?.deadline.map(TemporalValue.date),
            citation: Citation(document: index.documents[best.document].file, span: provision.span), tellings: tellings,
            clause: clause?.text, standing: standing, shares: shares.count > 1 ? shares : [], assessments: assessments,
            history: Keeping.history(of: assessments))
    }

    /// What is said of the keeping of a duty; the same word of one holder on one day counts once.
    private func assessments(of duty: Duty, among statements: BySide) -> [Obligation.Assessment] {
        let content = duty.content
        let kinds = duty.kinds
        let owing = duty.bearers
        let tellings = Dictionary(grouping: duty.tellings, by: \.document)
        // What has yet to fall due is kept or broken only by words about itself.
        let isDue = duty.best.told.provision.condition == nil
        var told: Set<Verdict> = []
        return statements.about(duty.sides).filter { document, statement in
            isDue && (statement.isGeneral || !statement.kinds.isDisjoint(with: kinds))
                || sharedCount(statement.content, content) >= Self.sharedWords
                // "criticised Ardan for failing to withdraw": the clause that names the duty may itself say it is broken.
                || tellings[document]?.contains {
                    statement.assessment.citation.span.overlaps($0.told.provision.span)
                } == true
        }.map { _, statement in
            let bearers = owing.filter { statement.sides.contains($0.side) }
            return statement.assessment.said(of: bearers.count == 1 && owing.count > 1 ? bearers[0].name : nil)
        }.filter { told.insert(Verdict($0)).inserted }
    }

    /// What makes two assessments the same word.
    private struct Verdict: Hashable {
        let holder: String
        let bearer: String?
        let isKept: Bool
        let date: TemporalValue?

        init(_ assessment: Obligation.Assessment) {
            holder = assessment.holder
            bearer = assessment.bearer
            isKept = assessment.isKept
            date = assessment.date
        }
    }

    /// An accusation is about a duty when it shares this many content words with it.
    private static let sharedWords = 2

    private func standing(
        _ provision: Provision, _ agreement: Agreement, _ assessments: some Sequence<Obligation.Assessment>
    ) -> Obligation.Standing {
        let told = Keeping.standing(of: assessments)
        guard told == .notAssessed else { return told }
        // A duty that hangs on the truce having held never arose once the truce was over before.
        return provision.condition != nil && agreement.ended != nil ? .notTriggered : .notAssessed
    }

    private func words(_ span: TextSpan, in evidence: DocumentEvidence) -> String {
        evidence.document.text.phrase(span)
    }

    // MARK: - What is said of keeping

    /// Statements, each with the place of its document, by the sides whose keeping they are about.
    private struct BySide {
        typealias Statement = (document: Int, judgement: DutyJudgement)

        private let statements: [Statement]
        private var places: [String: [Int]] = [:]

        init(_ statements: [Statement]) {
            self.statements = statements
            for (place, statement) in statements.enumerated() {
                for side in statement.judgement.sides { places[side, default: []].append(place) }
            }
        }

        /// The statements about any of the sides, in order.
        func about(_ sides: Set<String>) -> [Statement] {
            let found = sides.union([DutyJudgement.everySide]).compactMap { places[$0] }
            return (found.count > 1 ? Set(found.joined()).sorted() : found.first ?? []).map { statements[$0] }
        }
    }
}
