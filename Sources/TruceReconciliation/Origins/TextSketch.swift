import TruceEvidence
import TruceText

/// What stands for a whole text when copies are sought.
///
/// Each text is cut into runs of eight words; a fixed part of the runs, chosen by their hash, stands for it. Texts that
/// share most of the smaller one's runs go back to one text.
struct TextSketch: Sendable {
    private static let runLength = 8
    /// One run in this many stands for the text, so that long texts stay cheap to compare.
    private static let sampling: UInt64 = 4
    private static let mostRuns = 512
    /// So many of the runs are looked for in other texts.
    private static let soughtRuns = 48
    /// Words of a text beyond this many are not looked at: a report is told by then.
    private static let mostWords = 20_000
    /// The part of the smaller text's runs that two texts of one origin share.
    private static let sharedPart = 0.6
    /// How many texts to each side a text is compared with for each run.
    static let reach = 6

    let document: Int
    let position: PiecePosition
    let blockDay: Int?
    /// The chosen runs, sorted.
    private let runs: [UInt64]

    /// The sketch of a document's text.
    init(_ evidence: DocumentEvidence, document: Int) {
        self.document = document
        position = PiecePosition(file: evidence.document.file, id: evidence.document.id, index: 0)
        blockDay = evidence.document.published.value?.firstDayNumber
        let blocks = evidence.document.blocks.lazy.filter(\.mayBearEvidence).map(\.span)
        runs = Self.runs(of: evidence.document.text, blocks: Array(blocks))
    }

    private static func runs(of text: SourceText, blocks: [TextSpan]) -> [UInt64] {
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

extension TextSketch: Joinable {
    var blocks: [UInt64] { Array(runs.prefix(Self.soughtRuns)) }

    static func judge(_ left: TextSketch, _ right: TextSketch) -> Judgement? {
        let smaller = min(left.runs.count, right.runs.count)
        guard smaller >= 3 else { return nil }
        let part = Double(sharedCount(left.runs, right.runs)) / Double(smaller)
        return part >= sharedPart ? Judgement(score: part, joins: true) : nil
    }

    static let delegates = 1

    static func mayJoin(_ left: [TextSketch], _ right: [TextSketch]) -> Bool { true }
}
