/// A sentence with the tree that the parser should find.
struct ParseExample {
    var views: [WordView]
    var tags: [UInt8]
    /// Heads counted from 1, 0 for the root.
    var heads: [Int]
    var labels: [UInt8]
    /// The tree that another parser proposes.
    var hint: ParseTree?
}

/// Trains a ``GreedyParser`` with a dynamic oracle: the parser follows its own moves, right or wrong, and learns at
/// each step which moves lose nothing more.
///
/// - Source: Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles" (2013).
struct ParserTrainer {
    let relationCount: Int
    let coarseOf: [UInt8]
    let list: WordList
    let epochs: Int
    let seed: UInt64
    let margin: Int32
    let moveFloor: Int8
    let relationFloor: Int8
    let touches: Int32

    func train(_ examples: [ParseExample], isReversed: Bool) -> GreedyParser {
        var run = ParserTrainingRun(isReversed: isReversed, relationCount: relationCount, margin: margin, seed: seed)
        var order = Array(examples.indices)
        var random = SeededGenerator(seed: seed)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            for index in order { run.learn(examples[index], coarseOf, list, explores: epoch > 0) }
        }
        return GreedyParser(
            moves: MoveScorer(run.moves, floor: moveFloor, touches: touches),
            relations: SparseScorer(run.relations, floor: relationFloor, touches: touches), isReversed: isReversed)
    }
}

/// The memory of one training run.
private struct ParserTrainingRun {
    let isReversed: Bool
    let margin: Int32
    var moves = PerceptronTrainer(classes: 3)
    var relations: PerceptronTrainer
    var random: SeededGenerator
    var input = ParseInput()
    var chart = ParseChart()
    var keys: [UInt64] = []
    var moveScores: [Int32] = [0, 0, 0]
    var labelScores: [Int32]
    /// The gold head and label of each node, in the numbering of the run.
    var gold: [Int] = []
    var goldLabel: [UInt8] = []
    var stack: [Int] = []

    init(isReversed: Bool, relationCount: Int, margin: Int32, seed: UInt64) {
        self.isReversed = isReversed
        self.margin = margin
        relations = PerceptronTrainer(classes: relationCount)
        random = SeededGenerator(seed: seed &+ 1)
        labelScores = [Int32](repeating: 0, count: relationCount)
    }

    mutating func learn(_ example: ParseExample, _ coarseOf: [UInt8], _ list: WordList, explores: Bool) {
        let count = example.views.count
        input.fill(example.views, tags: example.tags, coarseOf: coarseOf, list: list, isReversed: isReversed)
        if let hint = example.hint { input.hint(hint, isReversed: isReversed) }
        gold = [Int](repeating: 0, count: count + 2)
        goldLabel = [UInt8](repeating: 0, count: count + 2)
        for word in 0..<count {
            let node = isReversed ? count - word : word + 1
            let head = example.heads[word]
            gold[node] = head == 0 ? count + 1 : isReversed ? count + 1 - head : head
            goldLabel[node] = example.labels[word]
        }
        chart.reset(count: count)
        stack.removeAll(keepingCapacity: true)
        for number in 0..<2 * count {
            let state = chart.states[number]
            let move = choose(state, explores: explores)
            let label = move == .shift ? 0 : label(state, move)
            chart.states.append(chart.following(number, move, label: label))
            if move == .shift { stack.append(Int(state.next.node)) } else { stack.removeLast() }
        }
    }

    /// Learns from one decision and says which move to follow.
    private mutating func choose(_ state: ParseState, explores: Bool) -> ParseState.Move {
        let options = [ParseState.Move.shift, .left, .right].filter { chart.allows($0, state) }
        if options.count == 1 { return options[0] }
        ParseFeatures.fill(&keys, input, chart, state)
        moves.score(keys, into: &moveScores)
        let costs = costs(state)
        let least = options.map { costs[Int($0.rawValue)] }.min() ?? 0
        func score(_ move: ParseState.Move) -> Int32 { moveScores[Int(move.rawValue)] }
        func best(_ moves: [ParseState.Move]) -> ParseState.Move? {
            var found = moves.first
            for move in moves.dropFirst() { if let known = found, score(move) > score(known) { found = move } }
            return found
        }
        moves.tick()
        guard let right = best(options.filter { costs[Int($0.rawValue)] == least }) else { return .shift }
        if let wrong = best(options.filter { costs[Int($0.rawValue)] > least }), score(right) - score(wrong) <= margin {
            moves.update(keys, class: Int(right.rawValue), by: 1)
            moves.update(keys, class: Int(wrong.rawValue), by: -1)
        }
        // One step in ten follows the right move, lest the run strays too far from any tree.
        return explores && random.next() % 10 != 0 ? best(options) ?? right : right
    }

    /// How many gold arcs become unreachable by each move.
    private func costs(_ state: ParseState) -> [Int] {
        var costs = [0, 0, 0]
        let next = Int(state.next.node)
        let root = Int(chart.root)
        if next < root {
            // The next word loses a head deep in the stack and every dependent in it.
            for (place, node) in stack.enumerated() {
                if gold[node] == next { costs[0] += 1 }
                if place < stack.count - 1, gold[next] == node { costs[0] += 1 }
            }
        }
        if let top = stack.last {
            var lost = 0
            for node in next..<root where gold[node] == top { lost += 1 }
            let second = stack.count > 1 ? stack[stack.count - 2] : 0
            let headInBuffer = gold[top] >= next
            costs[1] = lost + (gold[top] == second || headInBuffer && gold[top] != next ? 1 : 0)
            costs[2] = lost + (headInBuffer ? 1 : 0)
        }
        return costs
    }

    /// The label of the arc that a move makes; learns it when the arc is right.
    private mutating func label(_ state: ParseState, _ move: ParseState.Move) -> UInt8 {
        let head = move == .left ? state.next : chart.second(state)
        let dependent = Int(state.top.node)
        ParseFeatures.fill(&keys, input, head: head, dependent: state.top)
        relations.score(keys, into: &labelScores)
        let truth = Int(goldLabel[dependent])
        var best = 0
        var rival = truth == 0 ? 1 : 0
        for index in labelScores.indices {
            if labelScores[index] > labelScores[best] { best = index }
            if index != truth, labelScores[index] > labelScores[rival] { rival = index }
        }
        if gold[dependent] == Int(head.node) {
            relations.tick()
            if labelScores[truth] - labelScores[rival] <= margin {
                relations.update(keys, class: truth, by: 1)
                relations.update(keys, class: rival, by: -1)
            }
        }
        return UInt8(truncatingIfNeeded: best)
    }
}
