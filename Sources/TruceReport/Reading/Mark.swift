import TruceText

/// Words of a document that the dossier points out.
struct Mark: Hashable, Sendable {
    /// What the words are. In this order from the outside to the inside where several begin at one place.
    enum Kind: Int, Hashable, Sendable, CaseIterable {
        case incident, provision, status, quotation, claim, figure, time, place, cited
    }

    /// The words.
    let span: TextSpan
    /// What they are.
    let kind: Kind
    /// What they are, in words, for the pointer.
    let description: String
    /// Where links lead; only the first piece of a mark has it.
    var id: String?
    /// The incident that the passage was joined to.
    var incident: String?
    /// The number of the fact that the words are, where facts are listed beside the text.
    var number: Int?

    /// The same mark over other words, as a later piece of it.
    func rest(_ span: TextSpan) -> Mark {
        Mark(span: span, kind: kind, description: description, id: nil, incident: incident, number: number)
    }

    /// Outer marks before inner ones.
    static func isBefore(_ left: Mark, _ right: Mark) -> Bool {
        left.span != right.span ? left.span < right.span : left.kind.rawValue < right.kind.rawValue
    }
}
