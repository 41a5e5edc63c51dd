package import TruceText

/// Who stands behind a proposition, as the document names them.
package struct Holder: Hashable, Sendable {
    /// The role of one link in the chain from the document to the ultimate source.
    package enum Role: String, Hashable, Sendable {
        /// The document's author.
        case author
        /// An outlet or agency that the document cites.
        case agency
        /// A person or body that speaks.
        case speaker
    }

    /// The fullest name that the document gives, such as "Peter Okello" where the passage has "the minister".
    package let name: String
    /// The words of this passage that name or point to the holder; nil when they are left to the reader.
    package let span: TextSpan?
    /// The link's role.
    package let role: Role

    /// Makes a holder.
    package init(name: String, span: TextSpan?, role: Role) {
        self.name = name
        self.span = span
        self.role = role
    }
}
