import TruceEvidence
import TruceText

/// The words of a page as they are put together: blocks with blank lines between them, each byte with its source.
struct ReadText {
    /// What the class or another name of an element says of everything in it.
    struct Name {
        /// The element's number on the page.
        let element: Int
        let zone: TruceEvidence.Block.Zone
    }

    /// One block with what the markup around it says.
    struct Block {
        var span: TextSpan
        /// What a tag of a fixed meaning says that it is.
        var zone: TruceEvidence.Block.Zone?
        /// The elements, from the outermost in, whose names say what it is.
        var names: [Name]
        /// The `article` or `main` that it stands in.
        var article: Int?
        /// The bytes of its text that are links.
        var linkBytes: Int
        /// 1 to 6 for a heading.
        var heading: Int?
        /// Whether it is an item of a list or a cell of a table.
        var isItem: Bool
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
        zone: TruceEvidence.Block.Zone?, names: [Name], article: Int?, heading: Int?, isItem: Bool
    ) {
        pendingSpace = nil
        guard let start = blockStart else { return }
        blocks.append(
            Block(
                span: TextSpan(start, bytes.count), zone: zone, names: names, article: article,
                linkBytes: linkBytes, heading: heading, isItem: isItem))
        blockStart = nil
    }
}
