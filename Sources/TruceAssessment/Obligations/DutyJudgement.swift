import TruceEvidence
import TruceText

/// What someone says of a side's keeping of its duties.
struct DutyJudgement: Sendable {
    /// What is said, by whom.
    let assessment: Obligation.Assessment
    /// Of whom.
    let sides: Set<String>
    /// The content words, sorted.
    let content: [Stem]
    /// Whether it speaks of all duties at once.
    let isGeneral: Bool

    /// Words by which someone says that a duty is met.
    private static let keeping: Set<Stem> = Set(
        ["compliance", "comply", "complied", "fulfilled", "fulfils", "honoured", "honored", "observing", "adhering"]
            .map(Stemmer.stem(of:)))

    /// Reads a claim; nil where it judges nobody's keeping.
    init?(_ claim: Claim, in evidence: DocumentEvidence, _ names: NameIndex) {
        let content = Stemmer.content(of: claim.about.map(claim.span.union) ?? claim.span, in: evidence.document.text)
        let holder = ChargeFinder.holder(of: claim.holders, in: evidence)
        let isKept: Bool
        switch claim.stance {
        case .accuses where !claim.against.isEmpty:
            isKept = false
            sides = Set(claim.against.map { names.side(of: $0) })
        case .admits:
            isKept = false
            sides = [names.side(of: holder)]
        case .asserts where content.contains(where: Self.keeping.contains):
            isKept = true
            sides = [names.side(of: holder)]
        default:
            return nil
        }
        self.content = content
        isGeneral = isKept
        assessment = Obligation.Assessment(
            holder: holder, isKept: isKept,
            isFinding: names.identity(of: holder)?.kind == .body || claim.stance == .admits,
            date: evidence.document.published.value,
            citation: Citation(document: evidence.document.file, span: claim.span))
    }
}
