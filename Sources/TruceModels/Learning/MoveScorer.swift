/// A trained linear model of three classes in one 32-bit word per feature: a 16-bit check of the key, and by how
/// much the feature prefers the second and the third class to the first.
package struct MoveScorer: Sendable {
    let slots: [UInt32]

    /// Keeps the rows in which some preference reaches `floor` (as a byte of
    /// ``Quantizer``) and that learning changed at least `touches` times.
    init(_ trainer: PerceptronTrainer, floor: Int8, touches: Int32) {
        let averages = trainer.averages()
        var differences: [Int32] = []
        differences.reserveCapacity(trainer.rowKeys.count * 2)
        for row in trainer.rowKeys.indices {
            differences.append(averages[row * 3 + 1] - averages[row * 3])
            differences.append(averages[row * 3 + 2] - averages[row * 3])
        }
        let quantize = Quantizer(differences)
        var kept: [(key: UInt64, cell: UInt32)] = []
        for (row, key) in trainer.rowKeys.enumerated() where trainer.touches[row] >= touches {
            let second = quantize(differences[row * 2])
            let third = quantize(differences[row * 2 + 1])
            let reach = max(second.magnitude, third.magnitude)
            guard reach >= UInt8(bitPattern: floor) else { continue }
            let cell = UInt32(UInt8(bitPattern: second)) << 8 | UInt32(UInt8(bitPattern: third))
            kept.append((key, UInt32(truncatingIfNeeded: key & 0xFFFF) << 16 | cell))
        }
        let capacity = max(64, kept.count * 5 / 4)
        var slots = [UInt32](repeating: 0, count: capacity)
        for (key, cell) in kept {
            var slot = SlotPlace.first(of: key, capacity: capacity)
            while slots[slot] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
            slots[slot] = cell
        }
        self.init(slots: slots)
    }

    init(slots: [UInt32]) { self.slots = slots }

    /// How much the features prefer the second and the third class to the first.
    func preferences(_ keys: [UInt64]) -> (second: Int32, third: Int32) {
        var second: Int32 = 0
        var third: Int32 = 0
        slots.withUnsafeBufferPointer { slots in
            Quantizer.units.withUnsafeBufferPointer { units in
                let capacity = slots.count
                // The table is larger than the caches: where each search begins is looked up for all keys first, so
                // that the memory works on many of them at once.
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: keys.count) { begun in
                    for (index, key) in keys.enumerated() {
                        begun[index] = slots[SlotPlace.first(of: key, capacity: capacity)]
                    }
                    for (index, key) in keys.enumerated() {
                        let check = UInt32(truncatingIfNeeded: key & 0xFFFF)
                        var found = begun[index]
                        if found == 0 { continue }
                        if found >> 16 != check {
                            var slot = SlotPlace.first(of: key, capacity: capacity)
                            repeat {
                                slot += 1
                                if slot == capacity { slot = 0 }
                                found = slots[slot]
                            } while found != 0 && found >> 16 != check
                            if found == 0 { continue }
                        }
                        second &+= units[Int((found >> 8) & 0xFF)]
                        third &+= units[Int(found & 0xFF)]
                    }
                }
            }
        }
        return (second, third)
    }
}

/// Where the search for a key begins in a table of any size.
enum SlotPlace {
    @inline(__always)
    static func first(of key: UInt64, capacity: Int) -> Int {
        Int(truncatingIfNeeded: ((key >> 32) &* UInt64(truncatingIfNeeded: capacity)) >> 32)
    }
}
