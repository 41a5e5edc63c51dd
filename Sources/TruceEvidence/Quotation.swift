package import TruceText

/// What someone is reported to have said: the content, the word that reports it and the one who said it.
package struct Quotation: Hashable, Sendable {
    /// How speech is reported. Raw values are those of the JSON.
    package enum Kind: String, Hashable, Sendable {
        /// A full clause in quotation marks.
        case direct
        /// Speech without quotation marks.
        case indirect
        /// A fragment in quotation marks inside reported speech.
        case mixed
    }

    /// The quoted content without its quotation marks.
    package let span: TextSpan
    /// How it is reported.
    package let kind: Kind
    /// Who said it, nearest first: the speaker, then the agencies that pass it on. Empty when nobody is named.
    package var holders: [Holder]
    /// The reporting verb or noun.
    package let cue: TextSpan?
    /// The passage from the speaker's name to the end of the content, in reading order.
    package let passage: TextSpan
    /// When it was said, as an index into the document's times.
    package var time: Int?
    /// The index of the quotation that this one continues (split by its cue, or over paragraphs).
    package var continues: Int?
    /// The index of an earlier quotation that has the same words (a caption that repeats the body).
    package var repeats: Int?
    /// The body that the speaker speaks for ("the army" of "the army's spokesman, Peter Okello"), where the passage says.
    package let body: Holder?
    /// What produced it.
    package var rule: Rule?

    /// Makes a quotation.
    package init(
        span: TextSpan, kind: Kind, holders: [Holder], cue: TextSpan?, passage: TextSpan, time: Int? = nil,
        continues: Int? = nil, repeats: Int? = nil, body: Holder? = nil, rule: Rule? = nil
    ) {
        self.span = span
        self.kind = kind
        self.holders = holders
        self.cue = cue
        self.passage = passage
        self.time = time
        self.continues = continues
        self.repeats = repeats
        self.body = body
        self.rule = rule
    }

    /// The one who said it.
    package var speaker: Holder? { holders.first }
}
