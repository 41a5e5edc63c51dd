import TruceEvidence
import TruceText

/// Sets the clauses that the profile knows beside those that the documents tell.
struct ClauseCheck: Sendable {
    let record: Record
    let index: RecordIndex
    let profile: Profile

    /// A notice for each known clause: in which words documents tell it, or that none does; and for one whose deadline has
    /// passed by the last report.
    func notices() -> [RecordNotice] {
        profile.agreements.flatMap { known -> [RecordNotice] in
            guard let agreement = record.agreements.first(where: { $0.label == known.label }) else { return [] }
            return known.clauses.map { clause in
                let told = told(KnownClause(clause), in: agreement)
                var message = "clause of \(known.label): \(clause.text)"
                if let deadline = clause.deadline {
                    let isPast = index.lastDay.map { $0 > deadline.lastDayNumber } ?? false
                    message += isPast ? " (was due by \(deadline.iso))" : " (due by \(deadline.iso))"
                }
                return RecordNotice(
                    code: told.isEmpty ? "profile.clause-untold" : "profile.clause-told",
                    message: message + (told.isEmpty ? "; no document tells it" : "; documents tell it"),
                    citations: told)
            }
        }
    }

    private func told(_ known: KnownClause, in agreement: Agreement) -> [Citation] {
        agreement.provisions.compactMap { reference in
            guard let evidence = index.evidence(of: reference.document) else { return nil }
            let words = Stemmer.content(of: reference.span, in: evidence.document.text)
            guard known.isTold(sharing: known.shared(with: words)) else { return nil }
            return Citation(document: reference.document, span: reference.span)
        }
    }
}
