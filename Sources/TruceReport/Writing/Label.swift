/// Words of the report itself: headings, column names, reading aids.
///
/// Made from literals only, so nothing that a document says, and nothing about the world, can pass as a label.
struct Label: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The words.
    let text: String

    /// Takes a literal.
    init(stringLiteral value: StaticString) { text = value.description }
}
