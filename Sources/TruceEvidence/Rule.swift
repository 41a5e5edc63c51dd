/// The rule or model that produced a value, by its stable name: the kind of value, a dot, what the rule looks at
/// (`quotation.cue-after`).
///
/// A reader names its rules where it applies them, as literals; `docs/rules.md` says what each of them does, and a test
/// holds the two together. A name is never given to another rule.
package struct Rule: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name.
    package let name: String

    /// Names a rule. The name of a literal lies in the program, so that a value's rule costs no memory of its own.
    package init(stringLiteral name: String) {
        self.name = name
    }

    /// The kind of value: what stands before the dot.
    package var kind: Substring { name.prefix { $0 != "." } }
}
