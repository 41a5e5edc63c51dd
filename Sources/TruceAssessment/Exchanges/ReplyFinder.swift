import TruceEvidence
import TruceText

/// One answer of a document, before it is known what it answers.
struct Reply: Sendable {
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
    /// The day of the utterance, as of a charge.
    let said: TemporalValue?
    /// The index of the document's incident, if it is about one.
    let mention: Int?
}

/// Gathers what one document tells as denied, admitted, countered, doubted, and charged in turn.
struct ReplyFinder: Sendable {
    let evidence: DocumentEvidence
    let names: NameIndex

    /// The replies, in order of their words.
    func replies() -> [Reply] {
        var result: [Reply] = []
        for claim in evidence.claims {
            switch claim.stance {
            case .denies, .admits, .counters, .doubts, .accuses:
                let holder = ChargeFinder.holder(of: claim.holders, in: evidence)
                result.append(
                    Reply(
                        span: claim.span, holder: holder, side: names.side(of: holder), stance: claim.stance,
                        against: Set(claim.against.map { names.side(of: $0) }),
                        said: ChargeFinder.said(claim.span, in: evidence), mention: claim.incident))
            case .asserts, .threatens, .promises, .demands:
                break
            }
        }
        for (mention, found) in evidence.incidents.enumerated() {
            func add(_ denial: IncidentMention.Denial, _ stance: Claim.Stance) {
                let isTold = result.contains { $0.span.overlaps(denial.span) && $0.stance == stance }
                guard !isTold else { return }
                let holder = ChargeFinder.holder(of: [denial.by], in: evidence)
                result.append(
                    Reply(
                        span: denial.span, holder: holder, side: names.side(of: holder), stance: stance, against: [],
                        said: ChargeFinder.said(denial.span, in: evidence), mention: mention))
            }
            for denial in found.denials { add(denial, .denies) }
            for admission in found.admissions { add(admission, .admits) }
        }
        return result.sorted { $0.span < $1.span }
    }
}
