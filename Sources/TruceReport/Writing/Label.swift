/// Words of the report itself: headings, column names, reading aids.
///
/// Made from literals only, so nothing that a document says, and nothing about the world, can pass as a label.
package struct Label: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The words.
    package let text: String

    /// Takes a literal.
    package init(stringLiteral value: StaticString) { text = value.description }
}
