/// A map from 64-bit keys to small numbers that keeps 16 bits of each key: one absent key in thirty thousand is
/// taken for a present one, which a statistical model can bear.
package struct HashedMap: Sendable {
    let slots: [UInt32]

    /// Makes a map; values must lie in `0..<0xFFFF`.
    init(_ entries: [(key: UInt64, value: Int)]) {
        let capacity = max(64, entries.count * 5 / 4)
        var slots = [UInt32](repeating: 0, count: capacity)
        for (key, value) in entries where value >= 0 && value < 0xFFFF {
            let mixed = FeatureKey.make(0, key)
            var slot = SlotPlace.first(of: mixed, capacity: capacity)
            while slots[slot] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
            slots[slot] = UInt32(truncatingIfNeeded: mixed & 0xFFFF) << 16 | UInt32(value + 1)
        }
        self.init(slots: slots)
    }

    init(slots: [UInt32]) {
        self.slots = slots
    }

    /// The value of a key; -1 when it is absent.
    @inline(__always)
    subscript(key: UInt64) -> Int {
        let mixed = FeatureKey.make(0, key)
        let check = UInt32(truncatingIfNeeded: mixed & 0xFFFF)
        var slot = SlotPlace.first(of: mixed, capacity: slots.count)
        while true {
            let found = slots[slot]
            if found == 0 { return -1 }
            if found >> 16 == check { return Int(found & 0xFFFF) - 1 }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
    }
}
