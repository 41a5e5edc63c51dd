/// A sentence as the parser sees it. Node 0 is nothing, 1...n are the words, n + 1 is the root, which stands last.
struct ParseInput {
    /// The number of words.
    var count = 0
    /// Lower-case characters of each node, hashed.
    var words: [UInt64] = []
    /// Full class of each node.
    var tags: [UInt64] = []
    /// Universal part of speech of each node.
    var coarse: [UInt64] = []
    /// The last three characters of each node, hashed.
    var endings: [UInt64] = []
    /// What the word list says of each node.
    var readings: [UInt64] = []
    /// For each node the head that another parser proposes; empty or 0 where there is none.
    var hintHeads: [Int32] = []
    /// For each node the label that another parser proposes.
    var hintLabels: [UInt8] = []
    /// For each node the last node that another parser makes its dependent.
    var hintReach: [Int32] = []

    /// Takes the words of a sentence, from the first or, for a parser that reads from the right, from the last.
    mutating func fill(
        _ views: some RandomAccessCollection<WordView>, tags given: [UInt8], coarseOf: [UInt8], list: WordList,
        isReversed: Bool
    ) {
        count = views.count
        hintHeads.removeAll(keepingCapacity: true)
        hintLabels.removeAll(keepingCapacity: true)
        hintReach.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        coarse.removeAll(keepingCapacity: true)
        endings.removeAll(keepingCapacity: true)
        readings.removeAll(keepingCapacity: true)
        append(0x1001, 0x1001, 0x1001, 0x1001, 0)
        for position in 0..<count {
            let index = isReversed ? count - 1 - position : position
            let view = views[views.index(views.startIndex, offsetBy: index)]
            let tag = given[index]
            append(view.lower, UInt64(tag), UInt64(coarseOf[Int(tag)]), view.suffixes.2, list[view])
        }
        append(0x1002, 0x1002, 0x1002, 0x1002, 0)
    }

    /// Takes the proposals of another parser.
    mutating func hint(_ tree: ParseTree, isReversed: Bool) {
        let last = Int32(truncatingIfNeeded: count + 1)
        hintHeads.append(0)
        hintLabels.append(0xFF)
        for position in 0..<count {
            let index = isReversed ? count - 1 - position : position
            hintHeads.append(tree.heads[index] == 0 ? last : isReversed ? last - tree.heads[index] : tree.heads[index])
            hintLabels.append(tree.labels[index])
        }
        hintHeads.append(0)
        hintLabels.append(0xFF)
        hintReach.append(contentsOf: repeatElement(0, count: count + 2))
        for node in 1..<max(1, count + 1) { hintReach[Int(hintHeads[node])] = Int32(truncatingIfNeeded: node) }
    }

    private mutating func append(_ word: UInt64, _ tag: UInt64, _ part: UInt64, _ ending: UInt64, _ reading: UInt64) {
        readings.append(reading)
        words.append(word)
        tags.append(tag)
        coarse.append(part)
        endings.append(ending)
    }
}
