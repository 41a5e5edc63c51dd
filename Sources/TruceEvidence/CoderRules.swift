/// The rules by which coders of conflict data bring several figures of one scope to one reading.
///
/// A plural without a number ("dozens") counts only where nobody gives a number.
package enum CoderRules {
    /// A figure with the words of its number.
    package typealias Given = (figure: Figure, words: String)

    /// The reading of figures of one category that count the same people; nil where no rule gives a number.
    package static func coding(of category: Figure.Category, _ given: [Given]) -> CasualtyEntry.Coding? {
        let definite = given.filter { isDefinite($0.figure) }
        let used = definite.isEmpty ? given : definite
        let coding = CasualtyEntry.Coding(
            category: category, acled: acled(used), ucdp: ucdp(used), airwars: airwars(used))
        return coding.acled == nil && coding.ucdp == nil && coding.airwars == nil ? nil : coding
    }

    private static func isDefinite(_ figure: Figure) -> Bool { figure.best != nil || figure.high != nil }

    private static func acled(_ given: [Given]) -> Int? {
        given.compactMap { $0.figure.acledFatalities(words: $0.words) }.min()
    }

    /// The best estimate is the one that most figures give, of equals the lowest; one open bound leaves it open for all.
    private static func ucdp(_ given: [Given]) -> FatalityCoding? {
        let codings = given.compactMap(\.figure.ucdpFatalities)
        guard !codings.isEmpty else { return nil }
        var votes: [Int: Int] = [:]
        for best in codings.compactMap(\.best) { votes[best, default: 0] += 1 }
        let best = votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
        let highs = codings.map(\.high)
        return FatalityCoding(
            low: codings.compactMap(\.low).min(), best: best,
            high: highs.contains(nil) ? nil : highs.compactMap { $0 }.max())
    }

    private static func airwars(_ given: [Given]) -> FatalityCoding? {
        let ranges = given.compactMap(\.figure.airwarsRange)
        guard !ranges.isEmpty else { return nil }
        return FatalityCoding(low: ranges.compactMap(\.low).min(), best: nil, high: ranges.compactMap(\.high).max())
    }
}
