import Synchronization
import Testing
import TruceTestSupport

@testable import TruceReconciliation

struct JoinerTests {
    /// Counts comparisons.
    private final class Counter: Sendable {
        private let count = Mutex(0)
        private let groupCount = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
        /// How many pieces were looked at when groups were compared.
        var ofGroups: Int { groupCount.withLock { $0 } }
        func addToGroup() { groupCount.withLock { $0 += 1 } }
    }

    /// A piece with two traits out of many; pieces with the same first trait and day are one.
    private struct Piece: Joinable {
        let document: Int
        let blockDay: Int?
        let trait: Int
        let counter: Counter

        var position: PiecePosition { PiecePosition(file: String(document), id: "", index: 0) }
        var blocks: [UInt64] { [Block.hash("trait", UInt64(trait)), Block.hash("day", UInt64(blockDay ?? 0))] }

        static func judge(_ left: Piece, _ right: Piece) -> Judgement? {
            left.counter.add()
            guard left.trait == right.trait else { return nil }
            return Judgement(score: 1, joins: left.blockDay == right.blockDay)
        }

        static let delegates = 4

        static func mayJoin(_ left: [Piece], _ right: [Piece]) -> Bool {
            for piece in left + right { piece.counter.addToGroup() }
            return true
        }
    }

    private func pieces(_ count: Int, _ counter: Counter) -> [(document: Int, pieces: [Piece])] {
        var chance = Shuffler(7)
        return (0..<count).map { document in
            let piece = Piece(
                document: document, blockDay: Int.random(in: 0..<20, using: &chance),
                trait: Int.random(in: 0..<10, using: &chance), counter: counter)
            return (document, [piece])
        }
    }

    private func comparisons(of count: Int) -> Int {
        let counter = Counter()
        var joiner = Joiner<Piece>(reach: 8)
        joiner.replace(pieces(count, counter))
        return counter.value
    }

    @Test func `ten times the pieces cost at most twelve times the comparisons`() {
        let few = comparisons(of: 1_000)
        let many = comparisons(of: 10_000)

        #expect(few > 1_000)
        #expect(many <= 12 * few)
    }

    @Test func `one more piece costs as much among ten thousand as among a hundred`() {
        func cost(among count: Int) -> Int {
            let counter = Counter()
            var joiner = Joiner<Piece>(reach: 8)
            let all = pieces(count + 1, counter)
            joiner.replace(Array(all.dropLast()))
            let before = counter.value
            joiner.replace([all[count]])
            return counter.value - before
        }

        // At most so many neighbours to each side in each of two blocks.
        #expect(cost(among: 100) <= 32)
        #expect(cost(among: 10_000) <= 32)
    }

    @Test func `what ten times as many reports copy costs ten times as much to bring together`() {
        func cost(of copies: Int) -> Int {
            let counter = Counter()
            var joiner = Joiner<Piece>(reach: 8)
            joiner.replace(
                (0..<copies).map { ($0, [Piece(document: $0, blockDay: 3, trait: 1, counter: counter)]) })

            #expect(joiner.groups { $0 }.map(\.group.pieces.count) == [copies])
            return counter.ofGroups
        }

        #expect(cost(of: 3_000) <= 12 * cost(of: 300))
    }

    @Test func `a group says what nearly belonged to it`() {
        let counter = Counter()
        var joiner = Joiner<Piece>(reach: 8)
        joiner.replace([
            (0, [Piece(document: 0, blockDay: 1, trait: 3, counter: counter)]),
            (1, [Piece(document: 1, blockDay: 1, trait: 3, counter: counter)]),
            (2, [Piece(document: 2, blockDay: 9, trait: 3, counter: counter)]),
        ])

        let groups = joiner.groups { $0 }
        #expect(groups.map { $0.group.pieces.map(\.document) } == [[0, 1], [2]])
        #expect(groups[0].group.misses.map(\.other.document) == [2])
        #expect(joiner.groups(of: 1).map { $0.pieces.map(\.document) } == [[0, 1]])
    }

    /// A piece on a line: near ones are linked, and no group may be long, so that a chain of them falls into many groups.
    private struct Mark: Joinable {
        let document: Int
        let place: Int

        var position: PiecePosition { PiecePosition(file: String(document), id: "", index: 0) }
        var blocks: [UInt64] { [place / 8, place / 8 + 1].map { Block.hash("stretch", UInt64($0)) } }
        var blockDay: Int? { place }

        static func judge(_ left: Mark, _ right: Mark) -> Judgement? {
            let distance = abs(left.place - right.place)
            return distance > 6 ? nil : Judgement(score: Double(10 - distance), joins: distance <= 4)
        }

        static let delegates = 3

        static func mayJoin(_ left: [Mark], _ right: [Mark]) -> Bool {
            left.allSatisfy { one in right.allSatisfy { abs(one.place - $0.place) <= 5 } }
        }
    }

    private func told(by joiner: inout Joiner<Mark>) -> [String] {
        joiner.groups { $0 }.map(\.group).map { group in
            "\(group.pieces.map(\.document)) by \(group.joins.map { [$0.left, $0.right] }), not "
                + "\(group.misses.map { [$0.place, $0.other.document] })"
        }
    }

    @Test(arguments: 1...6)
    func `a chain of likenesses falls into the same groups at once, one by one, and after some left`(seed: UInt64) {
        var chance = Shuffler(seed)
        let marks = (0..<160).map { Mark(document: $0 + 100, place: Int.random(in: 0..<200, using: &chance)) }
        var atOnce = Joiner<Mark>(reach: 9)
        atOnce.replace(marks.map { ($0.document, [$0]) })
        let expected = told(by: &atOnce)

        var oneByOne = Joiner<Mark>(reach: 9)
        for mark in marks.shuffled(using: &chance) {
            oneByOne.replace([(mark.document, [mark])])
            _ = oneByOne.groups { $0 }
        }
        #expect(told(by: &oneByOne) == expected)

        let leaving = marks.shuffled(using: &chance).prefix(40)
        for mark in leaving {
            oneByOne.replace([(mark.document, [])])
            _ = oneByOne.groups { $0 }
        }
        var withoutThem = Joiner<Mark>(reach: 9)
        let gone = Set(leaving.map(\.document))
        withoutThem.replace(marks.filter { !gone.contains($0.document) }.map { ($0.document, [$0]) })
        #expect(told(by: &oneByOne) == told(by: &withoutThem))

        for mark in leaving { oneByOne.replace([(mark.document, [mark])]) }
        #expect(told(by: &oneByOne) == expected)
        #expect(expected.count > 20)
    }
}
