import TruceEvidence

/// A mention while it is being decided: token positions in place of bytes.
struct ActorSighting {
    /// The tokens of the mention.
    var tokens: Range<Int>
    /// The tokens of its name, without a noun that only says what it is ("militants").
    var nameTokens: Range<Int>
    var key: String?
    var kind: ActorKind
    var country: String?
    /// The fullest form, when it is not the words of the name themselves.
    var fullName: String?
    /// The token of its name that stands in the genitive though the text lost the apostrophe: "Syrias" in
    /// "Syrias army".
    var owner: Int?

    init(_ tokens: Range<Int>, key: String?, kind: ActorKind, country: String?, name: Range<Int>? = nil) {
        self.tokens = tokens
        nameTokens = name ?? tokens
        self.key = key
        self.kind = kind
        self.country = country
    }
}
