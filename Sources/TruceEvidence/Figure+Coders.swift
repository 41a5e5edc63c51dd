/// How coders of conflict data would write down a number of dead; nil where their rules leave it open.
///
/// - Shape: bounds are closed; an open bound is nil.
package struct FatalityCoding: Hashable, Sendable {
    /// The lowest number.
    package let low: Int?
    /// The number that stands for the figure.
    package let best: Int?
    /// The highest number; nil when open.
    package let high: Int?

    /// Makes a coding.
    package init(low: Int?, best: Int?, high: Int?) {
        self.low = low
        self.best = best
        self.high = high
    }
}

extension Figure {
    /// Indefinite plurals and the number that ACLED writes for them.
    ///
    /// - Source: ACLED, "FAQs: ACLED Fatality Methodology": "tens" 10, "dozens" 12, "hundreds" 100; "thousands" by the
    ///   same step; "several" and "few" 3.
    private static let acledWords: [(word: String, count: Int)] = [
        ("thousands", 1000), ("hundreds", 100), ("scores", 20), ("dozens", 12), ("tens", 10), ("several", 3),
        ("few", 3),
    ]

    /// The fatalities that ACLED would write for this figure, and nothing else: it counts no injured, and of a report
    /// it takes the most conservative number.
    ///
    /// - Parameter words: The words of the number (``quantity``).
    /// - Returns: nil for what is no number of dead, and for a mere upper bound ("up to 20").
    package func acledFatalities(words: String) -> Int? {
        guard category == .killed, let low else { return nil }
        guard best == nil, high == nil else { return min(low, best ?? low) }
        let lower = words.lowercased()
        let parts = lower.split(separator: " ")
        // "several hundred" says how many hundreds; "hundreds of thousands" is twice the number that stands for it.
        if parts.count == 1, let known = Self.acledWords.first(where: { lower == $0.word }) { return known.count }
        if parts.contains("of") { return low / 2 }
        return Self.acledWords.first { parts.last.map(String.init) == $0.word }?.count ?? low
    }

    /// The low, best and high estimate that the UCDP GED would take from this figure.
    ///
    /// "More than 60" is low 60 and best 60 there, with the upper bound open; an indefinite number has its least as best.
    ///
    /// - Source: UCDP, "GED Codebook", sections on best, high and low estimates.
    package var ucdpFatalities: FatalityCoding? {
        guard category == .killed else { return nil }
        guard let low else { return FatalityCoding(low: nil, best: best ?? high, high: high) }
        let least = min(low, best ?? low)
        return FatalityCoding(low: least, best: best ?? least, high: high)
    }

    /// The range from minimum to maximum that Airwars would give, both from the words alone.
    ///
    /// - Source: Airwars, "Methodology": a minimum and a maximum for each category of victim.
    package var airwarsRange: FatalityCoding? {
        guard category == .killed || category == .injured else { return nil }
        let least = low.map { min($0, best ?? $0) } ?? 0
        return FatalityCoding(low: least, best: nil, high: high ?? best ?? least)
    }
}
