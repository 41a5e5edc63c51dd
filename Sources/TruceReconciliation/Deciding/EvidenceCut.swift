import TruceEvidence
import TruceText

/// Leaves what was rejected out of the evidence of a document and keeps all references to the rest right.
struct EvidenceCut: Sendable {
    private var left: [Subject.Kind: Set<Int>] = [:]

    /// Marks something to be left out, with what stands and falls with it.
    mutating func leaveOut(_ index: Int, of kind: Subject.Kind, in evidence: DocumentEvidence) {
        left[kind, default: []].insert(index)
        guard kind == .incident else { return }
        // The dead of what did not happen are no dead, unless another passage tells of them, too.
        for figure in evidence.incidents[index].figures where evidence.figures.indices.contains(figure) {
            let isElsewhere = evidence.incidents.indices.contains { other in
                other != index && evidence.incidents[other].figures.contains(figure)
            }
            if !isElsewhere, evidence.figures[figure].scope == .incident { left[.figure, default: []].insert(figure) }
        }
    }

    /// The evidence without what is left out.
    func applied(to evidence: DocumentEvidence) -> DocumentEvidence {
        guard !left.isEmpty else { return evidence }
        var result = evidence
        let times = places(.time, evidence.times.count)
        let spots = places(.place, evidence.places.count)
        let figures = places(.figure, evidence.figures.count)
        let quotations = places(.statement, evidence.quotations.count)
        let incidents = places(.incident, evidence.incidents.count)
        func moved(_ index: Int?, _ places: [Int?]) -> Int? {
            index.flatMap { places.indices.contains($0) ? places[$0] : nil }
        }

        result.actors = kept(evidence.actors, .actor)
        result.actorFacts = evidence.actorFacts.map { fact in
            var fact = fact
            fact.time = moved(fact.time, times)
            return fact
        }
        result.times = kept(evidence.times, .time).map { time in
            var time = time
            time.anchorIndex = moved(time.anchorIndex, times)
            return time
        }
        result.places = kept(evidence.places, .place)
        result.quotations = kept(evidence.quotations, .statement).map { quotation in
            var quotation = quotation
            quotation.time = moved(quotation.time, times)
            quotation.continues = moved(quotation.continues, quotations)
            quotation.repeats = moved(quotation.repeats, quotations)
            return quotation
        }
        result.figures = kept(evidence.figures, .figure).map { figure in
            var figure = figure
            figure.time = moved(figure.time, times)
            figure.place = moved(figure.place, spots)
            figure.partOf = moved(figure.partOf, figures)
            return figure
        }
        let refuted = (left[.claim] ?? []).map { evidence.claims[$0] }
        result.incidents = evidence.incidents.enumerated().filter { incidents[$0.offset] != nil }.map {
            index, mention in
            var mention = mention
            mention.time = moved(mention.time, times)
            mention.place = moved(mention.place, spots)
            mention.figures = mention.figures.compactMap { moved($0, figures) }
            return Self.without(refuted.filter { $0.incident == index }, mention)
        }
        result.claims = kept(evidence.claims, .claim).map { claim in
            var claim = claim
            claim.incident = moved(claim.incident, incidents)
            return claim
        }
        result.provisions = kept(evidence.provisions, .provision).map { provision in
            var provision = provision
            provision.deadline = moved(provision.deadline, times)
            provision.times = provision.times.compactMap { moved($0, times) }
            return provision
        }
        result.statusStatements = kept(evidence.statusStatements, .status).map { status in
            var status = status
            status.time = moved(status.time, times)
            return status
        }
        return result
    }

    /// Where each of its kind stands once the others are gone; nil for those that go.
    private func places(_ kind: Subject.Kind, _ count: Int) -> [Int?] {
        let gone = left[kind] ?? []
        var next = 0
        return (0..<count).map { index in
            if gone.contains(index) { return nil }
            next += 1
            return next - 1
        }
    }

    private func kept<Piece>(_ pieces: [Piece], _ kind: Subject.Kind) -> [Piece] {
        guard let gone = left[kind] else { return pieces }
        return pieces.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }

    /// A mention without what rejected claims say of who did it.
    private static func without(_ claims: [Claim], _ mention: IncidentMention) -> IncidentMention {
        guard !claims.isEmpty else { return mention }
        func isOf(_ by: Holder, _ span: TextSpan) -> Bool {
            claims.contains { $0.span.overlaps(span) && ($0.holders.first.map { $0.name == by.name } ?? true) }
        }
        var mention = mention
        mention.blamed.removeAll { isOf($0.by, $0.span) }
        mention.denials.removeAll { isOf($0.by, $0.span) }
        mention.admissions.removeAll { isOf($0.by, $0.span) }
        return mention
    }
}
