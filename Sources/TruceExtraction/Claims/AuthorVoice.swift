import TruceEvidence

/// The document's own voice, where nobody else is named for what it says.
enum AuthorVoice {
    /// The outlet, else whoever the byline names, else "author".
    static func holder(of document: Document) -> Holder {
        if let outlet = document.outlet { return Holder(name: outlet.value, span: nil, role: .author) }
        if let byline = document.byline { return Holder(name: byline.value, span: byline.span, role: .author) }
        return Holder(name: "author", span: nil, role: .author)
    }
}
