/// The features of one parsing decision.
///
/// - Source: after Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local Features" (2011), for
///   the arc-hybrid system: the three topmost nodes of the stack, the first three of the buffer, their outermost
///   dependents, labels, valencies and distances.
enum ParseFeatures {
    /// Sets `keys` to the features of the state.
    static func fill(_ keys: inout [UInt64], _ input: ParseInput, _ chart: ParseChart, _ state: ParseState) {
        keys.removeAll(keepingCapacity: true)
        let n0 = state.top
        let n1 = chart.second(state)
        let nb = state.next
        let s0 = Int(n0.node)
        let s1 = Int(n1.node)
        let s2 = chart.third(state)
        let b0 = Int(nb.node)
        let root = Int(chart.root)
        let b1 = b0 + 1 <= root ? b0 + 1 : 0
        let b2 = b0 + 2 <= root ? b0 + 2 : 0

        let s0w = input.words[s0]
        let s0t = input.tags[s0]
        let s0c = input.coarse[s0]
        let s1w = input.words[s1]
        let s1t = input.tags[s1]
        let s1c = input.coarse[s1]
        let s2w = input.words[s2]
        let s2t = input.tags[s2]
        let b0w = input.words[b0]
        let b0t = input.tags[b0]
        let b0c = input.coarse[b0]
        let b1w = input.words[b1]
        let b1t = input.tags[b1]
        let b1c = input.coarse[b1]
        let b2w = input.words[b2]
        let b2t = input.tags[b2]

        let s0l = Int(n0.left1)
        let s0r = Int(n0.right1)
        let s0l2 = Int(n0.left2)
        let s0r2 = Int(n0.right2)
        let s1l = Int(n1.left1)
        let s1r = Int(n1.right1)
        let s1r2 = Int(n1.right2)
        let b0l = Int(nb.left1)
        let b0l2 = Int(nb.left2)
        func tag(_ node: Int) -> UInt64 { input.tags[node] }
        func part(_ node: Int) -> UInt64 { input.coarse[node] }
        func word(_ node: Int) -> UInt64 { input.words[node] }
        let s0lLabel = UInt64(n0.left1Label)
        let s0rLabel = UInt64(n0.right1Label)
        let s1lLabel = UInt64(n1.left1Label)
        let s1rLabel = UInt64(n1.right1Label)
        let b0lLabel = UInt64(nb.left1Label)
        let s0l2Label = UInt64(n0.left2Label)
        let s0r2Label = UInt64(n0.right2Label)
        let s1l2Label = UInt64(n1.left2Label)
        let s1r2Label = UInt64(n1.right2Label)
        let b0l2Label = UInt64(nb.left2Label)

        // Single nodes.
        keys.append(FeatureKey.start(0))
        keys.append(FeatureKey.make(1, s0w))
        keys.append(FeatureKey.make(2, s0t))
        keys.append(FeatureKey.make(3, s0w, s0t))
        keys.append(FeatureKey.make(4, s1w))
        keys.append(FeatureKey.make(5, s1t))
        keys.append(FeatureKey.make(6, s1w, s1t))
        keys.append(FeatureKey.make(7, s2w, s2t))
        keys.append(FeatureKey.make(8, s2t))
        keys.append(FeatureKey.make(9, b0w))
        keys.append(FeatureKey.make(10, b0t))
        keys.append(FeatureKey.make(11, b0w, b0t))
        keys.append(FeatureKey.make(12, b1w))
        keys.append(FeatureKey.make(13, b1t))
        keys.append(FeatureKey.make(14, b1w, b1t))
        keys.append(FeatureKey.make(15, b2w, b2t))
        keys.append(FeatureKey.make(16, b2t))
        // Pairs.
        keys.append(FeatureKey.make(20, s0w, s0t, b0w, b0t))
        keys.append(FeatureKey.make(21, s0w, s0t, b0t))
        keys.append(FeatureKey.make(22, s0t, b0w, b0t))
        keys.append(FeatureKey.make(23, s0w, b0w))
        keys.append(FeatureKey.make(24, s0t, b0t))
        keys.append(FeatureKey.make(25, s1w, s0w))
        keys.append(FeatureKey.make(26, s1w, s1t, s0t))
        keys.append(FeatureKey.make(27, s1t, s0w, s0t))
        keys.append(FeatureKey.make(28, s1t, s0t))
        keys.append(FeatureKey.make(29, b0t, b1t))
        keys.append(FeatureKey.make(30, s1w, b0w))
        keys.append(FeatureKey.make(31, s1t, b0t))
        keys.append(FeatureKey.make(32, s0w, b1w))
        keys.append(FeatureKey.make(33, s0w, b0t))
        keys.append(FeatureKey.make(34, s0t, b0w))
        keys.append(FeatureKey.make(35, s1w, s0t))
        keys.append(FeatureKey.make(36, s1t, s0w))
        keys.append(FeatureKey.make(37, s0c, b0c))
        keys.append(FeatureKey.make(38, s1c, s0c))
        keys.append(FeatureKey.make(39, s1t, b0w))
        // Triples.
        keys.append(FeatureKey.make(40, b0t, b1t, b2t))
        keys.append(FeatureKey.make(41, s0t, b0t, b1t))
        keys.append(FeatureKey.make(42, s1t, s0t, b0t))
        keys.append(FeatureKey.make(43, s2t, s1t, s0t))
        keys.append(FeatureKey.make(44, s1w, s0t, b0t))
        keys.append(FeatureKey.make(45, s1t, s0w, b0t))
        keys.append(FeatureKey.make(46, s1t, s0t, b0w))
        keys.append(FeatureKey.make(47, s1c, s0c, b0c, b1c))
        keys.append(FeatureKey.make(48, s0w, b0t, b1t))
        keys.append(FeatureKey.make(49, s1t, s0t, b0t, b1t))
        keys.append(FeatureKey.make(50, s0t, tag(s0l), b0t))
        keys.append(FeatureKey.make(51, s0t, tag(s0r), b0t))
        keys.append(FeatureKey.make(52, s0t, b0t, tag(b0l)))
        keys.append(FeatureKey.make(53, s1t, tag(s1r), s0t))
        keys.append(FeatureKey.make(54, s1t, tag(s1l), s0t))
        keys.append(FeatureKey.make(55, s1t, s0t, tag(s0l)))
        keys.append(FeatureKey.make(56, s1t, s0t, tag(s0r)))
        keys.append(FeatureKey.make(57, s2t, s1t, s0t, b0t))
        // Distances.
        let near = UInt64(min(b0 - s0, 10))
        let far = UInt64(min(s0 - s1, 10))
        keys.append(FeatureKey.make(60, s0w, near))
        keys.append(FeatureKey.make(61, s0t, near))
        keys.append(FeatureKey.make(62, b0w, near))
        keys.append(FeatureKey.make(63, b0t, near))
        keys.append(FeatureKey.make(64, s0t, b0t, near))
        keys.append(FeatureKey.make(65, s1t, s0t, far))
        keys.append(FeatureKey.make(66, s1w, far))
        keys.append(FeatureKey.make(67, s1t, far))
        keys.append(FeatureKey.make(68, s0w, far))
        // Valencies.
        let s0vl = UInt64(n0.leftCount)
        let s0vr = UInt64(n0.rightCount)
        let s1vl = UInt64(n1.leftCount)
        let s1vr = UInt64(n1.rightCount)
        let b0vl = UInt64(nb.leftCount)
        keys.append(FeatureKey.make(70, s0w, s0vr))
        keys.append(FeatureKey.make(71, s0t, s0vr))
        keys.append(FeatureKey.make(72, s0w, s0vl))
        keys.append(FeatureKey.make(73, s0t, s0vl))
        keys.append(FeatureKey.make(74, b0w, b0vl))
        keys.append(FeatureKey.make(75, b0t, b0vl))
        keys.append(FeatureKey.make(76, s1w, s1vr))
        keys.append(FeatureKey.make(77, s1t, s1vr))
        keys.append(FeatureKey.make(78, s1t, s1vl))
        keys.append(FeatureKey.make(79, s1t, s1vr, s0t, s0vr))
        // Dependents.
        keys.append(FeatureKey.make(80, s0t, word(s0l), s0lLabel))
        keys.append(FeatureKey.make(81, s0t, word(s0r), s0rLabel))
        keys.append(FeatureKey.make(82, s1t, word(s1l), s1lLabel))
        keys.append(FeatureKey.make(83, s1t, word(s1r), s1rLabel))
        keys.append(FeatureKey.make(84, b0t, word(b0l), b0lLabel))
        keys.append(FeatureKey.make(85, s0t, s0lLabel, b0t))
        keys.append(FeatureKey.make(86, s0t, s0rLabel, b0t))
        keys.append(FeatureKey.make(87, s1t, s1rLabel, s0t))
        keys.append(FeatureKey.make(88, s0w, s0lLabel, s0l2Label))
        keys.append(FeatureKey.make(89, s0w, s0rLabel, s0r2Label))
        keys.append(FeatureKey.make(90, s1w, s1rLabel, s1r2Label))
        keys.append(FeatureKey.make(91, s1w, s1lLabel, s1l2Label))
        keys.append(FeatureKey.make(92, b0w, b0lLabel, b0l2Label))
        keys.append(FeatureKey.make(93, s0t, tag(s0l), tag(s0l2)))
        keys.append(FeatureKey.make(94, s0t, tag(s0r), tag(s0r2)))
        keys.append(FeatureKey.make(95, s1t, tag(s1r), tag(s1r2)))
        keys.append(FeatureKey.make(96, b0t, tag(b0l), tag(b0l2)))
        keys.append(FeatureKey.make(97, s1t, s0t, s1rLabel, s0rLabel))
        keys.append(FeatureKey.make(98, s0t, s0lLabel, s0rLabel, b0t))
        keys.append(FeatureKey.make(99, s1t, s1lLabel, s1rLabel, s0t))
        // Neighbours in the sentence, which the stack may have lost sight of.
        let before = b0 > 1 ? b0 - 1 : 0
        keys.append(FeatureKey.make(100, input.tags[before], s0t, b0t))
        keys.append(FeatureKey.make(101, input.tags[s0 + 1 < b0 ? s0 + 1 : 0], s0t, b0t))
        keys.append(FeatureKey.make(102, input.endings[s0], b0t))
        keys.append(FeatureKey.make(103, s0t, input.endings[b0]))
        keys.append(FeatureKey.make(104, input.endings[s1], s0t))
        keys.append(FeatureKey.make(105, s2w, s0t, b0t))
        keys.append(FeatureKey.make(106, part(s0l), part(s0r), s0w, b0c))
        // What dictionaries say of the words.
        let s0m = input.readings[s0]
        let s1m = input.readings[s1]
        let b0m = input.readings[b0]
        keys.append(FeatureKey.make(122, s0m, b0t))
        keys.append(FeatureKey.make(123, s0t, b0m))
        keys.append(FeatureKey.make(124, s1m, s0t))
        keys.append(FeatureKey.make(125, s0m, b0m))
        keys.append(FeatureKey.make(126, s1m, s0m))
        if !input.hintHeads.isEmpty { addHints(&keys, input, s0, s1, b0) }
    }

    /// What another parser proposes for the nodes that the decision is about.
    private static func addHints(_ keys: inout [UInt64], _ input: ParseInput, _ s0: Int, _ s1: Int, _ b0: Int) {
        let s0t = input.tags[s0]
        let b0t = input.tags[b0]
        func place(_ node: Int) -> UInt64 {
            let head = Int(input.hintHeads[node])
            if head == 0 { return 0 }
            if head == s0 { return 1 }
            if head == s1 { return 2 }
            if head == b0 { return 3 }
            return head > b0 ? 4 : head > s0 ? 5 : 6
        }
        let top = place(s0)
        let next = place(b0)
        let second = place(s1)
        let reach = Int(input.hintReach[s0])
        let open: UInt64 = reach < b0 ? 0 : reach == b0 ? 1 : 2
        let topLabel = UInt64(input.hintLabels[s0])
        keys.append(FeatureKey.make(110, top, topLabel))
        keys.append(FeatureKey.make(111, top, open))
        keys.append(FeatureKey.make(112, top, s0t, b0t))
        keys.append(FeatureKey.make(113, top, open, next))
        keys.append(FeatureKey.make(114, top, topLabel, s0t))
        keys.append(FeatureKey.make(115, open, s0t, b0t))
        keys.append(FeatureKey.make(116, next, s0t, b0t))
        keys.append(FeatureKey.make(117, top << 8 | open, s0t, b0t))
        keys.append(FeatureKey.make(118, top << 8 | open, input.tags[s1], s0t, b0t))
        keys.append(FeatureKey.make(119, top << 8 | open, next, second))
        keys.append(FeatureKey.make(120, top, input.words[s0]))
        keys.append(FeatureKey.make(121, top << 8 | open, next, topLabel))
    }

    /// Sets `keys` to the features of the relation between a head and a dependent that is being attached.
    static func fill(_ keys: inout [UInt64], _ input: ParseInput, head h: ParseNode, dependent d: ParseNode) {
        keys.removeAll(keepingCapacity: true)
        let head = Int(h.node)
        let dependent = Int(d.node)
        let hw = input.words[head]
        let ht = input.tags[head]
        let hc = input.coarse[head]
        let dw = input.words[dependent]
        let dt = input.tags[dependent]
        let side: UInt64 = head < dependent ? 1 : 0
        let distance = side | UInt64(min(abs(head - dependent), 6)) << 1
        func tag(_ node: Int32) -> UInt64 { input.tags[Int(node)] }
        func word(_ node: Int32) -> UInt64 { input.words[Int(node)] }
        let base: UInt64 = 200
        keys.append(FeatureKey.make(base, side))
        keys.append(FeatureKey.make(base + 1, dw, dt))
        keys.append(FeatureKey.make(base + 2, dt, side))
        keys.append(FeatureKey.make(base + 3, hw, side))
        keys.append(FeatureKey.make(base + 4, ht, side))
        keys.append(FeatureKey.make(base + 5, ht, dt, side))
        keys.append(FeatureKey.make(base + 6, hw, dt, side))
        keys.append(FeatureKey.make(base + 7, ht, dw, side))
        keys.append(FeatureKey.make(base + 8, hw, dw, side))
        keys.append(FeatureKey.make(base + 9, ht, dt, distance))
        keys.append(FeatureKey.make(base + 10, dt, word(d.left1), tag(d.left1)))
        keys.append(FeatureKey.make(base + 11, dt, word(d.right1), tag(d.right1)))
        keys.append(FeatureKey.make(base + 12, ht, dt, word(d.left1)))
        keys.append(FeatureKey.make(base + 13, hw, dt, word(d.left1)))
        keys.append(FeatureKey.make(base + 14, dt, UInt64(d.left1Label), UInt64(d.right1Label), side))
        keys.append(FeatureKey.make(base + 15, ht, dt, UInt64(d.left1Label), side))
        keys.append(FeatureKey.make(base + 16, dt, UInt64(d.left1Label), UInt64(d.left2Label), UInt64(d.right1Label)))
        keys.append(FeatureKey.make(base + 17, ht, UInt64(h.left1Label), dt, side))
        keys.append(FeatureKey.make(base + 18, ht, UInt64(h.right1Label), dt, side))
        keys.append(FeatureKey.make(base + 19, hw, UInt64(h.left1Label), dt, side))
        keys.append(FeatureKey.make(base + 20, hw, UInt64(h.right1Label), dt, side))
        keys.append(FeatureKey.make(base + 21, ht, UInt64(h.right1Label), UInt64(h.left1Label), dt))
        keys.append(FeatureKey.make(base + 22, input.endings[dependent], dt, ht, side))
        keys.append(FeatureKey.make(base + 23, input.tags[dependent - 1], dt, ht))
        keys.append(
            FeatureKey.make(base + 24, dt, dependent + 1 < input.tags.count ? input.tags[dependent + 1] : 0, ht))
        keys.append(FeatureKey.make(base + 25, input.words[dependent - 1], dt, hc))
        keys.append(FeatureKey.make(base + 26, dw, ht, word(h.left1)))
        keys.append(FeatureKey.make(base + 27, input.tags[head - 1], ht, dt, side))
        let headReading = input.readings[head]
        let dependentReading = input.readings[dependent]
        keys.append(FeatureKey.make(base + 40, ht, dependentReading, side))
        keys.append(FeatureKey.make(base + 41, headReading, dt, side))
        keys.append(FeatureKey.make(base + 42, headReading, dependentReading, dt))
        if !input.hintHeads.isEmpty {
            let agrees: UInt64 = Int(input.hintHeads[dependent]) == head ? 1 : 0
            let proposal = UInt64(input.hintLabels[dependent]) << 1 | agrees
            keys.append(FeatureKey.make(base + 30, proposal))
            keys.append(FeatureKey.make(base + 31, proposal, dt))
            keys.append(FeatureKey.make(base + 32, proposal, ht, dt))
            keys.append(FeatureKey.make(base + 33, proposal, dw))
        }
        keys.append(FeatureKey.make(base + 28, ht, dt, UInt64(d.right1Label), UInt64(d.right2Label)))
    }
}
