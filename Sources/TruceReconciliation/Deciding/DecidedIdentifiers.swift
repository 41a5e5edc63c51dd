import TruceEvidence

/// Which decisions hold of which passages.
struct DecidedIdentifiers: Sendable {
    private struct Passage: Hashable {
        let kind: Subject.Kind
        let citation: Citation
    }

    private var decisions: [Passage: [String]] = [:]

    /// Collects from what came of decisions, in order of time.
    init(_ effects: [DecisionEffect]) {
        for effect in effects where effect.outcome == .applied {
            for change in effect.changes where change.outcome == .applied {
                guard let citation = change.citation else { continue }
                decisions[Passage(kind: change.subject.kind, citation: citation), default: []]
                    .append(effect.decision.id)
            }
        }
    }

    /// The identifiers of the decisions about any of the passages, each once, in order of time within a passage.
    func about(_ citations: [Citation], as kind: Subject.Kind) -> [String] {
        guard !decisions.isEmpty else { return [] }
        var seen: Set<String> = []
        return citations.flatMap { decisions[Passage(kind: kind, citation: $0)] ?? [] }
            .filter { seen.insert($0).inserted }
    }
}
