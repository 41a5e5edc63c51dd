import TruceEvidence
import TruceText

/// The evidence of one document with what people decided of it.
struct AmendedReading: Sendable {
    /// The evidence, with corrected values and without what was rejected.
    private(set) var evidence: DocumentEvidence
    /// What each decision came to.
    private(set) var findings: [DecisionFinding] = []
    /// Whether the document as a whole was rejected.
    private(set) var isRejected = false
    /// The source that the document passes on by decision.
    private(set) var origin: String?

    /// Something that was read, by its kind and its place among its kind.
    private struct Item: Hashable {
        let kind: Subject.Kind
        let index: Int
    }

    /// A property of something that was read.
    private struct Property: Hashable {
        let item: Item
        let field: String
    }

    /// The evidence as it was read.
    init(_ evidence: DocumentEvidence) {
        self.evidence = evidence
    }

    /// Honours decisions that hold, in order of time; of two about one thing the later counts.
    init(_ evidence: DocumentEvidence, _ decisions: [Decision]) {
        self.evidence = evidence
        var finder = SubjectFinder(evidence)
        var verdicts: [Item: Decision] = [:]
        var values: [Property: Decision] = [:]
        var found: [(decision: Decision, subject: Subject, item: Item?)] = []
        for decision in decisions {
            for subject in decision.subjects where subject.document == evidence.document.id {
                let item = Self.item(subject, &finder)
                found.append((decision, subject, item))
                guard let item else { continue }
                switch decision.kind {
                case .accept, .reject: verdicts[item] = decision
                case .correct, .assign: values[Property(item: item, field: decision.field ?? "")] = decision
                case .merge, .split, .keepApart, .annotate, .withdraw: break
                }
            }
        }
        let rejected = verdicts.filter { $0.value.kind == .reject }
        for (decision, subject, item) in found {
            // What an incident was is settled once it is known which passages tell of it.
            if subject.kind == .incident, decision.decided != nil {
                if let item, rejected[item] != nil { note(decision, subject, nil, .overruled) }
                continue
            }
            guard let item else {
                note(decision, subject, nil, .subjectMissing)
                continue
            }
            let span = finder.spans(of: item.kind)[item.index]
            switch decision.kind {
            case .accept, .reject:
                note(decision, subject, span, verdicts[item] == decision ? .applied : .overruled)
            case .correct, .assign:
                let holds = values[Property(item: item, field: decision.field ?? "")] == decision
                guard holds, rejected[item] == nil, let value = decision.decided else {
                    note(decision, subject, span, .overruled)
                    continue
                }
                note(decision, subject, span, .applied, give(value, as: decision.field, to: item))
            case .merge, .split, .keepApart, .annotate, .withdraw:
                note(decision, subject, span, .applied)
            }
        }
        isRejected = rejected.keys.contains { $0.kind == .document }
        var cut = EvidenceCut()
        for item in rejected.keys { cut.leaveOut(item.index, of: item.kind, in: self.evidence) }
        self.evidence = cut.applied(to: self.evidence)
    }

    /// What a subject names; what happened to a truce is an incident whose passages are statuses and clauses.
    private static func item(_ subject: Subject, _ finder: inout SubjectFinder) -> Item? {
        if let index = finder.index(of: subject) { return Item(kind: subject.kind, index: index) }
        guard subject.kind == .incident else { return nil }
        for kind in [Subject.Kind.status, .provision] {
            let other = Subject(kind: kind, document: subject.document, passage: subject.passage)
            if let index = finder.index(of: other) { return Item(kind: kind, index: index) }
        }
        return nil
    }

    private mutating func note(
        _ decision: Decision, _ subject: Subject, _ span: TextSpan?, _ outcome: DecisionEffect.Outcome,
        _ values: (before: String?, after: String)? = nil
    ) {
        findings.append(
            DecisionFinding(
                decision: decision.id,
                change: DecisionEffect.Change(
                    subject: subject, citation: span.map { Citation(document: evidence.document.file, span: $0) },
                    outcome: outcome, before: values?.before, after: values?.after)))
    }

    /// Gives a property its decided value.
    ///
    /// - Returns: The value as it was read, and the new one.
    private mutating func give(
        _ value: DecidedValue, as field: String?, to item: Item
    ) -> (before: String?, after: String)? {
        if field == DecidedField.origin.rawValue, case .names(let names) = value, let name = names.first {
            origin = name
            return (evidence.document.outlet?.value, name)
        }
        return evidence.correct(item.kind, item.index, to: value)
    }
}
