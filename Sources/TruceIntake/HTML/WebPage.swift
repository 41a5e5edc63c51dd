import CGumbo
import TruceEvidence
import TruceText

/// The words of a web page, where they stood in its source, and what its markup says about them.
struct WebPage {
    /// The words: blocks with blank lines between them.
    let text: SourceText
    /// Where each run of the words stood.
    let runs: [TextOrigin.Run]
    /// The blocks, with zones where the markup settles them.
    let blocks: [(span: TextSpan, zone: Block.Zone?)]
    /// What the metadata says.
    let fields: Fields

    /// Reads a page.
    ///
    /// - Throws: `intake.html-too-deep` or `intake.html-too-tangled`, before anything is parsed.
    init(_ source: SourceText, path: String) throws(IntakeError) {
        try MarkupSurvey.check(source, path: path)
        let walk = source.bytes.withUnsafeBytes { buffer -> PageWalk? in
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress,
                let output = truce_gumbo_parse(base, buffer.count)
            else { return nil }
            defer { truce_gumbo_destroy(output) }
            var walk = PageWalk(source, base: base)
            if let root = output.pointee.root { walk.walk(root) }
            return walk
        }
        guard let walk else { throw .tooTangled(path, fact: "the parser cannot make out its markup") }
        text = SourceText(validUTF8: walk.read.bytes)
        runs = walk.read.runs
        let judged = MarkupZones(walk.read.blocks, text: text)
        blocks = judged.blocks
        fields = walk.metadata.fields(headline: judged.headline)
    }
}
