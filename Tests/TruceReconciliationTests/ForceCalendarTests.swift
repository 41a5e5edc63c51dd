import Testing
import TruceTestSupport

@testable import TruceReconciliation

struct ForceCalendarTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `on every day the last agreement that covers it is in force`(seed: UInt64) {
        var chance = Shuffler(seed)
        let terms = (0..<12).map { _ -> (first: Int, last: Int)? in
            let first = Int.random(in: -10..<40, using: &chance)
            return Int.random(in: 0..<5, using: &chance) == 0
                ? nil : (first, first + Int.random(in: -2..<15, using: &chance))
        }
        let calendar = ForceCalendar(terms)
        for day in -15..<70 {
            let covering = terms.lastIndex { term in term.map { $0.first <= day && day <= $0.last } ?? false }

            #expect(calendar.agreement(on: day) == covering)
        }
    }

    @Test func `where there is no agreement none is in force`() {
        #expect(ForceCalendar([]).agreement(on: 3) == nil)
    }
}
