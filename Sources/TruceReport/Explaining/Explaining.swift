package import TruceEvidence

/// What a record says of the reasons for its values, where it is asked to.
package struct Explaining: Sendable {
    /// How often values of a rule, or of their kind where the rule is nil, are right; nil where nobody judged any.
    private let confidence: @Sendable (_ rule: Rule?, _ kind: String) -> Double?

    /// Explains with a source of confidence.
    package init(confidence: @escaping @Sendable (_ rule: Rule?, _ kind: String) -> Double?) {
        self.confidence = confidence
    }

    /// The confidence in two digits.
    func share(of rule: Rule?, kind: String) -> Double? {
        confidence(rule, kind).map { ($0 * 100).rounded() / 100 }
    }
}
