/// What was made of things that come in the same order each time, but for a few that are new or gone.
///
/// Things are told apart by keys; nothing is hashed as long as most of them are the same as before.
struct KeptInOrder<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private(set) var keys: [Key] = []
    private(set) var values: [Value] = []

    /// Begins with what is known.
    init(keys: [Key] = [], values: [Value] = []) {
        self.keys = keys
        self.values = values
    }

    /// So far a key is looked for where it is not the next one.
    private static var reach: Int { 16 }
    /// After so many that were not found near their place all are looked up.
    private static var patience: Int { 64 }

    /// The value of each key, made anew where it was not there before or does not hold any more.
    ///
    /// - Parameters:
    ///   - new: The keys as they are now, which are kept.
    ///   - holds: Whether a value may stay what it was.
    ///   - make: Makes the value of the key at an index.
    mutating func values(of new: [Key], where holds: (Value) -> Bool, make: (Int) -> Value) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(new.count)
        var next = 0
        var missed = 0
        var all: [Key: Int]?
        for index in new.indices {
            let key = new[index]
            var found: Int?
            if next < keys.count, keys[next] == key {
                found = next
            } else if let all {
                found = all[key]
            } else {
                found = keys[min(next, keys.count)..<min(next + Self.reach, keys.count)].firstIndex(of: key)
                if found == nil {
                    missed += 1
                    if missed == Self.patience {
                        let places = Dictionary(
                            keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                        all = places
                        found = places[key]
                    }
                }
            }
            if let found { next = found + 1 }
            result.append(found.flatMap { holds(values[$0]) ? values[$0] : nil } ?? make(index))
        }
        keys = new
        values = result
        return result
    }

    /// Forgets everything.
    mutating func forget() { (keys, values) = ([], []) }
}
