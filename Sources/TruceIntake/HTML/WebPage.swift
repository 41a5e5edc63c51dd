import TruceEvidence
import TruceText

/// The words of a web page, where they stood in its source, and what its markup says about them.
struct WebPage {
    let text: SourceText
    let runs: [TextOrigin.Run]
    let blocks: [(span: TextSpan, zone: Block.Zone?)]
    let fields: Fields

    init(_ source: SourceText, path: String) throws(IntakeError) {
        throw IntakeError.tooTangled(path, fact: "web pages are read in a later step")
    }
}
