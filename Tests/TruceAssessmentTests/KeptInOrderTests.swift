import Testing
import TruceTestSupport

@testable import TruceAssessment

struct KeptInOrderTests {
    /// What is made of numbers, and for which of them it was made.
    private func made(
        of keys: [Int], _ kept: inout KeptInOrder<Int, Int>, where holds: (Int) -> Bool = { _ in true }
    ) -> (values: [Int], made: [Int]) {
        var made: [Int] = []
        let values = kept.values(of: keys, where: holds) { place in
            made.append(keys[place])
            return keys[place] * 10
        }
        return (values, made)
    }

    @Test func `only what is new is made`() {
        var kept = KeptInOrder<Int, Int>()
        _ = made(of: [1, 2, 4, 5], &kept)
        let (values, made) = made(of: [1, 3, 4, 5, 6], &kept)

        #expect(values == [10, 30, 40, 50, 60])
        #expect(made == [3, 6])
    }

    @Test func `what does not hold any more is made anew`() {
        var kept = KeptInOrder<Int, Int>()
        _ = made(of: [1, 2, 3], &kept)

        #expect(made(of: [1, 2, 3], &kept, where: { $0 != 20 }).made == [2])
    }

    @Test func `things that are moved far are found again`() {
        var chance = Shuffler(3)
        var kept = KeptInOrder<Int, Int>()
        _ = made(of: Array(0..<2_000), &kept)
        let (values, again) = made(of: Array(0..<2_000).shuffled(using: &chance), &kept)

        #expect(values.sorted() == (0..<2_000).map { $0 * 10 })
        #expect(again.count < 200, "a few are given up before all are looked up")
    }
}
