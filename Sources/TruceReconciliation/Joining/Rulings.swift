/// What people decided of pieces: which are one, which are not.
struct Rulings: Sendable {
    /// Nothing was decided.
    static let none = Rulings(together: [:], apart: [:])

    private let together: [Int32: [Int32]]
    private let apart: [Int32: Set<Int32>]

    private init(together: [Int32: [Int32]], apart: [Int32: Set<Int32>]) {
        self.together = together
        self.apart = apart
    }

    /// Finds the pieces of decided pairs; a pair of which one piece is not there is passed over.
    init(_ decided: DecidedPairs.Pairs, _ slots: [PiecePosition: Int32]) {
        var together: [Int32: [Int32]] = [:]
        var apart: [Int32: Set<Int32>] = [:]
        for (left, right) in decided.together {
            guard let a = slots[left], let b = slots[right], a != b else { continue }
            together[a, default: []].append(b)
            together[b, default: []].append(a)
        }
        for (left, right) in decided.apart {
            guard let a = slots[left], let b = slots[right], a != b else { continue }
            apart[a, default: []].insert(b)
            apart[b, default: []].insert(a)
        }
        self.init(together: together, apart: apart)
    }

    /// All pieces that something was decided of.
    var slots: Set<Int32> { Set(together.keys).union(apart.keys) }

    /// The pieces that are one with a piece by decision.
    func partners(of slot: Int32) -> [Int32] { together[slot] ?? [] }

    /// Whether any piece of one group is decided not to be one with any of the other.
    ///
    /// - Parameters:
    ///   - left: The slot that stands for the one group.
    ///   - right: The slot that stands for the other.
    ///   - root: Gives for a slot the one that stands for its group.
    func holdApart(_ left: Int32, _ right: Int32, root: (Int32) -> Int32) -> Bool {
        apart.contains { slot, others in root(slot) == left && others.contains { root($0) == right } }
    }
}
