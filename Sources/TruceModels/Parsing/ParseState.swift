/// A node of the partial tree with the dependents that the features look at.
struct ParseNode {
    /// The node; 0 for nothing.
    var node: Int32 = 0
    /// Outermost and second outermost dependent on each side; 0 for none.
    var left1: Int32 = 0
    var left2: Int32 = 0
    var right1: Int32 = 0
    var right2: Int32 = 0
    /// The labels of those dependents.
    var left1Label: UInt8 = 0xFF
    var left2Label: UInt8 = 0xFF
    var right1Label: UInt8 = 0xFF
    var right2Label: UInt8 = 0xFF
    /// How many dependents stand on each side, at most nine.
    var leftCount: UInt8 = 0
    var rightCount: UInt8 = 0

    mutating func addLeft(_ dependent: Int32, _ label: UInt8) {
        left2 = left1
        left2Label = left1Label
        left1 = dependent
        left1Label = label
        if leftCount < 9 { leftCount += 1 }
    }

    mutating func addRight(_ dependent: Int32, _ label: UInt8) {
        right2 = right1
        right2Label = right1Label
        right1 = dependent
        right1Label = label
        if rightCount < 9 { rightCount += 1 }
    }
}

/// One state of the arc-hybrid system. States of a sentence share their past: each names the state whose
/// top lies below its own top.
///
/// - Source: Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic Programming Algorithms for Transition-Based Dependency
///   Parsers" (2011), for the system; Huang and Sagae, "Dynamic Programming for Linear-Time Incremental Parsing"
///   (2010), for the shared stack.
struct ParseState {
    /// The moves, in the order of their classes.
    enum Move: UInt8 {
        /// The next word of the buffer goes onto the stack.
        case shift
        /// The top of the stack becomes a dependent of the next word and leaves the stack.
        case left
        /// The top of the stack becomes a dependent of the one below it and leaves the stack.
        case right
    }

    /// The top of the stack.
    var top = ParseNode()
    /// The next node of the buffer.
    var next = ParseNode()
    /// The state whose top lies below; -1 when the stack has one node or none.
    var below: Int32 = -1
    /// The number of nodes on the stack.
    var depth: Int32 = 0
}

/// The states of one sentence and the rules by which they follow each other.
struct ParseChart {
    var states: [ParseState] = []
    private(set) var root: Int32 = 1

    /// Begins a sentence of `count` words; its first state is number 0.
    mutating func reset(count: Int) {
        states.removeAll(keepingCapacity: true)
        root = Int32(truncatingIfNeeded: count + 1)
        var first = ParseState()
        first.next.node = 1
        states.append(first)
    }

    /// Whether a move may be made in a state. Only one word may depend on the root.
    @inline(__always)
    func allows(_ move: ParseState.Move, _ state: ParseState) -> Bool {
        switch move {
        case .shift: state.next.node < root
        case .left: state.depth > 0 && (state.next.node < root || state.depth == 1)
        case .right: state.depth > 1
        }
    }

    /// The node below the top of a state.
    @inline(__always)
    func second(_ state: ParseState) -> ParseNode {
        state.below >= 0 ? states[Int(state.below)].top : ParseNode()
    }

    /// The node two below the top of a state.
    @inline(__always)
    func third(_ state: ParseState) -> Int {
        guard state.below >= 0 else { return 0 }
        let below = states[Int(state.below)].below
        return below >= 0 ? Int(states[Int(below)].top.node) : 0
    }

    /// The state after an allowed move.
    func following(_ number: Int, _ move: ParseState.Move, label: UInt8) -> ParseState {
        let state = states[number]
        var result = ParseState()
        switch move {
        case .shift:
            result.top = state.next
            result.next.node = state.next.node + 1
            result.below = state.depth > 0 ? Int32(truncatingIfNeeded: number) : -1
            result.depth = state.depth + 1
        case .left:
            result.next = state.next
            result.next.addLeft(state.top.node, label)
            result.depth = state.depth - 1
            if state.below >= 0 {
                result.top = states[Int(state.below)].top
                result.below = states[Int(state.below)].below
            }
        case .right:
            result.next = state.next
            result.depth = state.depth - 1
            if state.below >= 0 {
                result.top = states[Int(state.below)].top
                result.below = states[Int(state.below)].below
            }
            result.top.addRight(state.top.node, label)
        }
        return result
    }
}
