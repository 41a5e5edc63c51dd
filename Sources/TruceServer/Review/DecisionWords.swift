import TruceEvidence

/// How decisions are worded on pages.
enum DecisionWords {
    /// What someone does who decides so, after "to".
    static func verb(_ kind: Decision.Kind) -> String {
        switch kind {
        case .merge: "merge"
        case .split: "take one out"
        case .keepApart: "keep apart"
        case .accept: "accept"
        case .reject: "reject"
        case .correct: "correct"
        case .assign: "assign"
        case .annotate: "annotate"
        case .withdraw: "undo a decision"
        }
    }

    /// What was done, after a name.
    static func past(_ decision: Decision) -> String {
        let what = decision.subjects.first.map { thing($0.kind) } ?? "a decision"
        switch decision.kind {
        case .merge: return "merged \(decision.subjects.count) passages into one \(what)"
        case .split: return "took a passage out of \(what)"
        case .keepApart: return "kept \(decision.subjects.count) passages on \(what) apart"
        case .accept: return "accepted \(what)"
        case .reject: return "rejected \(what)"
        case .correct: return "corrected the \(decision.field ?? "") of \(what) to “\(decision.value ?? "")”"
        case .assign: return "assigned \(what) to “\(decision.value ?? "")”"
        case .annotate: return "remarked on \(what): “\(decision.value ?? "")”"
        case .withdraw: return "undid a decision"
        }
    }

    private static func thing(_ kind: Subject.Kind) -> String {
        switch kind {
        case .document: "a document"
        case .incident: "an incident"
        case .statement: "a statement"
        case .actor: "an actor"
        case .place: "a place"
        case .time: "a time"
        case .figure: "a figure"
        case .claim: "a claim"
        case .provision: "a clause"
        case .status: "a status"
        }
    }
}
