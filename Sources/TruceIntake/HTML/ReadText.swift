import TruceEvidence
import TruceText

/// The words of a page as they are put together: blocks with blank lines between them, each byte with its source.
struct ReadText {
    /// One block with what the markup around it says.
    struct Block {
        var span: TextSpan
        /// What the markup says that it is.
        var zone: TruceEvidence.Block.Zone?
        /// The element whose name said so; nil when a tag of a fixed meaning did.
        var namedBy: Int?
        /// The `article` or `main` that it stands in.
        var article: Int?
        /// The bytes of its text that are links.
        var linkBytes: Int
        /// 1 to 6 for a heading.
        var heading: Int?
    }

    private(set) var bytes: [UInt8] = []
    private(set) var runs: [TextOrigin.Run] = []
    private(set) var blocks: [Block] = []
    private var blockStart: Int?
    private var linkBytes = 0
    private var pendingSpace: Range<Int>?

    /// Adds text of the block that is open, white space made one blank.
    mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>, source: Range<Int>, isLink: Bool) {
        if text.count == 1, let byte = text.first, isASCIIWhitespace(byte) {
            if blockStart != nil, pendingSpace == nil { pendingSpace = source }
            return
        }
        if blockStart == nil {
            if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
            blockStart = bytes.count
            linkBytes = 0
        } else if let space = pendingSpace {
            append(CollectionOfOne(0x20), source: space)
            if isLink { linkBytes += 1 }
        }
        pendingSpace = nil
        append(text, source: source)
        if isLink { linkBytes += text.count }
    }

    private mutating func append(_ text: some Collection<UInt8>, source: Range<Int>) {
        let read = TextSpan(bytes.count, bytes.count + text.count)
        bytes.append(contentsOf: text)
        let origin = TextSpan(source.lowerBound, source.upperBound)
        if let last = runs.last, last.read.end == read.start, last.source.end == origin.start,
            last.read.count == last.source.count, read.count == origin.count
        {
            runs[runs.count - 1] = TextOrigin.Run(
                read: TextSpan(last.read.start, read.end), source: TextSpan(last.source.start, origin.end))
        } else {
            runs.append(TextOrigin.Run(read: read, source: origin))
        }
    }

    /// Ends the block that is open, if any.
    mutating func endBlock(
        zone: TruceEvidence.Block.Zone?, namedBy: Int?, article: Int?, heading: Int?
    ) {
        pendingSpace = nil
        guard let start = blockStart else { return }
        blocks.append(
            Block(
                span: TextSpan(start, bytes.count), zone: zone, namedBy: namedBy, article: article,
                linkBytes: linkBytes, heading: heading))
        blockStart = nil
    }
}
