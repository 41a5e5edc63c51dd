package import TruceText

/// One utterance, however many documents quote, shorten or translate it.
package struct Statement: Hashable, Sendable {
    /// One document's version.
    package struct Member: Hashable, Sendable {
        /// The document's ``Document/file``.
        package let document: String
        /// The index into the document's quotations.
        package let quotation: Int
        /// The quoted content.
        package let span: TextSpan

        /// Makes a member.
        package init(document: String, quotation: Int, span: TextSpan) {
            self.document = document
            self.quotation = quotation
            self.span = span
        }
    }

    /// `s1`, `s2`, … in the order of the first member.
    package var id: String
    /// The fullest name of the speaker in any member; nil when nobody is named.
    package let speaker: String?
    /// When it was said, when that is known.
    package let date: TemporalValue?
    /// The versions, ordered by document and place.
    package let members: [Member]
    /// Why the versions are held to be one utterance; empty for a single member.
    package let reasons: [String]
    /// Wording that differs between versions, as pairs of quoted words, the first member's first.
    package let wordingDifferences: [String]
    /// A name that lasts while documents are added; empty where none was given.
    package var key: String
    /// The identifiers of the decisions that hold of it.
    package var decisions: [String] = []

    /// Makes a statement.
    package init(
        id: String, speaker: String?, date: TemporalValue?, members: [Member], reasons: [String] = [],
        wordingDifferences: [String] = [], key: String = ""
    ) {
        self.id = id
        self.speaker = speaker
        self.date = date
        self.members = members
        self.reasons = reasons
        self.wordingDifferences = wordingDifferences
        self.key = key
    }
}
