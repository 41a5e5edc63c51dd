import TruceText

/// A quotation mark in a text: one token, or two single marks written for a double one (`''`).
struct QuoteMark {
    /// The tokens it consists of.
    let tokens: Range<Int>
    /// Where it stands.
    let span: TextSpan
    /// Whether it is a single mark; such a mark may also be an apostrophe.
    let isSingle: Bool
    /// Whether it is the straight double mark, whose shape tells nothing.
    let isStraight: Bool
    /// Whether what stands around it lets it open a quotation.
    let mayOpen: Bool
    /// Whether what stands around it lets it close one.
    let mayClose: Bool

    /// All marks among the tokens of one block, in order.
    static func marks(in text: TokenizedText, _ range: Range<Int>) -> [QuoteMark] {
        var marks: [QuoteMark] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard text.tokens[index].kind == .quote else {
                index += 1
                continue
            }
            let isSingle = single.contains(scalar(text, index))
            let next = index + 1
            let isPair =
                isSingle && next < range.upperBound && text.tokens[next].kind == .quote
                && text.tokens[next].span.start == text.tokens[index].span.end
                && single.contains(scalar(text, next))
            let tokens = index..<(isPair ? index + 2 : index + 1)
            marks.append(mark(text, tokens, in: range, isSingle: isSingle && !isPair))
            index = tokens.upperBound
        }
        return spaced(marks)
    }

    /// Straight marks with blanks on both sides open and close where the marks of the block pair up.
    private static func spaced(_ marks: [QuoteMark]) -> [QuoteMark] {
        let straight = marks.filter(\.isStraight)
        guard straight.count % 2 == 0, straight.contains(where: { !$0.mayOpen && !$0.mayClose }) else { return marks }
        return marks.map { mark in
            guard mark.isStraight, !mark.mayOpen, !mark.mayClose else { return mark }
            return QuoteMark(
                tokens: mark.tokens, span: mark.span, isSingle: false, isStraight: true, mayOpen: true, mayClose: true)
        }
    }

    private static let single: Set<UInt32> = [0x27, 0x60, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A]
    private static let opening: Set<UInt32> = [0xAB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039, 0x300C]
    private static let closing: Set<UInt32> = [0xBB, 0x2019, 0x201D, 0x203A, 0x300D]

    /// Words that begin with an apostrophe that stands for missing letters.
    private static let elided: Set<String> = ["tis", "twas", "em", "til", "till", "cause", "round", "s", "t"]

    private static func scalar(_ text: TokenizedText, _ index: Int) -> UInt32 {
        let span = text.tokens[index].span
        return decodeScalar(text.text.bytes, at: span.start, limit: span.end).value
    }

    private static func mark(
        _ text: TokenizedText, _ tokens: Range<Int>, in range: Range<Int>, isSingle: Bool
    ) -> QuoteMark {
        let first = tokens.lowerBound
        let shape = scalar(text, first)
        let afterSpace = text.tokens[first].followsSpace || first == range.lowerBound
        let next = tokens.upperBound
        let beforeSpace = next >= range.upperBound || text.tokens[next].followsSpace
        let previousKind = first > range.lowerBound ? text.tokens[first - 1].kind : .mark
        let nextKind = next < range.upperBound ? text.tokens[next].kind : .mark
        let isGuillemet = shape == 0xAB || shape == 0xBB

        let afterOpener = afterSpace || opensBracket(text, first - 1, range) || previousKind == .quote
        var mayOpen = !beforeSpace && (afterOpener || opening.contains(shape))
        // `bags“.`: an opening shape that closes.
        if !afterSpace, nextKind == .mark, !beforeSpace, previousKind != .mark || !afterOpener { mayOpen = false }
        if isGuillemet, shape == 0xAB, afterSpace || !beforeSpace { mayOpen = true }
        var mayClose = !afterSpace && (beforeSpace || nextKind != .word || closing.contains(shape))
        if isGuillemet, shape == 0xBB, !mayOpen || !beforeSpace || afterSpace { mayClose = true }
        if !isSingle, !opening.contains(shape), !afterSpace { mayClose = true }
        if isSingle {
            if next < range.upperBound, elided.contains(text.lower[next]) || nextKind == .number { mayOpen = false }
            if nextKind == .mark { mayOpen = false }
            if !afterOpener { mayOpen = false }
        }
        return QuoteMark(
            tokens: tokens, span: text.span(tokens), isSingle: isSingle, isStraight: shape == 0x22, mayOpen: mayOpen,
            mayClose: mayClose)
    }

    private static func opensBracket(_ text: TokenizedText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard index >= range.lowerBound, text.tokens[index].kind == .mark else { return false }
        switch text.text.bytes[text.tokens[index].span.start] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"), 0xE2:
            return true
        default: return false
        }
    }
}
