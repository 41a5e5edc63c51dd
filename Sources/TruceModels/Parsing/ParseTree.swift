/// A tree over the words of a sentence.
struct ParseTree: Equatable {
    /// The head of each word in the order of the text, counted from 1, 0 for the root.
    var heads: [Int32] = []
    /// The label of each word.
    var labels: [UInt8] = []

    /// Makes every one of `count` words a root, with room kept from before.
    mutating func reset(count: Int) {
        heads.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        heads.append(contentsOf: repeatElement(0, count: count))
        labels.append(contentsOf: repeatElement(0, count: count))
    }

    /// Goes over to what two other trees of the same words agree on, as long as this one stays a tree with its root.
    mutating func follow(_ first: ParseTree, _ second: ParseTree) {
        for word in heads.indices where first.heads[word] == second.heads[word] {
            let head = first.heads[word]
            if head != heads[word] {
                if head == 0 || heads[word] == 0 || reaches(word, from: head) { continue }
                heads[word] = head
            }
            if first.labels[word] == second.labels[word] { labels[word] = first.labels[word] }
        }
    }

    /// Whether the way from a node (counted from 1) to the root leads over a word (counted from 0).
    private func reaches(_ word: Int, from node: Int32) -> Bool {
        var node = Int(node)
        while node != 0 {
            if node - 1 == word { return true }
            node = Int(heads[node - 1])
        }
        return false
    }
}
