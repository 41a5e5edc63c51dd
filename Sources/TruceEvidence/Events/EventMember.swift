package import TruceText

/// A passage that tells of an event of access or of a contact.
package struct EventMember: Hashable, Sendable {
    /// The document's ``Document/file``.
    package let document: String
    /// The index into the document's ``DocumentEvidence/access`` or ``DocumentEvidence/contacts``.
    package let mention: Int
    /// The passage.
    package let span: TextSpan
    /// Who tells it: the nearest holder, or the document in its own voice.
    package let holder: String
    /// The passage as a citation.
    package var citation: Citation { Citation(document: document, span: span) }

    /// Makes a member.
    package init(document: String, mention: Int, span: TextSpan, holder: String) {
        self.document = document
        self.mention = mention
        self.span = span
        self.holder = holder
    }
}
