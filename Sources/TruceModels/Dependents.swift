/// The trees of an ``Analysis``, looked at from above: which tokens hang on a token, and how far they reach.
///
/// Two flat arrays for the whole text; making them takes time in proportion to its length.
package struct Dependents: Sendable {
    /// Where the dependents of each token begin in ``members``; one more entry than there are tokens.
    private var starts: [Int32]
    /// The dependents of all tokens, those of one token together and in order.
    private var members: [Int32]
    /// The first and the last token below each token, itself included.
    private var firsts: [Int32]
    private var lasts: [Int32]

    /// Looks at the trees of an analysis from above.
    package init(_ analysis: Analysis) {
        let heads = analysis.heads
        starts = [Int32](repeating: 0, count: heads.count + 1)
        for head in heads where head >= 0 { starts[Int(head) + 1] += 1 }
        for index in heads.indices { starts[index + 1] += starts[index] }
        members = [Int32](repeating: 0, count: Int(starts[heads.count]))
        var next = starts
        for (token, head) in heads.enumerated() where head >= 0 {
            members[Int(next[Int(head)])] = Int32(truncatingIfNeeded: token)
            next[Int(head)] += 1
        }
        firsts = heads.indices.map { Int32(truncatingIfNeeded: $0) }
        lasts = firsts
        for root in heads.indices where heads[root] < 0 { measure(root) }
    }

    /// The tokens that depend on a token, in order.
    package subscript(token: Int) -> some RandomAccessCollection<Int> {
        members[Int(starts[token])..<Int(starts[token + 1])].lazy.map(Int.init)
    }

    /// The tokens from the first to the last that hangs on a token, directly or not, the token itself included.
    ///
    /// Where branches of the tree cross, tokens of another branch lie in between.
    package func extent(of token: Int) -> Range<Int> { Int(firsts[token])..<Int(lasts[token]) + 1 }

    /// Finds how far each token below a root reaches, without recursion: a tree may be as deep as a sentence is long.
    private mutating func measure(_ root: Int) {
        var path = [root]
        var order: [Int] = []
        while let token = path.popLast() {
            order.append(token)
            for index in Int(starts[token])..<Int(starts[token + 1]) { path.append(Int(members[index])) }
        }
        for token in order.reversed() {
            for index in Int(starts[token])..<Int(starts[token + 1]) {
                let member = Int(members[index])
                firsts[token] = min(firsts[token], firsts[member])
                lasts[token] = max(lasts[token], lasts[member])
            }
        }
    }
}
