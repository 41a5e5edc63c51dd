package import TruceText

/// A clause, a condition or a demand about a truce, as one document gives it.
package struct Provision: Hashable, Sendable {
    /// What a provision does.
    package enum Kind: String, Hashable, Sendable {
        /// Someone must do or refrain from something.
        case obligation
        /// Someone or something is outside the truce.
        case exemption
        /// When the truce begins, ends or how long it lasts.
        case term
        /// What follows once a condition is met.
        case consequence
        /// That an agreement was reached, by whom.
        case conclusion
        /// What a side wants agreed and is not.
        case demand
    }

    /// The words.
    package let span: TextSpan
    /// What the provision does.
    package let kind: Kind
    /// Who must act; several parties are several references.
    package var bearers: [ActorReference]
    /// What is to be done or left undone, as words.
    package let action: TextSpan
    /// On which condition, as words.
    package let condition: TextSpan?
    /// By when, as an index into the document's times.
    package var deadline: Int?
    /// Other times in the clause, as indices into the document's times.
    package var times: [Int]
    /// Who the document says stated it, nearest first.
    package var holders: [Holder]
    /// The number of the clause in the agreement's own text ("Article 2, 2.1", "3(b)"); nil where a report tells of it.
    package let number: String?
    /// What produced it.
    package var rule: Rule?

    /// Makes a provision.
    package init(
        span: TextSpan, kind: Kind, bearers: [ActorReference], action: TextSpan, condition: TextSpan? = nil,
        deadline: Int? = nil, times: [Int] = [], holders: [Holder] = [], number: String? = nil, rule: Rule? = nil
    ) {
        self.span = span
        self.kind = kind
        self.bearers = bearers
        self.action = action
        self.condition = condition
        self.deadline = deadline
        self.times = times
        self.holders = holders
        self.number = number
        self.rule = rule
    }

    /// The same provision under the number of its clause.
    ///
    /// - Parameter start: The first byte behind the clause's marker; the words begin there at the earliest.
    package func numbered(_ number: String?, from start: Int) -> Provision {
        func behind(_ span: TextSpan) -> TextSpan { TextSpan(min(max(span.start, start), span.end), span.end) }
        return Provision(
            span: behind(span), kind: kind, bearers: bearers, action: behind(action), condition: condition.map(behind),
            deadline: deadline, times: times, holders: holders, number: number, rule: rule)
    }
}
