import TruceEvidence
import TruceText

/// One answer of a document, before it is known what it answers.
struct Reply: Sendable {
    /// The document's index.
    let document: Int
    /// The words.
    let span: TextSpan
    /// Who answers.
    let holder: String
    /// Their side.
    let side: String
    /// How.
    let stance: Claim.Stance
    /// The sides that it turns against, where it names any.
    let against: Set<String>
    /// The incident, if it is about one.
    let incident: String?
}

/// Gathers what is denied, admitted, countered, doubted, and charged in turn.
struct ReplyFinder: Sendable {
    let charges: ChargeFinder

    /// The replies of a document, in order of their words.
    func replies(in document: Int) -> [Reply] {
        let evidence = charges.record.documents[document]
        let index = charges.index.names[document]
        let file = evidence.document.file
        var result: [Reply] = []
        for claim in evidence.claims {
            switch claim.stance {
            case .denies, .admits, .counters, .doubts, .accuses:
                let holder = charges.holder(of: claim.holders, in: evidence)
                result.append(
                    Reply(
                        document: document, span: claim.span, holder: holder, side: index.side(of: holder),
                        stance: claim.stance, against: Set(claim.against.map { index.side(of: $0) }),
                        incident: claim.incident.flatMap { charges.incidents[file]?[$0] }))
            case .asserts, .threatens, .promises, .demands:
                break
            }
        }
        for (mention, found) in evidence.incidents.enumerated() {
            let incident = charges.incidents[file]?[mention]
            func add(_ denial: IncidentMention.Denial, _ stance: Claim.Stance) {
                let isTold = result.contains { $0.span.overlaps(denial.span) && $0.stance == stance }
                guard !isTold else { return }
                let holder = charges.holder(of: [denial.by], in: evidence)
                result.append(
                    Reply(
                        document: document, span: denial.span, holder: holder, side: index.side(of: holder),
                        stance: stance, against: [], incident: incident))
            }
            for denial in found.denials { add(denial, .denies) }
            for admission in found.admissions { add(admission, .admits) }
        }
        return result.sorted { $0.span < $1.span }
    }
}
