package import TruceEvidence

/// How often an annotation confirmed what a rule read, from the counts that `scripts/reliability.py` made.
package struct RuleConfidence: Sendable {
    /// How many values of the kind as a whole weigh as much as what one rule has shown.
    private static let prior = 4.0

    private let counts: [String: (right: Double, of: Double)]

    /// Reads a table with the columns `rule`, `right` and `of`; a row without a dot counts a whole kind.
    package init(_ lexicon: Lexicon = Lexicon(named: "rule-confidence.tsv")) {
        var counts: [String: (right: Double, of: Double)] = [:]
        for (rule, numbers) in zip(lexicon.column("rule"), zip(lexicon.column("right"), lexicon.column("of"))) {
            guard let right = Double(numbers.0), let of = Double(numbers.1) else { continue }
            counts[rule] = (right, of)
        }
        self.counts = counts
    }

    /// The share of a rule's values that is confirmed, drawn towards the share of their kind where the rule has shown
    /// little; nil where values of the kind were never judged.
    ///
    /// - Parameters:
    ///   - rule: The rule; nil for a value whose reader names none.
    ///   - kind: The kind of value, such as "figure".
    package func share(of rule: Rule?, kind: String) -> Double? {
        guard let whole = counts[kind] else { return nil }
        let share = (whole.right + 1) / (whole.of + 2)
        let own = rule.flatMap { counts[$0.name] } ?? (0, 0)
        return (own.right + Self.prior * share) / (own.of + Self.prior)
    }
}
