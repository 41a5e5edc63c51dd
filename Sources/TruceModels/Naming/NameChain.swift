/// Labels the words of a document with a linear chain over IOB2 labels, decoded exactly.
struct NameChain: Sendable {
    /// "O", then "B-" and "I-" of each kind.
    static let labels = 1 + 2 * NameKind.allCases.count

    let scorer: SparseScorer

    /// Memory that one analysis uses again for every document.
    struct Scratch {
        var keys: [UInt64] = []
        var lattice = NameLattice()
        var path: [UInt8] = []
    }

    /// The label of each word of a document.
    func labels(_ context: NameContext, _ scratch: inout Scratch) -> [UInt8] {
        var steps = [Int32](repeating: 0, count: (Self.labels + 1) * 4 * Self.labels)
        var row = [Int32](repeating: 0, count: max(Self.labels, scorer.classes))
        for label in 0...Self.labels {
            for kind in 0..<4 {
                for index in row.indices { row[index] = 0 }
                scorer.add([NameFeatures.step(from: label, kind: kind)], to: &row)
                for next in 0..<Self.labels { steps[(label * 4 + kind) * Self.labels + next] = row[next] }
            }
        }
        var labels: [UInt8] = []
        labels.reserveCapacity(context.views.count)
        for sentence in context.sentences {
            scratch.lattice.begin(sentence.count)
            for index in sentence {
                NameFeatures.fill(&scratch.keys, context, sentence, index)
                for label in row.indices { row[label] = 0 }
                scorer.add(scratch.keys, to: &row)
                scratch.lattice.append(row, kind: NameFeatures.stepKind(context.views[index]), steps)
            }
            scratch.lattice.readPath(into: &scratch.path)
            labels.append(contentsOf: scratch.path)
        }
        return labels
    }
}
