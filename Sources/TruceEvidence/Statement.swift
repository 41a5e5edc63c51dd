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

    /// What it tells, whatever its number is; copies of the statement share it.
    @usableFromInline struct Told: Hashable, Sendable {
        @usableFromInline let speaker: String?
        @usableFromInline let date: TemporalValue?
        @usableFromInline let members: [Member]
        @usableFromInline let reasons: [String]
        @usableFromInline let wordingDifferences: [String]
        @usableFromInline var key: String
    }

    @usableFromInline var told: Shared<Told>

    /// `s1`, `s2`, … in the order of the first member.
    package var id: String
    /// The fullest name of the speaker in any member; nil when nobody is named.
    @inlinable package var speaker: String? { _read { yield told.value.speaker } }
    /// When it was said, when that is known.
    @inlinable package var date: TemporalValue? { _read { yield told.value.date } }
    /// The versions, ordered by document and place.
    @inlinable package var members: [Member] { _read { yield told.value.members } }
    /// Why the versions are held to be one utterance; empty for a single member.
    @inlinable package var reasons: [String] { _read { yield told.value.reasons } }
    /// Wording that differs between versions, as pairs of quoted words, the first member's first.
    @inlinable package var wordingDifferences: [String] { _read { yield told.value.wordingDifferences } }
    /// A name that lasts while documents are added; empty where none was given.
    @inlinable package var key: String {
        _read { yield told.value.key }
        _modify { yield &told.value.key }
    }
    /// The identifiers of the decisions that hold of it.
    package var decisions: [String] = []

    /// Makes a statement.
    package init(
        id: String, speaker: String?, date: TemporalValue?, members: [Member], reasons: [String] = [],
        wordingDifferences: [String] = [], key: String = ""
    ) {
        self.id = id
        told = Shared(
            Told(
                speaker: speaker, date: date, members: members, reasons: reasons,
                wordingDifferences: wordingDifferences, key: key))
    }
}
