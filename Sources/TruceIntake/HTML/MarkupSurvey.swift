import TruceText

/// Looks over the tags of a page before it is parsed, so that no page can make the parser run for ever.
///
/// The parser destroys its tree recursively and repeats unclosed formatting in every block that follows, so depth and
/// unclosed elements are counted first.
///
/// - Complexity: O(n) in the bytes of the page.
struct MarkupSurvey {
    private let bytes: [UInt8]
    private let path: String
    private var open: [UInt64: Int] = [:]
    private var depth = 0
    private var formatting = 0
    private var tags = 0
    private var work = 0
    private var formattingWork = 0
    private var rootAttributes = 0

    /// Checks a page.
    ///
    /// - Throws: `intake.html-too-deep` or `intake.html-too-tangled`.
    static func check(_ source: SourceText, path: String) throws(IntakeError) {
        var survey = MarkupSurvey(bytes: source.bytes, path: path)
        try survey.run()
    }

    private init(bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    private mutating func run() throws(IntakeError) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x3C, index + 1 < bytes.count else {
                index += 1
                continue
            }
            let next = bytes[index + 1]
            if next == 0x21 {
                index = endOfComment(from: index)
                try count()
            } else if next == 0x2F {
                let (name, end) = name(from: index + 2)
                index = skipTag(from: end).end
                close(name)
                try count()
            } else if isLetter(next) {
                let (name, end) = name(from: index + 1)
                let tag = skipTag(from: end)
                index = tag.end
                try begin(name, attributes: tag.attributes)
                if Self.raw.contains(name) { index = endOfRawText(name, from: index) }
            } else {
                index += 1
            }
        }
    }

    // MARK: - Counting

    private mutating func begin(_ name: UInt64, attributes: Int) throws(IntakeError) {
        if Self.roots.contains(name) { rootAttributes += attributes + 1 }
        if attributes > Limits.htmlAttributes || rootAttributes > Limits.htmlAttributes {
            throw .tooTangled(path, fact: "one of its tags has more than \(Limits.htmlAttributes) attributes")
        }
        if !Self.neverOpen.contains(name) {
            open[name, default: 0] += 1
            depth += 1
            if Self.formattingNames.contains(name) { formatting += 1 }
            if depth > Limits.htmlDepth {
                throw .tooDeep(path, depth: deepest(), limit: Limits.htmlDepth)
            }
        }
        try count()
    }

    private mutating func close(_ name: UInt64) {
        guard let count = open[name], count > 0 else { return }
        open[name] = count - 1
        depth -= 1
        if Self.formattingNames.contains(name) { formatting -= 1 }
    }

    private mutating func count() throws(IntakeError) {
        tags += 1
        work += depth
        formattingWork += formatting
        if tags > Limits.htmlTags {
            throw .tooTangled(path, fact: "it holds more than \(Limits.htmlTags) tags")
        }
        if work > Limits.htmlWork || formattingWork > Limits.htmlFormattingWork {
            throw .tooTangled(path, fact: "it leaves too many elements open")
        }
    }

    /// How deep the page goes in all, for the message.
    private func deepest() -> Int {
        var survey = self
        var deepest = depth
        var index = 0
        survey.depth = 0
        survey.open = [:]
        while index + 1 < bytes.count {
            if bytes[index] == 0x3C, isLetter(bytes[index + 1]) || bytes[index + 1] == 0x2F {
                let isEnd = bytes[index + 1] == 0x2F
                let (name, end) = name(from: index + (isEnd ? 2 : 1))
                if isEnd {
                    survey.close(name)
                } else if !Self.neverOpen.contains(name) {
                    survey.open[name, default: 0] += 1
                    survey.depth += 1
                    deepest = max(deepest, survey.depth)
                }
                index = end
            } else {
                index += 1
            }
        }
        return deepest
    }

    // MARK: - Reading tags

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// A tag's name as a number, its first eight letters in lower case, and where it ends.
    private func name(from start: Int) -> (name: UInt64, end: Int) {
        var name: UInt64 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if isASCIIWhitespace(byte) || byte == 0x3E || byte == 0x2F { break }
            if index - start < 8 { name = name << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
            index += 1
        }
        return (name, index)
    }

    /// Where a tag ends, and about how many attributes it has.
    private func skipTag(from start: Int) -> (end: Int, attributes: Int) {
        var index = start
        var attributes = 0
        var quote: UInt8 = 0
        var isInName = false
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return (index + 1, attributes)
            } else if (byte == 0x22 || byte == 0x27) && index > start && bytes[index - 1] == 0x3D {
                quote = byte
                isInName = false
            } else if isASCIIWhitespace(byte) || byte == 0x2F {
                isInName = false
            } else if !isInName {
                attributes += 1
                isInName = true
            }
            index += 1
        }
        return (index, attributes)
    }

    private func endOfComment(from start: Int) -> Int {
        let isComment = start + 3 < bytes.count && bytes[start + 2] == 0x2D && bytes[start + 3] == 0x2D
        var index = start + (isComment ? 4 : 2)
        while index < bytes.count {
            if bytes[index] == 0x3E, !isComment || bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D {
                return index + 1
            }
            index += 1
        }
        return index
    }

    private func endOfRawText(_ wanted: UInt64, from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0x3C, bytes[index + 1] == 0x2F, name(from: index + 2).name == wanted { return index }
            index += 1
        }
        return bytes.count
    }

    // MARK: - Names

    private static func packed(_ names: String) -> Set<UInt64> {
        Set(names.split(separator: " ").map { $0.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
    }

    /// Elements without an end, and those that another of their kind closes, so that they never nest in each other.
    private static let neverOpen = packed(
        "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen "
            + "p li dt dd option optgroup tr td th tbody thead tfoot colgroup rb rt rtc rp html head body")
    /// Elements that the parser opens again in every block.
    private static let formattingNames = packed("a b big code em font i nobr s small strike strong tt u")
    /// Elements whose contents are no markup.
    private static let raw = packed("script style textarea title xmp iframe noembed noframes plaintext")
    /// Elements whose attributes are all gathered on one node.
    private static let roots = packed("html body")
}
