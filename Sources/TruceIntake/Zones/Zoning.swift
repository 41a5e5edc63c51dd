import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds out what each stretch of a page is.
///
/// First parts are cut off that were glued to running text, then lines are judged by their own words and marks, and
/// last by where they stand: before the first paragraph, between paragraphs, after the last. The dateline is cut off
/// the paragraph that turns out to be the first.
///
/// - Complexity: O(n) in the bytes of the text.
enum Zoning {
    /// The lines of a plain text with their zones, in order, covering all text that is not blank.
    static func zoned(plainText text: SourceText) -> PageText {
        var page = PageText(text)
        page.replaceLines(WrappedLines.joined(page.lines, in: page))
        judge(&page)
        return page
    }

    /// The same for a web page, given its blocks and what its markup says that they are.
    static func zoned(_ text: SourceText, markup blocks: [(span: TextSpan, zone: Block.Zone?)]) -> PageText {
        var page = PageText(text, blocks: blocks)
        judge(&page)
        return page
    }

    private static func judge(_ page: inout PageText) {
        page.replaceLines(HeadOfBody.cut(page.lines, in: page))
        page.replaceLines(GluedParts.cut(page.lines, in: page))
        page.replaceLines(LineRules.judged(page.lines, in: page))
        page.replaceLines(PlaceRules.judged(page.lines, in: page))
        page.replaceLines(Dateline.cut(page.lines, in: page))
    }
}
