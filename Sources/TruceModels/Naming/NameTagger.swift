/// Finds names with a linear chain over IOB2 labels, decoded exactly.
struct NameTagger: Sendable {
    /// "O", then "B-" and "I-" of each kind.
    static let labels = 1 + 2 * NameKind.allCases.count

    let lexicon: NameLexicon
    let scorer: SparseScorer

    /// Memory that one analysis uses again for every document.
    struct Scratch {
        var context = NameContext()
        var keys: [UInt64] = []
        var lattice = NameLattice()
        var path: [UInt8] = []
    }

    /// The names of the document in `scratch.context`, in order.
    func names(_ scratch: inout Scratch) -> [NameMention] {
        var steps = [Int32](repeating: 0, count: (Self.labels + 1) * 4 * Self.labels)
        var row = [Int32](repeating: 0, count: max(Self.labels, scorer.classes))
        for label in 0...Self.labels {
            for kind in 0..<4 {
                for index in row.indices { row[index] = 0 }
                scorer.add([NameFeatures.step(from: label, kind: kind)], to: &row)
                for next in 0..<Self.labels { steps[(label * 4 + kind) * Self.labels + next] = row[next] }
            }
        }
        var names: [NameMention] = []
        for sentence in scratch.context.sentences {
            scratch.lattice.begin(sentence.count)
            for index in sentence {
                NameFeatures.fill(&scratch.keys, scratch.context, sentence, index)
                for label in row.indices { row[label] = 0 }
                scorer.add(scratch.keys, to: &row)
                scratch.lattice.append(row, kind: NameFeatures.stepKind(scratch.context.views[index]), steps)
            }
            scratch.lattice.readPath(into: &scratch.path)
            Self.read(scratch.path, from: sentence.lowerBound, into: &names)
        }
        return NameConsistency.completed(names, scratch.context)
    }

    /// Appends the names that a run of labels spells.
    static func read(_ path: [UInt8], from start: Int, into names: inout [NameMention]) {
        var index = 0
        while index < path.count {
            let label = Int(path[index])
            guard label > 0, let kind = NameKind(rawValue: UInt8((label - 1) / 2)) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < path.count, Int(path[end]) == 2 + 2 * Int(kind.rawValue) { end += 1 }
            names.append(NameMention(tokens: start + index..<start + end, kind: kind))
            index = end
        }
    }
}

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
        let width = NameTagger.labels
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
        let width = NameTagger.labels
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
