import TruceEvidence
import TruceKnowledge
import TruceText

/// Gathers the accusations of a record: claims that accuse, blame for incidents, charges in plain statements, duties told
/// as neglected.
struct ChargeFinder: Sendable {
    let record: Record
    let index: RecordIndex
    /// By document and mention, the incident.
    let incidents: [String: [Int: String]]

    /// Prepares for a record.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
        var incidents: [String: [Int: String]] = [:]
        for incident in record.incidents {
            for member in incident.members {
                if let mention = member.mention { incidents[member.document, default: [:]][mention] = incident.id }
            }
        }
        self.incidents = incidents
    }

    /// The charges of all documents, each document looked at once.
    func gathered() -> GatheredCharges {
        GatheredCharges(finder: self, ofDocument: record.documents.indices.map { charges(in: $0) })
    }

    /// The charges of a document, in order of their words.
    ///
    /// The same charge may stand as a claim, as a neglected duty and as an incident's blame: what was told first in
    /// this order counts.
    func charges(in document: Int) -> [Charge] {
        var result: [Charge] = []
        let told = blamed(in: document)
        let named = told.filter { !$0.isOwnVoice }
        let own = told.filter(\.isOwnVoice)
        for charge in claimed(in: document) + named + spoken(in: document) + neglected(in: document) + own {
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

    private func claimed(in document: Int) -> [Charge] {
        let evidence = record.documents[document]
        return evidence.claims.filter { $0.stance == .accuses }.flatMap { claim in
            claim.against.compactMap { accused in
                charge(
                    document, claim.span, claim.holders, accused, claim.about ?? claim.span,
                    claim.incident.flatMap { incidents[evidence.document.file]?[$0] })
            }
        }
    }

    private func blamed(in document: Int) -> [Charge] {
        let evidence = record.documents[document]
        return evidence.incidents.enumerated().flatMap { mention, found in
            found.blamed.compactMap { blame in
                charge(
                    document, blame.span, [blame.by], blame.on, found.span,
                    incidents[evidence.document.file]?[mention])
            }
        }
    }

    /// Clauses that tell a duty and that its bearer does not meet it: "the front never pulled back its guns".
    private func neglected(in document: Int) -> [Charge] {
        let evidence = record.documents[document]
        let text = evidence.document.text
        return evidence.provisions.flatMap { provision -> [Charge] in
            guard provision.kind == .obligation,
                RecordWords.embedded.tells(.failing, in: provision.span, of: text)
            else { return [] }
            return provision.bearers.compactMap { bearer in
                charge(document, provision.span, provision.holders, bearer, provision.span, nil)
            }
        }
    }

    /// A charge; nil against one's own side, and against what no list knows for an actor.
    func charge(
        _ document: Int, _ span: TextSpan, _ holders: [Holder], _ accused: ActorReference, _ about: TextSpan,
        _ incident: String?, as kind: AccusationKind? = nil
    ) -> Charge? {
        let evidence = record.documents[document]
        let names = index.names[document]
        let accuser = holder(of: holders, in: evidence)
        let side = names.side(of: accused)
        let own = names.side(of: accuser)
        guard side != own, accused.key != nil || names.identity(of: accused.name) != nil else { return nil }
        return Charge(
            document: document, span: span, accuser: accuser,
            isOwnVoice: holders.first.map { $0.role == .author } ?? true, accuserSide: own, accused: accused,
            accusedSide: side, about: about, incident: incident,
            kinds: kind.map { [$0] } ?? kinds(span.union(about), in: evidence))
    }

    /// The kinds that words tell, in the order of ``AccusationKind``.
    private func kinds(_ span: TextSpan, in evidence: DocumentEvidence) -> [AccusationKind] {
        let told = Set(RecordWords.embedded.hits(.charge, in: span, of: evidence.document.text).map(\.value))
        let kinds = AccusationKind.allCases.filter { told.contains($0.rawValue) }
        return kinds.isEmpty ? [.other] : kinds
    }

    /// Who stands behind words: the nearest holder, or the document's own voice.
    func holder(of holders: [Holder], in evidence: DocumentEvidence) -> String {
        guard let holder = holders.first, holder.role != .author else {
            return evidence.document.outlet?.value ?? evidence.document.file
        }
        return holder.name
    }
}

/// The charges of a record with who found them.
struct GatheredCharges: Sendable {
    /// Who found them, and finds who answers.
    let finder: ChargeFinder
    /// By the document's index, in order of their words.
    let ofDocument: [[Charge]]
}
