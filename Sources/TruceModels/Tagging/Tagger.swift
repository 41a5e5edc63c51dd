/// Gives every word of a sentence its part of speech.
///
/// Two greedy passes, one from each end, score every class; the class with the highest sum wins.
struct Tagger: Sendable {
    /// The classes, "UPOS|XPOS".
    let labels: [String]
    /// Lower-case words that the training text showed often, with the number of their ambiguity class.
    let lexicon: HashedMap
    let forward: SparseScorer
    let backward: SparseScorer

    /// Memory that one analysis uses again for every sentence.
    struct Scratch {
        var context = TagContext()
        var keys: [UInt64] = []
        var scores: [Int32] = []
        var sums: [Int32] = []
    }

    /// The class of each word; the words are those of `scratch.context`.
    func tag(_ scratch: inout Scratch, into tags: inout [UInt8]) {
        let count = scratch.context.count
        let width = labels.count
        tags.removeAll(keepingCapacity: true)
        scratch.sums.removeAll(keepingCapacity: true)
        scratch.sums.append(contentsOf: repeatElement(0, count: count * width))
        if scratch.scores.count < width { scratch.scores = [Int32](repeating: 0, count: width) }
        pass(&scratch, forward, step: -1)
        pass(&scratch, backward, step: 1)
        for index in 0..<count {
            var best = 0
            let base = index * width
            for label in 1..<width where scratch.sums[base + label] > scratch.sums[base + best] { best = label }
            tags.append(UInt8(truncatingIfNeeded: best))
        }
    }

    private func pass(_ scratch: inout Scratch, _ scorer: SparseScorer, step: Int) {
        let count = scratch.context.count
        let width = labels.count
        var near: UInt64 = 0xFE
        var far: UInt64 = 0xFE
        var index = step < 0 ? 0 : count - 1
        for _ in 0..<count {
            TagFeatures.fill(&scratch.keys, scratch.context, index, near: near, far: far, step: step)
            for label in 0..<width { scratch.scores[label] = 0 }
            scorer.add(scratch.keys, to: &scratch.scores)
            let base = index * width
            var best = 0
            for label in 0..<width {
                let score = scratch.scores[label]
                scratch.sums[base + label] &+= score
                if score > scratch.scores[best] { best = label }
            }
            far = near
            near = UInt64(best)
            index -= step
        }
    }
}
