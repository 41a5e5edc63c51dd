import TruceEvidence
import TruceText

/// Settles what the blocks of a page are from the elements that they stand in, seen together.
struct MarkupZones {
    /// The blocks with the zones that the markup settles.
    let blocks: [(span: TextSpan, zone: Block.Zone?)]
    /// The first headline.
    let headline: String?

    init(_ blocks: [ReadText.Block], text: SourceText) {
        let prose = blocks.map { Self.proseBytes($0, text) }
        let trusted = Self.trustedNames(blocks, prose)
        let article = Self.mainArticle(blocks, prose)
        var hasTitle = false
        var result: [(span: TextSpan, zone: Block.Zone?)] = []
        var headline: String?
        for (block, prose) in zip(blocks, prose) {
            var zone = block.zone
            let names = block.names.filter { trusted.contains($0.element) }
            if zone != .title, names.contains(where: { $0.zone == .furniture }) {
                zone = .furniture
            } else if zone == nil {
                zone = names.last?.zone
            }
            if zone == .title {
                // Of several headlines the first one is the document's.
                if hasTitle { zone = nil }
                headline = headline ?? text[block.span]
                hasTitle = true
            } else if let article, block.article != article, zone != .post, zone != .byline, zone != .dateline {
                zone = .furniture
            } else if zone == nil, prose == 0, block.linkBytes * 5 >= block.span.count * 4 {
                // A block that is nothing but a link leads to another page.
                zone = .furniture
            } else if zone == nil, let heading = block.heading, heading > 1, text[block.span].utf8.count > 40 {
                zone = .paragraph
            } else if zone == nil, block.isItem, block.linkBytes == 0 {
                // The terms of an agreement are often a list; a plain text would need a full stop to be taken for one.
                zone = .paragraph
            }
            if zone == .byline || zone == .dateline, block.span.count > 200 { zone = nil }
            result.append((block.span, zone))
        }
        // Names that leave nothing of a page were not meant so.
        if !result.contains(where: { $0.zone == nil || $0.zone == .paragraph }) {
            result = blocks.map { ($0.span, $0.zone) }
        }
        self.blocks = result
        self.headline = headline
    }

    /// The bytes of a block that is running text; 0 for a label or link.
    private static func proseBytes(_ block: ReadText.Block, _ text: SourceText) -> Int {
        guard block.span.count >= 80, block.linkBytes * 2 < block.span.count else { return 0 }
        let tail = text.bytes[max(block.span.start, block.span.end - 4)..<block.span.end]
        return tail.contains { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 } ? block.span.count : 0
    }

    /// The elements whose names are believed: not those that hold more running text than the rest of the page.
    private static func trustedNames(_ blocks: [ReadText.Block], _ prose: [Int]) -> Set<Int> {
        var within: [Int: Int] = [:]
        var total = 0
        for (block, count) in zip(blocks, prose) {
            for name in block.names { within[name.element, default: 0] += count }
            total += count
        }
        return Set(within.filter { $0.value == 0 || $0.value * 3 < total }.keys)
    }

    /// The `article` or `main` that holds most of the running text; nil when none holds a good part of it.
    private static func mainArticle(_ blocks: [ReadText.Block], _ prose: [Int]) -> Int? {
        var within: [Int: Int] = [:]
        var total = 0
        for (block, count) in zip(blocks, prose) where block.zone == nil {
            if let article = block.article { within[article, default: 0] += count }
            total += count
        }
        let best = within.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value > 0, best.value * 2 >= total else { return nil }
        return best.key
    }
}
