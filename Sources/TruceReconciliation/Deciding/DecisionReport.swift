import TruceEvidence

extension Record {
    /// Tells what came of decisions: as a whole, and where they hold.
    mutating func report(_ effects: [DecisionEffect]) {
        decisions = effects
        notices += DecisionReport.notices(of: effects)
        let identifiers = DecidedIdentifiers(effects)
        for index in incidents.indices {
            incidents[index].decisions = identifiers.about(incidents[index].members.map(\.citation), as: .incident)
        }
        for index in statements.indices {
            let citations = statements[index].members.map { Citation(document: $0.document, span: $0.span) }
            statements[index].decisions = identifiers.about(citations, as: .statement)
        }
    }
}

/// Puts together what came of every decision, whether it holds or not.
struct DecisionReport: Sendable {
    /// Every decision that was given, each once.
    private let given: [Decision]
    /// The identifiers of those that were undone.
    private let withdrawn: Set<String>

    /// Takes all decisions, as they were given.
    init(_ decisions: [Decision]) {
        var seen: Set<Decision> = []
        given = decisions.filter { seen.insert($0).inserted }.sorted { left, right in
            left.when != right.when ? left.when < right.when : left.id < right.id
        }
        withdrawn = Decision.withdrawn(decisions)
    }

    /// What came of each decision, in order of time.
    ///
    /// - Parameters:
    ///   - findings: What decisions came to, document by document in their order.
    ///   - overruled: Decisions on what is one of which every pair was decided otherwise later.
    func effects(_ findings: [DecisionFinding], overruled: Set<String>) -> [DecisionEffect] {
        let found = Dictionary(grouping: findings, by: \.decision)
        return given.map { decision in
            if let fault = decision.fault {
                return DecisionEffect(decision: decision, outcome: .notApplied, changes: [], note: fault)
            }
            let changes = decision.subjects.map { subject in
                change(of: subject, in: found[decision.id] ?? [], isOverruled: overruled.contains(decision.id))
            }
            if withdrawn.contains(decision.id) {
                return DecisionEffect(decision: decision, outcome: .withdrawn, changes: [])
            }
            if decision.kind == .withdraw { return withdrawal(decision) }
            if Self.needsTwo.contains(decision.kind), let lonely = Self.lonely(changes) {
                return DecisionEffect(
                    decision: decision, outcome: .subjectMissing, changes: lonely,
                    note: "fewer than two of the passages that it is about are in this record")
            }
            let outcomes = changes.map(\.outcome)
            let outcome = Self.weight.first(where: outcomes.contains) ?? .subjectMissing
            return DecisionEffect(
                decision: decision, outcome: outcome, changes: changes, note: note(decision, outcome, changes))
        }
    }

    /// Of the outcomes for several subjects the one that says most.
    private static let weight: [DecisionEffect.Outcome] = [.applied, .overruled, .notApplied, .subjectMissing]

    /// Decisions on whether passages are one.
    private static let needsTwo: Set<Decision.Kind> = [.merge, .split, .keepApart]

    /// The changes of a decision that has not two passages to say something of; nil when it has.
    private static func lonely(_ changes: [DecisionEffect.Change]) -> [DecisionEffect.Change]? {
        guard changes.filter({ $0.outcome != .subjectMissing }).count < 2 else { return nil }
        return changes.map { change in
            let outcome = change.outcome == .subjectMissing ? change.outcome : .notApplied
            return DecisionEffect.Change(subject: change.subject, citation: change.citation, outcome: outcome)
        }
    }

    /// The copies of one document under several names have the same passages; what came of any of them counts.
    private func change(
        of subject: Subject, in findings: [DecisionFinding], isOverruled: Bool
    ) -> DecisionEffect.Change {
        let changes = findings.map(\.change).filter { $0.subject == subject }
        let best = Self.weight.lazy.compactMap { outcome in changes.first { $0.outcome == outcome } }.first
        guard let best else { return DecisionEffect.Change(subject: subject, citation: nil, outcome: .subjectMissing) }
        guard isOverruled, best.outcome == .applied else { return best }
        return DecisionEffect.Change(subject: subject, citation: best.citation, outcome: .overruled)
    }

    private func withdrawal(_ decision: Decision) -> DecisionEffect {
        let isKnown = given.contains { $0.id == decision.value }
        return DecisionEffect(
            decision: decision, outcome: isKnown ? .applied : .subjectMissing, changes: [],
            note: isKnown ? nil : "no decision has the identifier \(decision.value ?? "")")
    }

    private func note(
        _ decision: Decision, _ outcome: DecisionEffect.Outcome, _ changes: [DecisionEffect.Change]
    ) -> String? {
        switch outcome {
        case .notApplied: return "the record has nothing that '\(decision.value ?? "")' names"
        case .overruled: return "a later decision says otherwise"
        case .subjectMissing: return "none of the passages that it is about is in this record"
        case .applied, .withdrawn:
            let missing = changes.filter { $0.outcome == .subjectMissing }.count
            return missing == 0 ? nil : "\(missing) of \(changes.count) passages are not in this record"
        }
    }

    /// What a user of the record should know: decisions that could not be honoured.
    static func notices(of effects: [DecisionEffect]) -> [RecordNotice] {
        effects.compactMap { effect in
            guard effect.outcome == .subjectMissing || effect.outcome == .notApplied else { return nil }
            let decision = effect.decision
            return RecordNotice(
                code: effect.outcome == .notApplied ? "record.decision-not-applied" : "record.decision-missing",
                message: "the decision \(decision.id) of \(decision.who) (\(decision.kind.rawValue)) is not honoured: "
                    + (effect.note ?? ""),
                citations: effect.changes.compactMap(\.citation))
        }
    }
}
