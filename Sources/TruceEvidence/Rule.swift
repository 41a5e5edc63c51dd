/// The rule or model that produced a value, by its stable name: the kind of value, a dot, what the rule looks at
/// (`quotation.cue-after`).
///
/// A reader names its rules where it applies them, as literals; `docs/rules.md` says what each of them does, and a test
/// holds the two together. A name is never given to another rule.
package struct Rule: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name.
    package let name: String

    /// Names a rule.
    package init(stringLiteral name: StaticString) {
        self.name = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    /// The kind of value: what stands before the dot.
    package var kind: Substring { name.prefix { $0 != "." } }
}
