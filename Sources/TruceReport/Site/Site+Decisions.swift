import TruceEvidence

/// What came of a decision, as the history tells it.
package struct DecidedEntry: Sendable {
    /// The decision's identifier.
    package let id: String
    /// What came of it, in words; nil where it simply holds or was undone, which the history tells anyhow.
    package let remark: String?
    /// The same as `trucewatch analyze` writes it.
    package let json: JSONValue
}

extension Site {
    /// What came of every decision, each identifier once, in order of time.
    package var decided: [DecidedEntry] {
        var seen: Set<String> = []
        return record.decisions.filter { seen.insert($0.decision.id).inserted }.map { effect in
            DecidedEntry(id: effect.decision.id, remark: Self.remark(effect), json: sections.decision(effect))
        }
    }

    private static func remark(_ effect: DecisionEffect) -> String? {
        switch effect.outcome {
        case .withdrawn: return nil
        case .overruled: return "A later decision says otherwise."
        case .subjectMissing: return "Its words are no longer read as what it is about, so it changes nothing."
        case .notApplied: return "It could not be honoured: \(effect.note ?? "the record gives no reason")."
        case .applied:
            let before = effect.changes.filter { $0.outcome == .applied && $0.after != nil }.map(\.before)
            guard let read = before.first else { return nil }
            return read.map { "It was read as “\($0)”." } ?? "Nothing had been read of it."
        }
    }
}
