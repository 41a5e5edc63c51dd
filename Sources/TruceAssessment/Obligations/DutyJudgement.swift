import TruceEvidence
import TruceKnowledge
import TruceText

/// What someone says of a side's keeping of its duties; shared, so that setting it beside many duties costs nothing.
final class DutyJudgement: Sendable {
    /// What is said, by whom.
    let assessment: Obligation.Assessment
    /// Of whom.
    let sides: Set<String>
    /// The content words, sorted.
    let content: [Stem]
    /// Of which kinds the deeds are that it speaks of, as far as they are kinds of duties.
    let kinds: Set<AccusationKind>
    /// Whether it speaks of all duties at once.
    let isGeneral: Bool

    /// The kinds of accusations that are about a duty of their own; the others speak of duties as a whole or of none.
    static let kindsOfDuties: Set<AccusationKind> = [
        .separation, .aid, .attack, .advance, .withdrawal, .arming, .detention,
    ]

    /// Stands for all who are bound, where somebody speaks of "neither side".
    static let everySide = "*"

    private init(
        _ assessment: Obligation.Assessment, sides: Set<String>, content: [Stem], kinds: Set<AccusationKind>,
        isGeneral: Bool
    ) {
        self.assessment = assessment
        self.sides = sides
        self.content = content
        self.kinds = kinds
        self.isGeneral = isGeneral
    }

    /// The kinds of accusations that words speak of.
    static func kinds(in span: TextSpan, of text: SourceText) -> Set<AccusationKind> {
        Set(
            RecordWords.embedded.hits(.charge, in: span, of: text).compactMap { AccusationKind(rawValue: $0.value) })
    }

    /// All that one document says of the keeping of duties, in order of its words.
    ///
    /// Whoever is accused is said to break a duty, whoever owns to a deed says so of themselves; who denies one says that
    /// they keep it, as does who says that a side keeps its word or has done what is a duty.
    static func all(
        in evidence: DocumentEvidence, _ names: NameIndex, charges: [Charge], keeping: [Accusations.Keeping]
    ) -> [DutyJudgement] {
        let writer = Writer(evidence: evidence, names: names)
        let judgements =
            charges.compactMap(writer.judgement(of:)) + keeping.map(writer.judgement(of:))
            + evidence.claims.compactMap(writer.judgement(of:))
        return judgements.enumerated().sorted { left, right in
            let (a, b) = (left.element.assessment.citation.span, right.element.assessment.citation.span)
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }

    /// Makes judgements of what one document tells.
    private struct Writer {
        let evidence: DocumentEvidence
        let names: NameIndex

        private var text: SourceText { evidence.document.text }

        /// An accusation; nil for a mere warning or demand.
        func judgement(of charge: Charge) -> DutyJudgement? {
            guard charge.isOfDeed else { return nil }
            let kinds = DutyJudgement.kindsOfDuties.intersection(charge.kinds)
            return judgement(
                charge.span, by: charge.accuser, of: [charge.accusedSide], isKept: false, kinds: kinds,
                isGeneral: kinds.isEmpty && (charge.kinds.contains(.breach) || charge.kinds.contains(.duty)))
        }

        /// Someone's word that a side keeps its duties.
        func judgement(of keeping: Accusations.Keeping) -> DutyJudgement {
            judgement(keeping.span, by: keeping.holder, of: [keeping.side], isKept: true, kinds: [], isGeneral: true)
        }

        /// A claim by which somebody owns to a deed, denies one, or tells that a duty was done; nil for another.
        func judgement(of claim: Claim) -> DutyJudgement? {
            let holder = ChargeFinder.holder(of: claim.holders, in: evidence)
            let words = claim.about ?? claim.span
            switch claim.stance {
            case .admits, .denies:
                return judgement(
                    claim.span, by: holder, of: [names.side(of: holder)], isKept: claim.stance == .denies,
                    isOwnedTo: claim.stance == .admits,
                    kinds: DutyJudgement.kindsOfDuties.intersection(DutyJudgement.kinds(in: words, of: text)))
            case .asserts where claim.modality == .fact:
                return judgement(ofDeed: words, told: claim, by: holder)
            default:
                return nil
            }
        }

        /// Someone's word that what is a duty was done or was not; nil for words about anything else.
        private func judgement(ofDeed words: TextSpan, told claim: Claim, by holder: String) -> DutyJudgement? {
            let kinds = Set(
                RecordWords.embedded.hits(.met, in: words, of: text).compactMap { AccusationKind(rawValue: $0.value) })
            guard !kinds.isEmpty, !RecordWords.embedded.tells(.duty, in: words, of: text) else { return nil }
            let doer = evidence.firstActor(in: words, names).map { names.side(of: $0) }
            let isOfBoth = RecordWords.embedded.tells(.everyone, in: words, of: text)
            let isDone = !claim.isNegated && !RecordWords.embedded.tells(.failing, in: words, of: text)
            return judgement(
                claim.span, by: holder,
                of: [isOfBoth ? DutyJudgement.everySide : doer ?? names.side(of: holder)],
                isKept: isDone, kinds: kinds)
        }

        private func judgement(
            _ span: TextSpan, by holder: String, of sides: Set<String>, isKept: Bool, isOwnedTo: Bool = false,
            kinds: Set<AccusationKind>, isGeneral: Bool = false
        ) -> DutyJudgement {
            DutyJudgement(
                Obligation.Assessment(
                    holder: holder, isKept: isKept,
                    isFinding: isOwnedTo || names.identity(of: holder)?.kind == .body,
                    date: evidence.document.published.value,
                    citation: Citation(document: evidence.document.file, span: span)),
                sides: sides, content: Stemmer.content(of: span, in: text), kinds: kinds, isGeneral: isGeneral)
        }
    }
}
