import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// A record that is kept up as documents come and go: the bytes of a full run, at the cost of what changed.
struct IncrementTests {
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `whatever comes, goes and comes again, the record is that of a full run`(seed: UInt64) {
        var reconciler = Reconciler()
        for turn in ComingAndGoing(MadeCorpus.reports(36, seed: seed), turns: 40, seed: seed &+ 40).turns {
            if turn.comes {
                reconciler.add([turn.report])
            } else {
                reconciler.remove(file: turn.report.document.file, id: turn.report.document.id)
            }

            #expect(reconciler.record().saysTheSame(as: Reconciler.record(of: turn.present)))
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `one document more gives the record of a full run, whichever comes last`(seed: UInt64) {
        let reports = MadeCorpus.reports(90, seed: seed)
        var chance = Shuffler(seed)
        let full = Reconciler.record(of: reports)
        for last in reports.indices.shuffled(using: &chance).prefix(4) {
            var reconciler = Reconciler()
            reconciler.add(reports.indices.filter { $0 != last }.map { reports[$0] })
            _ = reconciler.record()
            reconciler.add([reports[last]])

            #expect(reconciler.record().saysTheSame(as: full))
        }
    }

    @Test func `asking again without news composes nothing`() {
        var reconciler = Reconciler()
        reconciler.add(ScatteredReports.made(60))
        let first = reconciler.record()
        let composed = reconciler.compositions

        #expect(composed == 24, "twelve raids and what was said of each")
        #expect(reconciler.record().saysTheSame(as: first))
        #expect(reconciler.compositions == composed)
    }

    @Test func `one document more composes as little among thousands as among a hundred`() {
        func cost(among count: Int) -> Int {
            var reconciler = Reconciler()
            let reports = ScatteredReports.made(count + 1)
            reconciler.add(Array(reports.dropLast()))
            _ = reconciler.record()
            let before = reconciler.compositions
            reconciler.add([reports[count]])
            _ = reconciler.record()
            return reconciler.compositions - before
        }

        let few = cost(among: 100)
        #expect(few > 0)
        #expect(cost(among: 3_000) <= few + 10)
    }
}

/// Reports of which every five tell of one raid, each raid in a town and of a day of its own.
private enum ScatteredReports {
    static func made(_ count: Int) -> [DocumentEvidence] {
        (0..<count).map { index in
            let raid = index / 5
            let town = "Town\(letters(raid))"
            let day = CalendarDate(dayNumber: 14_000 + raid % 4_000)?.iso ?? ""
            var made = MadeEvidence(
                "⟦1:Jets struck ⟦4:the \(letters(raid + 7)) bakery⟧ in ⟦2:\(town)⟧ ⟦3:on that day⟧⟧. “⟦5:We of \(town)"
                    + " saw \(letters(raid + 3)) burn⟧,” he said. ⟦6:The truce⟧ stands.",
                file: "\(index).txt", published: day, outlet: "Paper \(index % 7)")
            let place = made.place(2, latitude: Double(raid % 160) - 80, longitude: Double(raid % 350) - 175)
            made.incident(1, .airStrike, place: place, time: made.day(3, day), targets: [made.actor(4)])
            made.quote(5, by: "Speaker \(letters(raid))")
            made.status(6, .inForce)
            return made.evidence
        }
    }

    /// A word for a number.
    private static func letters(_ number: Int) -> String {
        var rest = number + 26
        var word = ""
        while rest > 0 {
            word += ["ba", "co", "di", "fu", "ge", "ha", "jo", "ki", "lu", "me"][rest % 10]
            rest /= 10
        }
        return word
    }
}
