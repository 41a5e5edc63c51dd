import TruceEvidence
import TruceText

/// Reads files one after the other and keeps what came of them.
struct FileReader {
    private(set) var drafts: [Draft] = []
    private(set) var failures: [IntakeError] = []
    private var manifests: [String: Manifest] = [:]

    /// Reads one file; what goes wrong is kept as a failure.
    mutating func read(_ file: PathWalk.File) {
        do throws(IntakeError) {
            let source = file.kind == .standardInput ? ByteSource(standardInput: ()) : try ByteSource(path: file.path)
            let head = try bytes(of: file) { () throws(ByteSource.Failure) in try source.next(1 << 16) }
            if head.isEmpty { throw .empty(file.path) }
            switch file.kind == .standardInput ? Self.kind(ofTextBeginning: head) : file.kind {
            case .jsonLines:
                try readLines(of: file, head: head, source)
            case .html:
                drafts.append(try page(file, try article(file, head: head, source, limit: Limits.pageBytes)))
            case .text, .standardInput:
                drafts.append(try plainText(file, try article(file, head: head, source, limit: Limits.articleBytes)))
            }
        } catch {
            failures.append(error)
        }
    }

    /// Runs a piece of reading and gives its failure the name of the file.
    private func bytes<Value>(
        of file: PathWalk.File, _ body: () throws(ByteSource.Failure) -> Value
    ) throws(IntakeError) -> Value {
        do throws(ByteSource.Failure) {
            return try body()
        } catch {
            throw IntakeError.unreadable(file.path, reason: error.reason)
        }
    }

    private func article(
        _ file: PathWalk.File, head: [UInt8], _ source: ByteSource, limit: Int
    ) throws(IntakeError) -> [UInt8] {
        if let size = source.size, size > limit { throw .tooLarge(file.path, bytes: size, limit: limit) }
        let all = try bytes(of: file) { () throws(ByteSource.Failure) in
            try source.all(limit: limit, after: head)
        }
        guard let all else { throw .tooLarge(file.path, bytes: nil, limit: limit) }
        return all
    }

    /// What standard input holds, by its first characters.
    private static func kind(ofTextBeginning head: [UInt8]) -> PathWalk.Kind {
        var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < head.count, isASCIIWhitespace(head[start]) { start += 1 }
        let begin = String(decoding: head[start...].prefix(600), as: UTF8.self).lowercased()
        if begin.hasPrefix("{\"") || begin.hasPrefix("{ ") { return .jsonLines }
        let marks = [
            "<!doctype html", "<html", "<head", "<body", "<article", "<?xml", "<!--", "<div", "<p>", "<h1", "<meta",
        ]
        return marks.contains(where: begin.hasPrefix) ? .html : .text
    }

    // MARK: - Kinds of file

    private mutating func plainText(_ file: PathWalk.File, _ bytes: [UInt8]) throws(IntakeError) -> Draft {
        let decoded = try TextDecoding.decode(bytes, path: file.path)
        guard decoded.text.hasWords else { throw .blank(file.path) }
        return draft(
            file, bytes: bytes, page: Zoning.zoned(plainText: decoded.text),
            origin: TextOrigin(source: decoded.text, runs: nil), markup: nil, notices: Self.notices(decoded))
    }

    private mutating func page(_ file: PathWalk.File, _ bytes: [UInt8]) throws(IntakeError) -> Draft {
        let decoded = try TextDecoding.decode(bytes, path: file.path)
        let page = try WebPage(decoded.text, path: file.path)
        guard page.text.hasWords else { throw .blank(file.path) }
        let count = page.text.count
        guard count <= Limits.articleBytes else {
            throw .tooLarge(file.path, bytes: count, limit: Limits.articleBytes)
        }
        return draft(
            file, bytes: bytes, page: Zoning.zoned(page.text, markup: page.blocks),
            origin: TextOrigin(source: decoded.text, runs: page.runs), markup: page.fields,
            notices: Self.notices(decoded))
    }

    private static func notices(_ decoded: TextDecoding.Decoded) -> [Notice] {
        guard decoded.encoding == .windows1252 else { return [] }
        return [
            Notice(
                code: "intake.decoded-as-windows-1252",
                message: "the file is not UTF-8 and was read as Windows-1252")
        ]
    }

    private mutating func draft(
        _ file: PathWalk.File, bytes: [UInt8], page: PageText, origin: TextOrigin, markup: Fields?, notices: [Notice]
    ) -> Draft {
        Draft(
            id: Digest.identifier(of: bytes), path: Self.components(file), line: nil, byteCount: bytes.count,
            page: page, origin: origin, fields: [described(file), markup].compactMap { $0 }, notices: notices)
    }

    private static func components(_ file: PathWalk.File) -> [String] {
        file.kind == .standardInput ? ["stdin"] : file.realPath.split(separator: "/").map(String.init)
    }

    // MARK: - JSON Lines

    private mutating func readLines(of file: PathWalk.File, head: [UInt8], _ source: ByteSource) throws(IntakeError) {
        var lines = LineSplitter(limit: Limits.articleBytes)
        let manifest = described(file)
        var piece = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
        var count = 0
        while !piece.isEmpty {
            for line in lines.lines(in: piece) { count += readLine(line, of: file, manifest) }
            piece = try bytes(of: file) { () throws(ByteSource.Failure) in try source.next(1 << 18) }
        }
        if let line = lines.rest() { count += readLine(line, of: file, manifest) }
        if count == 0 { throw .blank(file.path) }
    }

    /// Reads one line; 1 when there was something on it.
    private mutating func readLine(_ line: LineSplitter.Line, of file: PathWalk.File, _ manifest: Fields?) -> Int {
        guard let bytes = line.bytes else {
            failures.append(.lineTooLarge(file.path, line: line.number, limit: Limits.articleBytes))
            return 1
        }
        if bytes.allSatisfy(isASCIIWhitespace) { return 0 }
        do throws(ArticleLine.Broken) {
            if let first = TextDecoding.firstInvalidByte(bytes) {
                throw ArticleLine.Broken(fact: "byte \(first) of the line is not UTF-8")
            }
            let article = try ArticleLine(bytes)
            var path = Self.components(file)
            path[path.count - 1] = article.file ?? (path[path.count - 1] + "#\(line.number)")
            drafts.append(
                Draft(
                    id: Digest.identifier(of: bytes), path: path, line: line.number, byteCount: bytes.count,
                    page: Zoning.zoned(plainText: article.text), origin: TextOrigin(source: article.text, runs: nil),
                    fields: [manifest, article.fields].compactMap { $0 }, notices: []))
        } catch {
            failures.append(.lineBroken(file.path, line: line.number, fact: error.fact))
        }
        return 1
    }

    // MARK: - Manifests

    /// What the manifest beside a file says about it.
    private mutating func described(_ file: PathWalk.File) -> Fields? {
        guard file.kind != .standardInput else { return nil }
        let folder = PathWalk.folder(of: file.path)
        if let manifest = manifests[folder] { return manifest.entries[PathWalk.lastComponent(file.path)] }
        let manifest = Manifest.inFolder(folder)
        manifests[folder] = manifest ?? Manifest.empty
        failures += manifest?.failures ?? []
        return manifest?.entries[PathWalk.lastComponent(file.path)]
    }
}
