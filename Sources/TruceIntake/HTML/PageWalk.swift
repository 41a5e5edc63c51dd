import CGumbo
import TruceEvidence
import TruceText

/// Walks over a parsed page, without recursion, and gathers its words and metadata.
struct PageWalk {
    /// What holds for everything inside an element.
    private struct Context {
        /// What a tag of a fixed meaning says.
        var zone: Block.Zone?
        /// The elements, from the outermost in, whose names say what they hold.
        var names: [ReadText.Name] = []
        var article: Int?
        var heading: Int?
        var isLink = false
        var isItem = false
        var isPreformatted = false
    }

    /// An element that is being walked over.
    private struct Frame {
        let element: PageElement
        let children: [UnsafeMutablePointer<GumboNode>]
        var next = 0
        let context: Context
        let isBlock: Bool
    }

    private let base: UnsafePointer<CChar>
    private let source: SourceText
    private let alignment: TextAlignment
    private(set) var read = ReadText()
    private(set) var metadata = PageMetadata()
    private var elementCount = 0
    /// Page headers that hold the headline and are therefore no furniture.
    private var headlineHeaders: Set<UnsafeMutablePointer<GumboNode>> = []

    init(_ source: SourceText, base: UnsafePointer<CChar>) {
        self.source = source
        self.base = base
        alignment = TextAlignment(source)
    }

    /// Walks over a tree.
    mutating func walk(_ root: UnsafeMutablePointer<GumboNode>) {
        guard let element = PageElement(root) else { return }
        findHeadlines(element)
        var stack = [Frame(element: element, children: element.children, context: Context(), isBlock: true)]
        while !stack.isEmpty {
            let top = stack.count - 1
            let frame = stack[top]
            guard frame.next < frame.children.count else {
                if frame.isBlock { endBlock(frame.context) }
                stack.removeLast()
                continue
            }
            stack[top].next += 1
            let child = frame.children[frame.next]
            switch child.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                addText(child, frame.context)
            case GUMBO_NODE_ELEMENT:
                if let element = PageElement(child), let entered = enter(element, frame.context) {
                    stack.append(entered)
                }
            default:
                continue
            }
        }
        endBlock(Context())
    }

    private mutating func endBlock(_ context: Context) {
        read.endBlock(
            zone: context.zone, names: context.names, article: context.article, heading: context.heading,
            isItem: context.isItem)
    }

    // MARK: - Elements

    /// The frame of an element that is walked into; nil for one whose text is not shown.
    private mutating func enter(_ element: PageElement, _ outer: Context) -> Frame? {
        elementCount += 1
        metadata.note(element)
        let tag = element.tag
        if tag == GUMBO_TAG_HEAD {
            return Frame(element: element, children: element.children, context: outer, isBlock: false)
        }
        if tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR {
            endBlock(outer)
            return nil
        }
        if Self.dropped.contains(tag.rawValue) || element.isHidden { return nil }
        var context = outer
        // The words below a picture are often an inline element beside the picture.
        let isBlock = !Self.inline.contains(tag.rawValue) || element.namedZone == .caption
        if isBlock { endBlock(outer) }
        if tag == GUMBO_TAG_A { context.isLink = true }
        if Self.items.contains(tag.rawValue) { context.isItem = true }
        if tag == GUMBO_TAG_PRE { context.isPreformatted = true }
        if let level = Self.headingLevel(tag) { context.heading = level }
        let isArticle = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN
        let isBody = context.article == nil && element.attribute("itemprop") == "articleBody"
        if isArticle || isBody, context.zone == nil { context.article = elementCount }
        setZone(element, &context, isBlock: isBlock)
        return Frame(element: element, children: element.children, context: context, isBlock: isBlock)
    }

    private func setZone(_ element: PageElement, _ context: inout Context, isBlock: Bool) {
        let tag = element.tag
        if element.isPost {
            context.zone = .post
        } else if tag == GUMBO_TAG_H1 {
            if context.zone == nil { context.zone = .title }
        } else if tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION {
            if context.zone != .furniture { context.zone = .caption }
        } else if Self.furniture.contains(tag.rawValue) {
            context.zone = .furniture
        } else if tag == GUMBO_TAG_HEADER, context.article == nil, !headlineHeaders.contains(element.node) {
            context.zone = .furniture
        } else if isBlock, !Self.wholePage.contains(tag.rawValue), context.names.count < 16,
            let zone = element.namedZone
        {
            context.names.append(ReadText.Name(element: elementCount, zone: zone))
        }
    }

    /// Notes the headers above the first headlines.
    private mutating func findHeadlines(_ root: PageElement) {
        var stack = [root.node]
        var found = 0
        while let node = stack.popLast(), found < 5 {
            guard let element = PageElement(node) else { continue }
            if element.tag == GUMBO_TAG_H1 {
                found += 1
                var parent = node.pointee.parent
                while let above = parent, let element = PageElement(above) {
                    if element.tag == GUMBO_TAG_HEADER { headlineHeaders.insert(above) }
                    parent = above.pointee.parent
                }
            }
            stack.append(contentsOf: element.children.reversed())
        }
    }

    // MARK: - Text

    private mutating func addText(_ node: UnsafeMutablePointer<GumboNode>, _ context: Context) {
        let text = node.pointee.v.text
        guard let raw = text.original_text.data, let decoded = text.text else { return }
        let start = raw - base
        guard start >= 0, start + Int(text.original_text.length) <= source.count else { return }
        let end = start + Int(text.original_text.length)
        let count = decodedCount(decoded)
        decoded.withMemoryRebound(to: UInt8.self, capacity: count) { pointer in
            let buffer = UnsafeBufferPointer(start: pointer, count: count)
            var lineFeeds = 0
            alignment.align(buffer, raw: start..<end) { piece, origin in
                if context.isPreformatted, piece.count == 1, isASCIIWhitespace(buffer[piece.lowerBound]) {
                    if buffer[piece.lowerBound] == 0x0A { lineFeeds += 1 }
                    if lineFeeds == 2 { endBlock(context) }
                } else {
                    lineFeeds = 0
                }
                read.add(buffer[piece], source: origin, isLink: context.isLink)
            }
        }
    }

    private func decodedCount(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }

    // MARK: - Kinds of element

    private static func headingLevel(_ tag: GumboTag) -> Int? {
        let levels = [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]
        return levels.firstIndex { $0 == tag }.map { $0 + 1 }
    }

    private static func set(_ tags: [GumboTag]) -> Set<UInt32> { Set(tags.map(\.rawValue)) }

    private static let dropped = set([
        GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG, GUMBO_TAG_MATH,
        GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
        GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_TITLE, GUMBO_TAG_NOFRAMES, GUMBO_TAG_XMP, GUMBO_TAG_NOEMBED,
    ])
    private static let furniture = set([
        GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_MENU,
        GUMBO_TAG_DIR,
    ])
    private static let items = set([GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH])
    private static let wholePage = set([GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE])
    private static let inline = set([
        GUMBO_TAG_A, GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B, GUMBO_TAG_BDI, GUMBO_TAG_BDO, GUMBO_TAG_BIG,
        GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL, GUMBO_TAG_DFN, GUMBO_TAG_EM, GUMBO_TAG_FONT,
        GUMBO_TAG_I, GUMBO_TAG_INS, GUMBO_TAG_KBD, GUMBO_TAG_LABEL, GUMBO_TAG_MARK, GUMBO_TAG_NOBR, GUMBO_TAG_Q,
        GUMBO_TAG_RUBY, GUMBO_TAG_RT, GUMBO_TAG_RP, GUMBO_TAG_S, GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
        GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_TIME, GUMBO_TAG_TT, GUMBO_TAG_U,
        GUMBO_TAG_VAR, GUMBO_TAG_WBR,
    ])
}
