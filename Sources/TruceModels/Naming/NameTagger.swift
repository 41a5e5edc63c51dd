/// Finds the names of a document in two readings: the second one sees what the first one took each word for, there and
/// elsewhere in the document. What is left undecided goes to ``NameConsistency``.
///
/// - Source: Krishnan and Manning, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies in Named Entity
///   Recognition" (2006).
struct NameTagger: Sendable {
    let lexicon: NameLexicon
    let first: NameChain
    let second: NameChain

    /// Memory that one analysis uses again for every document.
    struct Scratch {
        var context = NameContext()
        var chain = NameChain.Scratch()
    }

    /// The names of the document in `scratch.context`, in order.
    func names(_ scratch: inout Scratch) -> [NameMention] {
        scratch.context.take(first.labels(scratch.context, &scratch.chain))
        let labels = second.labels(scratch.context, &scratch.chain)
        var names: [NameMention] = []
        for sentence in scratch.context.sentences { Self.read(labels, sentence, into: &names) }
        return NameConsistency.completed(names, scratch.context)
    }

    /// Appends the names that the labels of a sentence spell.
    static func read(_ labels: [UInt8], _ sentence: Range<Int>, into names: inout [NameMention]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let label = Int(labels[index])
            guard label > 0, let kind = NameKind(rawValue: UInt8((label - 1) / 2)) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.upperBound, Int(labels[end]) == 2 + 2 * Int(kind.rawValue) { end += 1 }
            names.append(NameMention(tokens: index..<end, kind: kind))
            index = end
        }
    }
}
