import TruceEvidence

/// The document's own voice, where nobody else is named for what it says.
enum AuthorVoice {
    /// The outlet, else "author": a report speaks for whoever publishes it, not for one desk.
    static func holder(of document: Document) -> Holder {
        if let outlet = document.outlet { return Holder(name: outlet.value, span: nil, role: .author) }
        return Holder(name: "author", span: nil, role: .author)
    }
}
