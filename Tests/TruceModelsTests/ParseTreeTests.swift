import Testing

@testable import TruceModels

struct ParseTreeTests {
    @Test func `a tree goes over to what two others agree on`() {
        var tree = ParseTree(heads: [2, 0, 1], labels: [5, 6, 7])

        tree.follow(ParseTree(heads: [2, 0, 2], labels: [5, 6, 8]), ParseTree(heads: [2, 0, 2], labels: [4, 6, 8]))

        #expect(tree == ParseTree(heads: [2, 0, 2], labels: [5, 6, 8]))
    }

    @Test func `others that differ change nothing`() {
        let before = ParseTree(heads: [2, 0, 1], labels: [5, 6, 7])
        var tree = before

        tree.follow(ParseTree(heads: [2, 0, 2], labels: [5, 6, 8]), ParseTree(heads: [3, 0, 1], labels: [5, 6, 9]))

        #expect(tree == before)
    }

    @Test func `no agreement may close a loop or move the root`() {
        let before = ParseTree(heads: [2, 0, 1], labels: [1, 1, 1])
        var tree = before
        let loop = ParseTree(heads: [3, 0, 2], labels: [1, 1, 1])
        let other = ParseTree(heads: [3, 1, 0], labels: [1, 1, 1])

        tree.follow(loop, other)

        #expect(tree == before)
    }
}
