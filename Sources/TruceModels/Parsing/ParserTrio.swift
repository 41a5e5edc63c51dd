/// Three parsers that together read one tree: one from the left, one from the right that has the first one's tree
/// before it, and one from the left that has the second one's. The last is followed, except where the two others agree
/// against it.
///
/// - Source: guiding after Nivre and McDonald, "Integrating Graph-Based and Transition-Based Dependency Parsers" (2008);
///   voting after Sagae and Lavie, "Parser Combination by Reparsing" (2006).
struct ParserTrio: Sendable {
    let first: GreedyParser
    let second: GreedyParser
    let third: GreedyParser

    /// The parsers in the order in which they read.
    var all: [GreedyParser] { [first, second, third] }

    /// Memory that one analysis uses again for every sentence.
    struct Scratch {
        var parsing = GreedyParser.Scratch()
        var first = ParseTree()
        var second = ParseTree()
    }

    /// Sets `tree` to the tree of a sentence.
    func parse(
        _ views: some RandomAccessCollection<WordView>, tags: [UInt8], coarseOf: [UInt8], list: WordList,
        _ scratch: inout Scratch, into tree: inout ParseTree
    ) {
        func read(_ parser: GreedyParser, guidedBy guide: ParseTree?, into tree: inout ParseTree) {
            scratch.parsing.input.fill(
                views, tags: tags, coarseOf: coarseOf, list: list, isReversed: parser.isReversed)
            if let guide { scratch.parsing.input.hint(guide, isReversed: parser.isReversed) }
            parser.parse(&scratch.parsing, into: &tree)
        }
        read(first, guidedBy: nil, into: &scratch.first)
        read(second, guidedBy: scratch.first, into: &scratch.second)
        read(third, guidedBy: scratch.second, into: &tree)
        tree.follow(scratch.first, scratch.second)
    }
}
