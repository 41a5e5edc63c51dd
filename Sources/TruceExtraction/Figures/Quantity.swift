/// A number in a text with its bounds.
///
/// - Shape: bounds are closed; `best` is the number itself where the words give one.
struct Quantity {
    /// The tokens of the number with its hedge.
    var tokens: Range<Int>
    /// The tokens of the number alone.
    var number: Range<Int>
    /// The lower bound.
    var low: Int?
    /// The upper bound.
    var high: Int?
    /// The number itself.
    var best: Int?
    /// Whether the words give an indefinite number: "dozens".
    var isIndefinite = false
    /// Whether the number is the word "one", "no" or a vague word, which need a noun or a verb beside them.
    var isWeak = false
}

extension Quantity {
    /// One person whom a word tells of that is no number: "a", "another".
    static func one(at token: Int) -> Quantity {
        Quantity(tokens: token..<token + 1, number: token..<token + 1, low: 1, high: 1, best: 1, isWeak: true)
    }

    /// Nobody, by a word that is no number: "none", "without".
    static func none(at token: Int) -> Quantity {
        Quantity(tokens: token..<token + 1, number: token..<token + 1, low: 0, high: 0, best: 0, isWeak: true)
    }
}
