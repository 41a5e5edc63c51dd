import TruceDigest
import TruceEvidence
import TruceText

/// Reads files one after the other and hands out the articles in them.
struct FileReader {
    private(set) var failures: [IntakeError] = []
    private var manifests: [String: Manifest] = [:]

    /// Hands out an article and how messages name its file; says why it cannot be used.
    typealias Taker = (Article, String) throws(IntakeError) -> Void

    /// Reads one file; what goes wrong is kept as a failure.
    mutating func read(_ file: PathWalk.File, into take: Taker) {
        do throws(IntakeError) {
            let source = file.kind == .standardInput ? ByteSource(standardInput: ()) : try ByteSource(path: file.path)
            let head = try bytes(of: file) { () throws(ByteSource.Failure) in try source.next(1 << 16) }
            if head.isEmpty { throw .empty(file.path) }
            switch file.kind == .standardInput ? Self.kind(ofTextBeginning: head) : file.kind {
            case .jsonLines:
                try readLines(of: file, head: head, source, into: take)
            case .html:
                try take(try article(file, .html, head: head, source, limit: Limits.pageBytes), file.path)
            case .text, .standardInput:
                try take(try article(file, .text, head: head, source, limit: Limits.articleBytes), file.path)
            }
        } catch {
            failures.append(error)
        }
    }

    /// Reads bytes that have a name but no file; what goes wrong is kept as a failure.
    mutating func read(bytes: [UInt8], named name: String, into take: Taker) {
        let base = PathWalk.lastComponent(name)
        let kind = PathWalk.kind(of: base) ?? Self.kind(ofTextBeginning: Array(bytes.prefix(1 << 16)))
        if kind == .jsonLines {
            var lines = LineSplitter(limit: Limits.articleBytes)
            let file = PathWalk.File(path: base, realPath: base, kind: kind)
            var count = 0
            for line in lines.lines(in: bytes) { count += readLine(line, of: file, [:], into: take) }
            if let line = lines.rest() { count += readLine(line, of: file, [:], into: take) }
            if count == 0 { failures.append(.blank(base)) }
            return
        }
        let article = Article(
            id: Digest.identifier(of: bytes), bytes: bytes, form: kind == .html ? .html : .text, path: [base])
        do throws(IntakeError) {
            try take(article, base)
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

    private mutating func article(
        _ file: PathWalk.File, _ form: Article.Form, head: [UInt8], _ source: ByteSource, limit: Int
    ) throws(IntakeError) -> Article {
        if let size = source.size, size > limit { throw .tooLarge(file.path, bytes: size, limit: limit) }
        let all = try bytes(of: file) { () throws(ByteSource.Failure) in
            try source.all(limit: limit, after: head)
        }
        guard let all else { throw .tooLarge(file.path, bytes: nil, limit: limit) }
        return Article(
            id: Digest.identifier(of: all), bytes: all, form: form, path: Self.components(file),
            description: described(file))
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

    private static func components(_ file: PathWalk.File) -> [String] {
        file.kind == .standardInput ? ["stdin"] : file.realPath.split(separator: "/").map(String.init)
    }

    // MARK: - JSON Lines

    private mutating func readLines(
        of file: PathWalk.File, head: [UInt8], _ source: ByteSource, into take: Taker
    ) throws(IntakeError) {
        var lines = LineSplitter(limit: Limits.articleBytes)
        let description = described(file)
        var piece = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
        var count = 0
        while !piece.isEmpty {
            for line in lines.lines(in: piece) { count += readLine(line, of: file, description, into: take) }
            piece = try bytes(of: file) { () throws(ByteSource.Failure) in try source.next(1 << 18) }
        }
        if let line = lines.rest() { count += readLine(line, of: file, description, into: take) }
        if count == 0 { throw .blank(file.path) }
    }

    /// Reads one line; 1 when there was something on it.
    private mutating func readLine(
        _ line: LineSplitter.Line, of file: PathWalk.File, _ description: [String: String], into take: Taker
    ) -> Int {
        guard let bytes = line.bytes else {
            failures.append(.lineTooLarge(file.path, line: line.number, limit: Limits.articleBytes))
            return 1
        }
        if bytes.allSatisfy(isASCIIWhitespace) { return 0 }
        let article = Article(
            id: Digest.identifier(of: bytes), bytes: bytes, form: .jsonLine, path: Self.components(file),
            line: line.number, description: description)
        do throws(IntakeError) {
            try take(article, file.path)
        } catch {
            failures.append(error)
        }
        return 1
    }

    // MARK: - Manifests

    /// What the manifest beside a file says about it.
    private mutating func described(_ file: PathWalk.File) -> [String: String] {
        guard file.kind != .standardInput else { return [:] }
        let folder = PathWalk.folder(of: file.path)
        let name = PathWalk.lastComponent(file.path)
        if let manifest = manifests[folder] { return manifest.entries[name] ?? [:] }
        let manifest = Manifest.inFolder(folder) ?? Manifest.empty
        manifests[folder] = manifest
        failures += manifest.failures
        return manifest.entries[name] ?? [:]
    }
}
