/// The best paths through the labels of one sentence.
struct NameLattice {
    private var scores: [Int32] = []
    private var back: [UInt8] = []
    private var length = 0

    mutating func begin(_ count: Int) {
        scores.removeAll(keepingCapacity: true)
        back.removeAll(keepingCapacity: true)
        length = 0
    }

    /// Goes on by one word.
    ///
    /// - Parameters:
    ///   - word: The score of each label for the word.
    ///   - steps: For each label before (the last row for the start) and each kind of word, the scores of the labels.
    mutating func append(_ word: [Int32], kind: Int, _ steps: [Int32]) {
        let width = NameChain.labels
        let before = (length - 1) * width
        for label in 0..<width {
            var best = Int32.min
            var from = 0
            if length == 0 {
                if Self.allows(0, label) { best = steps[(width * 4 + kind) * width + label] }
            } else {
                for previous in 0..<width where Self.allows(previous, label) {
                    let score = scores[before + previous]
                    if score == Int32.min { continue }
                    let total = score &+ steps[(previous * 4 + kind) * width + label]
                    if total > best {
                        best = total
                        from = previous
                    }
                }
            }
            scores.append(best == Int32.min ? best : best &+ word[label])
            back.append(UInt8(truncatingIfNeeded: from))
        }
        // Long sentences must not overflow: only differences matter.
        let start = length * width
        let top = scores[start..<start + width].max() ?? 0
        for label in 0..<width where scores[start + label] != Int32.min {
            scores[start + label] = max(scores[start + label] &- top, Int32.min / 4)
        }
        length += 1
    }

    /// "I-" stands only after "B-" or "I-" of the same kind.
    @inline(__always)
    private static func allows(_ previous: Int, _ label: Int) -> Bool {
        label == 0 || label % 2 == 1 || previous == label || previous == label - 1
    }

    func readPath(into path: inout [UInt8]) {
        path.removeAll(keepingCapacity: true)
        guard length > 0 else { return }
        let width = NameChain.labels
        path.append(contentsOf: repeatElement(0, count: length))
        var label = 0
        for candidate in 1..<width where scores[(length - 1) * width + candidate] > scores[(length - 1) * width + label]
        {
            label = candidate
        }
        for index in stride(from: length - 1, through: 0, by: -1) {
            path[index] = UInt8(truncatingIfNeeded: label)
            label = Int(back[index * width + label])
        }
    }
}
