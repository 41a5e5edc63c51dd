/// What was composed of groups of pieces, kept as long as neither a group nor what its documents say changes.
struct Compositions<Value: Sendable>: Sendable {
    /// How many were composed so far.
    private(set) var count = 0
    private let keeps: Bool
    private var kept: [Int: Composition] = [:]

    /// A value with the turn in which it was composed; shared, so that handing it on costs nothing.
    private final class Composition: Sendable {
        let value: Value
        let turn: Int

        init(_ value: Value, turn: Int) {
            self.value = value
            self.turn = turn
        }
    }

    /// - Parameter keeps: Whether another record may be asked for; if not, nothing is kept.
    init(keeps: Bool) {
        self.keeps = keeps
    }

    /// The composed value of each group, in order; only what changed is composed anew.
    ///
    /// - Parameters:
    ///   - groups: The groups.
    ///   - turn: The number of this turn, higher than those before.
    ///   - changed: The turn in which a document, by its number, last said something new.
    ///   - compose: Makes the value of a group.
    mutating func values<Piece>(
        of groups: [Joiner<Piece>.Group], turn: Int, changed: (Int) -> Int,
        compose: (Joiner<Piece>.Group) -> Value
    ) -> [Value] {
        let values = groups.map { group in
            if let known = kept[group.identity], group.documents.allSatisfy({ changed($0) <= known.turn }) {
                return known.value
            }
            count += 1
            let value = compose(group)
            if keeps { kept[group.identity] = Composition(value, turn: turn) }
            return value
        }
        // A group that is gone never comes back under its identity; these are cleared away when they are as many as the rest.
        if kept.count > 2 * groups.count + 64 {
            let living = Set(groups.map(\.identity))
            kept = kept.filter { living.contains($0.key) }
        }
        return values
    }

    /// Forgets everything: something that all of it rests on has changed.
    mutating func forget() { kept = [:] }
}
