import TruceEvidence
import TruceText

/// Finds who made or is bound by a truce, from the words that tell of its making.
struct PartyFinder: Sendable {
    private let corpus: Corpus
    /// By side the name that most mentions of it as a state or group have.
    private let sideNames: [String: String]

    /// Counts names over a corpus.
    init(corpus: Corpus) {
        self.corpus = corpus
        var counts: [String: [String: Int]] = [:]
        for (document, evidence) in corpus.documents.enumerated() {
            for actor in evidence.actors where actor.kind == .state || actor.kind == .armedGroup {
                counts[corpus.names[document].side(of: actor.name), default: [:]][actor.name, default: 0] += 1
            }
        }
        sideNames = counts.mapValues { names in
            names.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? ""
        }
    }

    /// The parties in the order in which the clauses name them; persons stand for the side that they act for.
    ///
    /// A clause that tells of an agreement also names others (whom it is directed against, who reports it), so
    /// without a stated party only those count whom two clauses name, where there are any.
    func parties(of anchors: [TruceAnchor]) -> [String] {
        var sides: [String] = []
        var names: [String: String] = [:]
        var clauses: [String: Int] = [:]
        var stated: Set<String> = []
        for anchor in anchors where anchor.event == .agreed {
            let index = corpus.names[anchor.document]
            var found = anchor.parties.filter { index.canAct($0) }.map { (side: index.side(of: $0), name: $0.name) }
            stated.formUnion(found.map(\.side))
            if found.isEmpty {
                let evidence = corpus.documents[anchor.document]
                found = evidence.actors.filter { actor in
                    anchor.span.contains(actor.span) && isParty(actor.kind)
                        && !ThoseFought.includes(actor.span, in: anchor.span, of: evidence.document.text)
                }.map { (side: index.side(of: $0.name), name: $0.name) }
            }
            for (side, name) in found where names[side] == nil {
                sides.append(side)
                names[side] = sideNames[side] ?? name
            }
            for side in Set(found.map(\.side)) { clauses[side, default: 0] += 1 }
        }
        let named = sides.filter { !$0.hasPrefix("person:") && !$0.hasPrefix("name:") }
        let often = named.filter { (clauses[$0] ?? 0) > 1 || stated.contains($0) }
        return (often.count > 1 ? often : named).compactMap { names[$0] }
    }

    private func isParty(_ kind: ActorKind) -> Bool {
        switch kind {
        case .state, .stateForces, .armedGroup, .coalition, .person: true
        case .body, .outlet, .other: false
        }
    }
}
