/// Reads one tree by greedy arc-hybrid moves.
struct GreedyParser: Sendable {
    let moves: MoveScorer
    let relations: SparseScorer
    /// Whether the parser reads from the end of the sentence.
    let isReversed: Bool

    /// Memory that one analysis uses again for every sentence.
    struct Scratch {
        var input = ParseInput()
        var chart = ParseChart()
        var keys: [UInt64] = []
        var scores: [Int32] = []
        /// The features looked up so far: the work that was done.
        fileprivate(set) var lookups = 0
    }

    /// Sets `tree` to the tree of the sentence of `scratch.input`.
    func parse(_ scratch: inout Scratch, into tree: inout ParseTree) {
        let count = scratch.input.count
        tree.reset(count: count)
        scratch.chart.reset(count: count)
        if scratch.scores.count < relations.classes {
            scratch.scores = [Int32](repeating: 0, count: relations.classes)
        }
        let last = count + 1
        for number in 0..<2 * count {
            let state = scratch.chart.states[number]
            let move = move(&scratch, state)
            guard move != .shift else {
                scratch.chart.states.append(scratch.chart.following(number, .shift, label: 0))
                continue
            }
            let head = move == .left ? state.next : scratch.chart.second(state)
            let label = relation(&scratch, head: head, dependent: state.top)
            let dependent = Int(state.top.node)
            let word = isReversed ? count - dependent : dependent - 1
            let node = Int(head.node)
            tree.heads[word] = Int32(truncatingIfNeeded: node == last ? 0 : isReversed ? last - node : node)
            tree.labels[word] = label
            scratch.chart.states.append(scratch.chart.following(number, move, label: label))
        }
    }

    private func move(_ scratch: inout Scratch, _ state: ParseState) -> ParseState.Move {
        let canShift = scratch.chart.allows(.shift, state)
        let canLeft = scratch.chart.allows(.left, state)
        let canRight = scratch.chart.allows(.right, state)
        if !canLeft && !canRight { return .shift }
        if !canShift && !canRight { return .left }
        if !canShift && !canLeft { return .right }
        ParseFeatures.fill(&scratch.keys, scratch.input, scratch.chart, state)
        scratch.lookups += scratch.keys.count
        let preference = moves.preferences(scratch.keys)
        var best = canShift ? 0 : Int32.min
        var move = ParseState.Move.shift
        if canLeft, preference.second > best {
            best = preference.second
            move = .left
        }
        if canRight, preference.third > best { move = .right }
        return move
    }

    private func relation(_ scratch: inout Scratch, head: ParseNode, dependent: ParseNode) -> UInt8 {
        ParseFeatures.fill(&scratch.keys, scratch.input, head: head, dependent: dependent)
        for index in 0..<relations.classes { scratch.scores[index] = 0 }
        scratch.lookups += scratch.keys.count
        relations.add(scratch.keys, to: &scratch.scores)
        var best = 0
        for index in 1..<relations.classes where scratch.scores[index] > scratch.scores[best] { best = index }
        return UInt8(truncatingIfNeeded: best)
    }
}
