import TruceEvidence
import TruceText

/// Finds documents whose texts are copies, or near copies, of one another.
///
/// Each text is cut into runs of eight words; a fixed part of the runs, chosen by their hash, stands for it. Texts
/// that share most of the smaller one's runs go back to one text.
enum TextCopies {
    private static let runLength = 8
    /// One run in this many stands for the text, so that long texts stay cheap to compare.
    private static let sampling: UInt64 = 4
    private static let mostRuns = 512
    /// Words of a text beyond this many are not looked at: a report is told by then.
    private static let mostWords = 20_000

    /// For each document the first document whose text it copies, itself when it copies none.
    static func originals(in corpus: Corpus) -> [Int] {
        let sketches = corpus.documents.map {
            sketch(
                of: $0.document.text,
                blocks: $0.document.blocks.filter {
                    $0.mayBearEvidence
                }.map(\.span))
        }
        var owners: [UInt64: [Int]] = [:]
        for (document, sketch) in sketches.enumerated() {
            for run in sketch { owners[run, default: []].append(document) }
        }
        var shared: [Int: Int] = [:]
        for run in owners.keys.sorted() {
            guard let documents = owners[run], documents.count > 1 else { continue }
            // A run that very many texts share is compared with the first that has it: copies chain through that.
            for i in documents.indices.prefix(documents.count > 50 ? 1 : documents.count) {
                for j in documents.indices.dropFirst(i + 1) {
                    shared[documents[i] * sketches.count + documents[j], default: 0] += 1
                }
            }
        }
        var grouping = Grouping(count: sketches.count)
        for key in shared.keys.sorted() {
            let left = key / sketches.count
            let right = key % sketches.count
            let smaller = min(sketches[left].count, sketches[right].count)
            guard let count = shared[key], smaller >= 3, Double(count) / Double(smaller) >= 0.6 else { continue }
            grouping.join(grouping.root(of: left), grouping.root(of: right))
        }
        return sketches.indices.map { grouping.root(of: $0) }
    }

    /// The chosen runs of a text, sorted.
    private static func sketch(of text: SourceText, blocks: [TextSpan]) -> [UInt64] {
        var stems: [UInt64] = []
        for block in blocks where stems.count < mostWords {
            let head = TextSpan(block.start, min(block.end, block.start + 8 * mostWords))
            stems += Stemmer.words(of: head, in: text).map(\.stem.hash)
        }
        guard stems.count >= runLength else { return [] }
        var chosen: [UInt64] = []
        for start in 0...(stems.count - runLength) {
            var run = FNV1a()
            for stem in stems[start..<start + runLength] { run.add(stem) }
            let hash = run.value ^ run.value >> 29
            if hash % sampling == 0 { chosen.append(hash) }
        }
        return Array(sortedUnique(chosen).prefix(mostRuns))
    }
}
