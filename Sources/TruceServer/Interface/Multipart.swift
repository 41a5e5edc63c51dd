import Foundation

/// Reads the body of a form with files (RFC 7578). Work and memory are linear in the body.
struct Multipart {
    /// One field of the form.
    struct Part: Equatable {
        let name: String
        /// The name of the file as the browser sent it, without folders; nil for a field that is no file.
        let file: String?
        let bytes: Data
    }

    private static let mostParts = 500
    private static let longestHead = 8192

    /// The fields in order.
    ///
    /// - Throws: ``Problem`` when the body is no such form.
    static func parts(of body: Data, contentType: String) throws -> [Part] {
        let broken = Problem.badRequest("the form that was sent is broken")
        guard contentType.lowercased().hasPrefix("multipart/form-data"), let boundary = boundary(in: contentType) else {
            throw Problem.badRequest("a form with files is expected")
        }
        let opening = Data("--\(boundary)".utf8)
        let delimiter = Data("\r\n--\(boundary)".utf8)
        guard body.starts(with: opening) else { throw broken }
        var parts: [Part] = []
        var position = body.startIndex + opening.count
        while true {
            let rest = body[position...]
            if rest.starts(with: Data("--".utf8)) { return parts }
            guard rest.starts(with: Data("\r\n".utf8)), parts.count < mostParts else { throw broken }
            position += 2
            let window = body[position..<min(body.endIndex, position + longestHead)]
            guard let head = window.range(of: Data("\r\n\r\n".utf8)),
                let end = body.range(of: delimiter, in: head.upperBound - 2..<body.endIndex)
            else { throw broken }
            let content = body[head.upperBound..<max(head.upperBound, end.lowerBound)]
            if let part = part(head: String(decoding: body[position..<head.lowerBound], as: UTF8.self), content) {
                parts.append(part)
            }
            position = end.upperBound
        }
    }

    private static func boundary(in type: String) -> String? {
        guard let range = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        let value = type[range.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        let bare = value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
        let isGood = (1...70).contains(bare.utf8.count) && bare.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        return isGood ? bare : nil
    }

    private static func part(head: String, _ content: Data) -> Part? {
        for line in head.components(separatedBy: "\r\n") {
            let pieces = line.split(separator: ":", maxSplits: 1)
            guard pieces.count == 2, pieces[0].lowercased() == "content-disposition" else { continue }
            guard let name = parameter("name", in: String(pieces[1])) else { return nil }
            return Part(name: name, file: parameter("filename", in: String(pieces[1])).map(baseName), bytes: content)
        }
        return nil
    }

    /// The value of `name="value"`.
    private static func parameter(_ name: String, in line: String) -> String? {
        guard let range = line.range(of: "; \(name)=\"") else { return nil }
        var value = ""
        var isEscaped = false
        for character in line[range.upperBound...] {
            if isEscaped {
                value.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return value
            } else {
                value.append(character)
            }
        }
        return nil
    }

    /// A name without folders and control characters, at most 200 bytes long.
    static func baseName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let clean = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
        var short = clean
        while short.utf8.count > 200 { short.removeFirst() }
        return short == "." || short == ".." ? "" : short
    }
}
