import TruceEvidence
import TruceText

/// Turns the bytes of one article into the draft of a document.
enum ArticleReader {
    /// Reads an article.
    ///
    /// - Parameter place: How messages name the file, without a line.
    /// - Throws: Why the bytes are no article.
    static func draft(_ article: Article, place: String) throws(IntakeError) -> Draft {
        switch article.form {
        case .text: try plainText(article, place: place)
        case .html: try page(article, place: place)
        case .jsonLine: try line(article, place: place)
        }
    }

    private static func plainText(_ article: Article, place: String) throws(IntakeError) -> Draft {
        let decoded = try decoded(article, limit: Limits.articleBytes, place: place)
        guard decoded.text.hasWords else { throw .blank(place) }
        return draft(
            article, page: Zoning.zoned(plainText: decoded.text),
            origin: TextOrigin(source: decoded.text, runs: nil), markup: nil, notices: notices(decoded))
    }

    private static func page(_ article: Article, place: String) throws(IntakeError) -> Draft {
        let decoded = try decoded(article, limit: Limits.pageBytes, place: place)
        let page = try WebPage(decoded.text, path: place)
        guard page.text.hasWords else { throw .blank(place) }
        let count = page.text.count
        guard count <= Limits.articleBytes else {
            throw .tooLarge(place, bytes: count, limit: Limits.articleBytes)
        }
        return draft(
            article, page: Zoning.zoned(page.text, markup: page.blocks),
            origin: TextOrigin(source: decoded.text, runs: page.runs), markup: page.fields,
            notices: notices(decoded))
    }

    private static func line(_ article: Article, place: String) throws(IntakeError) -> Draft {
        let number = article.line ?? 1
        guard article.bytes.count <= Limits.articleBytes else {
            throw .lineTooLarge(place, line: number, limit: Limits.articleBytes)
        }
        do throws(ArticleLine.Broken) {
            if let first = TextDecoding.firstInvalidByte(article.bytes) {
                throw ArticleLine.Broken(fact: "byte \(first) of the line is not UTF-8")
            }
            let line = try ArticleLine(article.bytes)
            var path = article.path
            let name = path.popLast() ?? ""
            path.append(line.file ?? (name + "#\(number)"))
            return Draft(
                id: article.id, path: path, line: number, byteCount: article.bytes.count,
                page: Zoning.zoned(plainText: line.text), origin: TextOrigin(source: line.text, runs: nil),
                fields: [described(article), line.fields].compactMap { $0 }, notices: [])
        } catch {
            throw .lineBroken(place, line: number, fact: error.fact)
        }
    }

    // MARK: - Parts

    private static func decoded(
        _ article: Article, limit: Int, place: String
    ) throws(IntakeError) -> TextDecoding.Decoded {
        if article.bytes.isEmpty { throw .empty(place) }
        guard article.bytes.count <= limit else { throw .tooLarge(place, bytes: article.bytes.count, limit: limit) }
        return try TextDecoding.decode(article.bytes, path: place)
    }

    private static func draft(
        _ article: Article, page: PageText, origin: TextOrigin, markup: Fields?, notices: [Notice]
    ) -> Draft {
        Draft(
            id: article.id, path: article.path, line: nil, byteCount: article.bytes.count, page: page,
            origin: origin, fields: [described(article), markup].compactMap { $0 }, notices: notices)
    }

    /// What a manifest says, as fields. What is wrong with its values was reported when the manifest was read.
    private static func described(_ article: Article) -> Fields? {
        guard !article.description.isEmpty else { return nil }
        var fields = Fields(basis: .manifest)
        for (name, value) in article.description.sorted(by: { $0.key < $1.key }) { _ = fields.set(name, to: value) }
        return fields
    }

    private static func notices(_ decoded: TextDecoding.Decoded) -> [Notice] {
        guard decoded.encoding == .windows1252 else { return [] }
        return [
            Notice(
                code: "intake.decoded-as-windows-1252",
                message: "the file is not UTF-8 and was read as Windows-1252")
        ]
    }
}
