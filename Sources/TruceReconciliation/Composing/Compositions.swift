/// What was composed of groups of pieces, kept as long as neither a group nor what its documents say changes.
struct Compositions<Value: Sendable>: Sendable {
    /// How many were composed so far.
    private(set) var count = 0
    /// By the identity of a group, counted from ``first``: groups are given one after the other.
    private var kept: [Value?] = []
    private var first = 0

    /// The value of a group, by its identity; nil for one that was not composed.
    subscript(identity: Int) -> Value? {
        _read {
            if kept.indices.contains(identity - first) { yield kept[identity - first] } else { yield nil }
        }
    }

    /// Composes the values of groups; only what changed is composed anew.
    ///
    /// - Parameters:
    ///   - groups: The groups.
    ///   - stale: The identities of groups of which a document says something new.
    ///   - compose: Makes the value of a group.
    mutating func compose<Piece>(
        _ groups: [Joiner<Piece>.Listed], stale: Set<Int>, compose: (Joiner<Piece>.Group) -> Value
    ) {
        makeRoom(for: groups)
        for identity in stale where kept.indices.contains(identity - first) { kept[identity - first] = nil }
        for listed in groups where kept[listed.identity - first] == nil {
            count += 1
            kept[listed.identity - first] = compose(listed.group)
        }
    }

    /// Makes room for what is composed of groups. One that is gone never comes back under its identity; what was kept of
    /// such is cleared away when it may be more than the rest.
    private mutating func makeRoom<Piece>(for groups: [Joiner<Piece>.Listed]) {
        guard let last = groups.lazy.map(\.identity).max() else { return }
        if last - first >= 4 * groups.count + 64 {
            let before = (first: first, kept: kept)
            first = groups.lazy.map(\.identity).min() ?? 0
            kept = []
            for listed in groups where before.kept.indices.contains(listed.identity - before.first) {
                let place = listed.identity - first
                if place >= kept.count { kept += Array(repeating: nil, count: place - kept.count + 1) }
                kept[place] = before.kept[listed.identity - before.first]
            }
        }
        if last - first >= kept.count {
            kept += Array(repeating: nil, count: last - first + 1 - kept.count)
        }
    }

    /// Forgets everything: something that all of it rests on has changed.
    mutating func forget() { (kept, first) = ([], 0) }
}
