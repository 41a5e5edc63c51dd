package import TruceText

/// Something that a user of the record should know, tied to a document where it concerns one.
package struct Notice: Hashable, Sendable {
    /// A stable name, `domain.kebab-case`, such as `intake.manifest-contradicts-text`.
    package let code: String
    /// What was noticed, one sentence without a full stop.
    package let message: String
    /// The words it is about, when there are any.
    package let span: TextSpan?

    /// Makes a notice.
    package init(code: String, message: String, span: TextSpan? = nil) {
        self.code = code
        self.message = message
        self.span = span
    }
}
