import Testing
import TruceEvidence
import TruceText

struct FigureCodersTests {
    private func figure(
        _ low: Int?, _ high: Int?, _ best: Int?, _ category: Figure.Category = .killed
    ) -> Figure {
        Figure(
            span: TextSpan(0, 1), quantity: TextSpan(0, 1), category: category, who: nil, low: low, high: high,
            best: best,
            scope: .incident)
    }

    @Test(arguments: [
        ("dozens", 24, 12), ("tens", 20, 10), ("hundreds", 200, 100), ("several", 3, 3), ("several hundred", 300, 300),
        ("hundreds of thousands", 200_000, 100_000),
    ])
    func `ACLED writes its own number for an indefinite one`(words: String, low: Int, expected: Int) {
        #expect(figure(low, nil, nil).acledFatalities(words: words) == expected)
    }

    @Test func `ACLED takes the most conservative number and counts no injured`() {
        #expect(figure(61, nil, 60).acledFatalities(words: "more than 60") == 60)
        #expect(figure(10, 15, nil).acledFatalities(words: "10 to 15") == 10)
        #expect(figure(nil, 20, 20).acledFatalities(words: "up to 20") == nil)
        #expect(figure(8, 8, 8, .injured).acledFatalities(words: "8") == nil)
    }

    @Test func `UCDP keeps an open upper bound open`() {
        #expect(figure(61, nil, 60).ucdpFatalities == FatalityCoding(low: 60, best: 60, high: nil))
        #expect(figure(24, nil, nil).ucdpFatalities == FatalityCoding(low: 24, best: 24, high: nil))
        #expect(figure(10, 15, nil).ucdpFatalities == FatalityCoding(low: 10, best: 10, high: 15))
        #expect(figure(8, 8, 8, .displaced).ucdpFatalities == nil)
    }

    @Test func `Airwars gives a range for dead and hurt`() {
        #expect(figure(61, nil, 60).airwarsRange == FatalityCoding(low: 60, best: nil, high: 60))
        #expect(figure(nil, 20, 20, .injured).airwarsRange == FatalityCoding(low: 0, best: nil, high: 20))
    }
}
