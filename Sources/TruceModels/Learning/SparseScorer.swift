/// A trained linear model of up to 128 classes: for each feature the few classes that it speaks for or against.
///
/// A slot holds a ten-bit check of the key and the place of the feature's row; a row is a run of cells, each one
/// class and one weight, the last one marked. Rows are found by open addressing.
package struct SparseScorer: Sendable {
    static let checkShift: UInt32 = 22
    static let offsetMask: UInt32 = (1 << 22) - 1

    let classes: Int
    let slots: [UInt32]
    let cells: [UInt16]

    /// Keeps the rows in which some weight reaches `floor` (as a byte of
    /// ``Quantizer``) and that learning changed at least `touches` times.
    init(_ trainer: PerceptronTrainer, floor: Int8 = 1, touches: Int32 = 0) {
        let averages = trainer.averages()
        let quantize = Quantizer(averages)
        var cells: [UInt16] = [0]
        var kept: [(key: UInt64, offset: UInt32)] = []
        for (row, key) in trainer.rowKeys.enumerated() where trainer.touches[row] >= touches {
            let start = cells.count
            for label in 0..<trainer.classes {
                let weight = quantize(averages[row * trainer.classes + label])
                if weight.magnitude >= UInt8(bitPattern: floor) {
                    cells.append(UInt16(label) << 8 | UInt16(UInt8(bitPattern: weight)))
                }
            }
            guard cells.count > start else { continue }
            guard cells.count < Int(Self.offsetMask) else { break }
            cells[cells.count - 1] |= 0x8000
            kept.append((key, UInt32(start)))
        }
        let capacity = max(64, kept.count * 5 / 4)
        var slots = [UInt32](repeating: 0, count: capacity)
        for (key, offset) in kept {
            var slot = SlotPlace.first(of: key, capacity: capacity)
            while slots[slot] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
            slots[slot] = UInt32(truncatingIfNeeded: key & 0x3FF) << Self.checkShift | offset
        }
        self.init(classes: trainer.classes, slots: slots, cells: cells)
    }

    init(classes: Int, slots: [UInt32], cells: [UInt16]) {
        self.classes = classes
        self.slots = slots
        self.cells = cells
    }

    /// Adds the weights of the features to the scores of the classes.
    ///
    /// - Precondition: `scores` has room for every class.
    func add(_ keys: [UInt64], to scores: inout [Int32]) {
        slots.withUnsafeBufferPointer { slots in
            cells.withUnsafeBufferPointer { cells in
                Quantizer.units.withUnsafeBufferPointer { units in
                    scores.withUnsafeMutableBufferPointer { scores in
                        // The table is larger than the caches: all rows are looked for before any is read, so that
                        // the memory works on many of them at once.
                        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: keys.count) { rows in
                            for (index, key) in keys.enumerated() {
                                rows[index] = slots[SlotPlace.first(of: key, capacity: slots.count)]
                            }
                            for (index, key) in keys.enumerated() {
                                rows[index] = Self.row(of: key, from: rows[index], in: slots)
                            }
                            for row in rows where row != 0 {
                                var cell = Int(row)
                                while true {
                                    let value = cells[cell]
                                    scores[Int((value >> 8) & 0x7F)] &+= units[Int(value & 0xFF)]
                                    if value & 0x8000 != 0 { break }
                                    cell += 1
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Where the cells of a key begin; 0 where it has none.
    ///
    /// - Parameter first: What the slot holds at which the search begins.
    @inline(__always)
    private static func row(of key: UInt64, from first: UInt32, in slots: UnsafeBufferPointer<UInt32>) -> UInt32 {
        let check = UInt32(truncatingIfNeeded: key & 0x3FF)
        var found = first
        guard found != 0 else { return 0 }
        if found >> checkShift == check { return found & offsetMask }
        var slot = SlotPlace.first(of: key, capacity: slots.count)
        while true {
            slot += 1
            if slot == slots.count { slot = 0 }
            found = slots[slot]
            if found == 0 { return 0 }
            if found >> checkShift == check { return found & offsetMask }
        }
    }
}
