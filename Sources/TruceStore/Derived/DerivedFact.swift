/// Words of one document that say something: what a search finds and what the reader marks.
package struct DerivedFact: Hashable, Sendable {
    /// The document's identity.
    package let document: String
    /// What the words are: `paragraph`, `quotation`, `claim`, `figure`, `place` …
    package let kind: String
    /// Where they begin and end, in code points of the document's source.
    package let range: Range<Int>
    /// The words.
    package let words: String
    /// Who stands behind them.
    package let holder: String?
    /// Whom or what they are about.
    package let about: String?
    /// What the holder does in saying them: `accuses`, `denies` …
    package let stance: String?
    /// The place they tell of.
    package let place: String?
    /// The first day they tell of, `yyyy-mm-dd`.
    package let day: String?
    /// The thing in the record that they support, as `kind:id`.
    package let item: String?
    /// The words as decisions name them; nil for what nothing is decided of.
    package let subject: String?

    /// Makes a fact.
    package init(
        document: String, kind: String, range: Range<Int>, words: String, holder: String? = nil,
        about: String? = nil, stance: String? = nil, place: String? = nil, day: String? = nil, item: String? = nil,
        subject: String? = nil
    ) {
        self.document = document
        self.kind = kind
        self.range = range
        self.words = words
        self.holder = holder
        self.about = about
        self.stance = stance
        self.place = place
        self.day = day
        self.item = item
        self.subject = subject
    }
}
