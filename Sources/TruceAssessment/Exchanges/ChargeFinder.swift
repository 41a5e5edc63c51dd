import TruceEvidence
import TruceKnowledge
import TruceText

/// Gathers the accusations of one document: claims that accuse, blame for incidents, charges in plain statements, duties
/// told as neglected.
struct ChargeFinder: Sendable {
    let evidence: DocumentEvidence
    let names: NameIndex

    /// The charges of a document, in order of their words.
    ///
    /// The same charge may stand as a claim, as a neglected duty and as an incident's blame: what was told first in
    /// this order counts.
    func charges() -> [Charge] {
        var result: [Charge] = []
        let told = blamed()
        let named = told.filter { !$0.isOwnVoice }
        let own = told.filter(\.isOwnVoice)
        for charge in claimed() + named + spoken() + neglected() + own {
            let isTold = result.contains { known in
                known.accusedSide == charge.accusedSide && known.span.overlaps(charge.span)
                    && (known.accuserSide == charge.accuserSide || charge.isOwnVoice)
            }
            if !isTold { result.append(charge) }
        }
        return result.sorted { left, right in
            left.span != right.span ? left.span < right.span : left.accused.name < right.accused.name
        }
    }

    private func claimed() -> [Charge] {
        evidence.claims.filter { $0.stance == .accuses }.flatMap { claim in
            claim.against.compactMap { accused in
                charge(claim.span, claim.holders, accused, claim.about ?? claim.span, claim.incident)
            }
        }
    }

    private func blamed() -> [Charge] {
        evidence.incidents.enumerated().flatMap { mention, found in
            found.blamed.compactMap { blame in
                charge(blame.span, [blame.by], blame.on, found.span, mention)
            }
        }
    }

    /// Clauses that tell a duty and that its bearer does not meet it: "the front never pulled back its guns".
    private func neglected() -> [Charge] {
        let text = evidence.document.text
        return evidence.provisions.flatMap { provision -> [Charge] in
            guard provision.kind == .obligation,
                RecordWords.embedded.tells(.failing, in: provision.span, of: text)
            else { return [] }
            return provision.bearers.compactMap { bearer in
                charge(provision.span, provision.holders, bearer, provision.span, nil)
            }
        }
    }

    /// A charge; nil against one's own side, and against what no list knows for an actor.
    func charge(
        _ span: TextSpan, _ holders: [Holder], _ accused: ActorReference, _ about: TextSpan, _ mention: Int?,
        as kind: AccusationKind? = nil
    ) -> Charge? {
        let accuser = Self.holder(of: holders, in: evidence)
        let side = names.side(of: accused)
        let own = names.side(of: accuser)
        guard side != own, accused.key != nil || names.identity(of: accused.name) != nil else { return nil }
        return Charge(
            span: span, in: evidence.document.file, accuser: accuser,
            isOwnVoice: holders.first.map { $0.role == .author } ?? true, accuserSide: own, accused: accused,
            accusedSide: side,
            about: short(about),
            said: Self.said(span, in: evidence), mention: mention,
            kinds: kind.map { [$0] } ?? kinds(span.union(about)))
    }

    /// A charge in short; empty where nothing but marks is left of it ("an attack that each blames on the other.").
    private func short(_ about: TextSpan) -> String {
        let words = evidence.document.text.phrase(about)
        return words.contains(where: \.isLetter) ? words : ""
    }

    /// The kinds that words tell, in the order of ``AccusationKind``.
    private func kinds(_ span: TextSpan) -> [AccusationKind] {
        let told = Set(RecordWords.embedded.hits(.charge, in: span, of: evidence.document.text).map(\.value))
        let kinds = AccusationKind.allCases.filter { told.contains($0.rawValue) }
        return kinds.isEmpty ? [.other] : kinds
    }

    /// Who stands behind words: the nearest holder, or the document's own voice.
    static func holder(of holders: [Holder], in evidence: DocumentEvidence) -> String {
        guard let holder = holders.first, holder.role != .author else {
            return evidence.document.outlet?.value ?? evidence.document.file
        }
        return holder.name
    }

    /// The day of an utterance: that of the quotation it stands in, where its day is given, else the day of the document.
    static func said(_ span: TextSpan, in evidence: DocumentEvidence) -> TemporalValue? {
        let quoted = evidence.quotations.first { $0.time != nil && $0.passage.overlaps(span) }
        return evidence.when(quoted?.time) ?? evidence.document.published.value
    }
}
