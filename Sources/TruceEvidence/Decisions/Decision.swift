import TruceText

/// What a person decided about documents or about what was read from them: one entry of a ledger that only grows.
///
/// `record = f(documents, decisions)`: a decision changes no document and no evidence, it is weighed when the record is
/// made. It is undone by another decision that withdraws it.
package struct Decision: Hashable, Sendable, Codable {
    /// What is decided. Raw values are those of the written form.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// The subjects are one: one incident, one statement, one actor.
        case merge
        /// The first subject does not belong with the others; the others stay as they are.
        case split
        /// No two of the subjects are one.
        case keepApart = "keep_apart"
        /// What was read is right.
        case accept
        /// What was read is wrong, and is left out.
        case reject
        /// A property (``Decision/field``) of the subject has another value (``Decision/value``).
        case correct
        /// The subject belongs to what ``Decision/value`` names: an incident to an agreement, a document to an origin.
        case assign
        /// A remark (``Decision/value``) that changes nothing else.
        case annotate
        /// The earlier decision named by ``Decision/value`` holds no longer.
        case withdraw
    }

    /// What is decided.
    package let kind: Kind
    /// What it is about; the order matters for ``Kind/split`` alone.
    package let subjects: [Subject]
    /// The property that is corrected or assigned, such as `date` or `agreement`; nil for the other kinds.
    package let field: String?
    /// The new value, the remark, or the identifier of the decision that is withdrawn; nil for the other kinds.
    package let value: String?
    /// Who decided.
    package let who: String
    /// When, in seconds since 1970-01-01T00:00:00Z.
    package let when: Int
    /// Why, in the decider's words.
    package let why: String

    /// Makes a decision.
    package init(
        _ kind: Kind, _ subjects: [Subject], field: String? = nil, value: String? = nil, who: String, when: Int,
        why: String
    ) {
        self.kind = kind
        self.subjects = subjects
        self.field = field
        self.value = value
        self.who = who
        self.when = when
        self.why = why
    }

    /// The identifier: 16 hexadecimal digits that follow from the content alone.
    package var id: String {
        let parts =
            [kind.rawValue] + subjects.map(\.description) + [field ?? "", value ?? "", who, String(when), why]
        return ContentKey.hexadecimal(of: parts)
    }

    /// What is wrong with its form, in one sentence without a full stop; nil when nothing is.
    package var fault: String? {
        let needed =
            switch kind {
            case .merge, .split, .keepApart: 2
            case .accept, .reject, .correct, .assign, .annotate: 1
            case .withdraw: 0
            }
        if subjects.count < needed { return "\(kind.rawValue) needs \(needed) subjects and has \(subjects.count)" }
        if needed == 2, Set(subjects).count < subjects.count { return "\(kind.rawValue) names a subject twice" }
        if needed == 2, Set(subjects.map(\.kind)).count > 1 { return "\(kind.rawValue) mixes kinds of subject" }
        if kind == .correct || kind == .assign, field == nil { return "\(kind.rawValue) names no field" }
        if [.correct, .assign, .annotate, .withdraw].contains(kind), value == nil {
            return "\(kind.rawValue) gives no value"
        }
        if let fault = valueFault { return fault }
        if who.isEmpty { return "nobody is named who decided" }
        return nil
    }

    /// What is wrong with the property and its value, for decisions that change one.
    private var valueFault: String? {
        guard kind == .correct || kind == .assign, let field, let value else { return nil }
        for subject in subjects {
            let known = DecidedField.fields(of: subject.kind, for: kind)
            guard known.contains(where: { $0.rawValue == field }) else {
                let choice = known.map(\.rawValue).joined(separator: ", ")
                return "\(kind.rawValue) knows no '\(field)' of a \(subject.kind.rawValue)"
                    + (choice.isEmpty ? "" : ", only \(choice)")
            }
        }
        guard let known = DecidedField(rawValue: field), decided == nil else { return nil }
        return "'\(value)' is no \(field): write \(DecidedValue.form(of: known))"
    }

    /// The value that a property is given; nil for decisions that change none and where the text is no value.
    package var decided: DecidedValue? {
        guard let field = field.flatMap(DecidedField.init(rawValue:)), let value else { return nil }
        return DecidedValue(value, of: field)
    }

    /// The decisions that hold, in order of time: those without a fault that no later one withdraws, each once.
    package static func inForce(_ decisions: [Decision]) -> [Decision] { settled(decisions).inForce }

    /// The identifiers of the decisions that a later one, which holds itself, withdraws.
    package static func withdrawn(_ decisions: [Decision]) -> Set<String> { settled(decisions).withdrawn }

    private static func settled(_ decisions: [Decision]) -> (inForce: [Decision], withdrawn: Set<String>) {
        var seen: Set<Decision> = []
        let ordered = decisions.filter { $0.fault == nil && seen.insert($0).inserted }
            .map { (id: $0.id, decision: $0) }
            .sorted { left, right in
                if left.decision.when != right.decision.when { return left.decision.when < right.decision.when }
                // What is withdrawn in the second in which it was decided comes before its withdrawal.
                let isLater = (left.decision.kind == .withdraw, right.decision.kind == .withdraw)
                return isLater.0 != isLater.1 ? isLater.1 : left.id < right.id
            }
        // The latest first: a withdrawal that is itself withdrawn withdraws nothing.
        var withdrawn: Set<String> = []
        var result: [Decision] = []
        for entry in ordered.reversed() where !withdrawn.contains(entry.id) {
            if entry.decision.kind == .withdraw, let target = entry.decision.value {
                withdrawn.insert(target)
            } else {
                result.append(entry.decision)
            }
        }
        return (result.reversed(), withdrawn)
    }
}
