/// One token of a text: a word, a number, a mark, or a part of a word split as treebanks split it.
///
/// "Aleppo's" is two tokens ("Aleppo", "'s"), "don't" two ("do", "n't"), "U.S.-led" three ("U.S.", "-", "led"),
/// "300,000" one. Tokens do not overlap and stand in order of the text.
package struct Token: Hashable, Sendable {
    /// What the characters of a token are.
    package enum Kind: UInt8, Hashable, Sendable {
        /// Letters, perhaps with full stops, apostrophes or digits inside.
        case word
        /// Digits, perhaps with grouping commas, a decimal point, a colon or an ordinal ending.
        case number
        /// A quotation mark of any script or shape.
        case quote
        /// Any other mark.
        case mark
        /// A web address, an e-mail address, a user name or a hash tag.
        case address
    }

    /// Where the token stands.
    package let span: TextSpan
    /// What its characters are.
    package let kind: Kind
    /// Whether white space (or the start of the text) precedes it.
    package let followsSpace: Bool
    /// Whether its first character is an upper-case letter.
    package let isCapitalised: Bool

    /// Makes a token.
    package init(span: TextSpan, kind: Kind, followsSpace: Bool, isCapitalised: Bool) {
        self.span = span
        self.kind = kind
        self.followsSpace = followsSpace
        self.isCapitalised = isCapitalised
    }
}
