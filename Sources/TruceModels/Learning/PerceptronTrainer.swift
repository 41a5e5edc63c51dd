/// Learns the weights of a multi-class linear model with the averaged perceptron.
///
/// All arithmetic is on integers, so the same examples in the same order give the same weights everywhere.
///
/// - Source: Freund and Schapire, "Large Margin Classification Using the Perceptron Algorithm" (1999); the lazy
///   average follows Daumé, "Practical Structured Learning Techniques for NLP" (2006), section 2.
struct PerceptronTrainer {
    let classes: Int
    /// Keys of an open-addressing table; 0 is free.
    private var keys: [UInt64]
    private var rowOfSlot: [Int32]
    private(set) var rowKeys: [UInt64] = []
    /// How often each row was changed.
    private(set) var touches: [Int32] = []
    private var weights: [Int32] = []
    private var totals: [Int64] = []
    private var clock: Int64 = 1

    init(classes: Int) {
        self.classes = classes
        keys = [UInt64](repeating: 0, count: 1 << 16)
        rowOfSlot = [Int32](repeating: 0, count: 1 << 16)
    }

    /// Sets `scores` to the sum of the weights of the features.
    func score(_ features: [UInt64], into scores: inout [Int32]) {
        let classes = classes
        scores.withUnsafeMutableBufferPointer { scores in
            for index in 0..<classes { scores[index] = 0 }
            weights.withUnsafeBufferPointer { weights in
                for feature in features {
                    let row = row(of: feature)
                    if row < 0 { continue }
                    let base = row * classes
                    for index in 0..<classes { scores[index] &+= weights[base + index] }
                }
            }
        }
    }

    /// Counts one decision; call it once per example.
    mutating func tick() { clock += 1 }

    /// Moves the weights of one class for each of the features.
    mutating func update(_ features: [UInt64], class label: Int, by amount: Int32) {
        for feature in features {
            let row = insertedRow(of: feature)
            let cell = row * classes + label
            weights[cell] += amount
            touches[row] += 1
            totals[cell] += clock * Int64(amount)
        }
    }

    private func row(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while true {
            let found = keys[slot]
            if found == key { return Int(rowOfSlot[slot]) }
            if found == 0 { return -1 }
            slot = (slot + 1) & mask
        }
    }

    private mutating func insertedRow(of key: UInt64) -> Int {
        let found = row(of: key)
        if found >= 0 { return found }
        if (rowKeys.count + 1) * 2 > keys.count { grow() }
        let row = rowKeys.count
        rowKeys.append(key)
        touches.append(0)
        place(key, row)
        weights.append(contentsOf: repeatElement(0, count: classes))
        totals.append(contentsOf: repeatElement(0, count: classes))
        return row
    }

    private mutating func place(_ key: UInt64, _ row: Int) {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        rowOfSlot[slot] = Int32(truncatingIfNeeded: row)
    }

    private mutating func grow() {
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        rowOfSlot = [Int32](repeating: 0, count: keys.count)
        for (row, key) in rowKeys.enumerated() { place(key, row) }
    }

    /// The averaged weights in thousandths, row after row in the order of ``rowKeys``.
    func averages() -> [Int32] {
        var result = [Int32](repeating: 0, count: weights.count)
        for cell in weights.indices where weights[cell] != 0 || totals[cell] != 0 {
            let scaled = (Int64(weights[cell]) * clock - totals[cell]) * 1000 / clock
            result[cell] = Int32(clamping: scaled)
        }
        return result
    }
}
