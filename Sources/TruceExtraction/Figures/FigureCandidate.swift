import TruceEvidence

/// A number of a sentence on its way to becoming a figure.
struct FigureCandidate {
    /// How a candidate hangs together with the others of its sentence.
    enum Link {
        /// It stands alone.
        case none
        /// "ten civilians and five soldiers"
        case coordinate
        /// "including five children", "two of them children"
        case part(of: Int)
    }

    /// The number.
    var quantity: Quantity
    /// What it counts.
    var noun: CountedNoun
    /// Whether one person is told of without a number: "a nurse".
    var isLone = false
    /// How it hangs together with another candidate of the sentence.
    var link = Link.none
    /// What is said of those counted; nil until it is found.
    var category: Figure.Category?
    /// The tokens of the verb or noun that says so.
    var cue: Range<Int>?
    /// What found that out.
    var rule: Rule?

    /// From the number or its hedge to the end of the noun.
    var tokens: Range<Int> { quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, noun.end) }

    /// The candidate that this one is a part of.
    var parent: Int? {
        if case .part(let index) = link { return index }
        return nil
    }
}
