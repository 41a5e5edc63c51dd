import TruceEvidence
import TruceKnowledge
import TruceText

/// What one document tells of accusations and of the keeping of truces, whatever else is known; shared, so that handing
/// it on costs nothing.
final class Accusations: Sendable {
    /// Its charges, in order of their words.
    let charges: [Charge]
    /// Those of a breach or a neglected duty.
    let breaches: [Charge]
    /// What is answered, in order of words.
    let replies: [Reply]
    /// Who says that a side keeps its word.
    let keeping: [Keeping]
    /// What is said of the meeting of duties.
    let judgements: [DutyJudgement]

    /// Someone's words that a side keeps its word.
    struct Keeping: Sendable {
        /// The side that keeps it.
        let side: String
        /// Its name.
        let name: String
        /// Who says so.
        let holder: String
        /// The words.
        let span: TextSpan
    }

    /// Gathers from one document.
    init(_ evidence: DocumentEvidence, names: NameIndex) {
        charges = ChargeFinder(evidence: evidence, names: names).charges()
        breaches = charges.filter { $0.kinds.contains(.breach) || $0.kinds.contains(.duty) }
        replies = ReplyFinder(evidence: evidence, names: names).replies()
        keeping = Self.keeping(in: evidence, names)
        judgements = DutyJudgement.all(in: evidence, names, charges: charges, keeping: keeping)
    }

    private static func keeping(in evidence: DocumentEvidence, _ names: NameIndex) -> [Keeping] {
        evidence.claims.compactMap { claim -> Keeping? in
            guard claim.stance == .asserts || claim.stance == .denies,
                claim.holders.first.map({ $0.role != .author }) == true,
                RecordWords.embedded.tells(.keeping, in: claim.span, of: evidence.document.text),
                !RecordWords.embedded.tells(.failing, in: claim.span, of: evidence.document.text)
            else { return nil }
            let holder = ChargeFinder.holder(of: claim.holders, in: evidence)
            // Who keeps it is whom the words name; who names nobody speaks of their own side.
            let name = evidence.firstActor(in: claim.span, besides: holder, names)?.name ?? holder
            return Keeping(side: names.side(of: name), name: name, holder: holder, span: claim.span)
        }
    }
}
