import Foundation

/// A page as a tree, read strictly: what is not well formed is an error.
final class HTMLOutline {
    /// An element.
    final class Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        var text = ""

        init(name: String, attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// The element and all below it, in order.
        var all: [Element] { [self] + children.flatMap(\.all) }

        /// The classes.
        var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
    }

    /// Why a page cannot be read.
    struct Malformed: Error {
        let reason: String
    }

    /// The `html` element.
    let root: Element

    /// Reads a page.
    init(_ html: String) throws {
        let voids: Set<String> = ["meta", "br"]
        var open: [Element] = [Element(name: "", attributes: [:])]
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            open.last?.text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else { throw Malformed(reason: "a tag is cut off") }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                guard open.count > 1, open.last?.name == String(tag.dropFirst()) else {
                    throw Malformed(reason: "</\(tag.dropFirst())> closes <\(open.last?.name ?? "")>")
                }
                open.removeLast()
                continue
            }
            let element = try Self.element(tag)
            open.last?.children.append(element)
            if !voids.contains(element.name) { open.append(element) }
            if element.name == "style", let close = rest.range(of: "</style>") { rest = rest[close.lowerBound...] }
        }
        guard open.count == 1, let root = open[0].children.first else {
            throw Malformed(reason: "elements are left open")
        }
        self.root = root
    }

    private static func element(_ tag: Substring) throws -> Element {
        let name = tag.prefix { $0 != " " }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].trimmingPrefix(" ")
            let value = rest[rest.index(after: equals)...]
            guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else {
                throw Malformed(reason: "an attribute of <\(name)> is not quoted")
            }
            attributes[String(key)] = String(value[value.index(after: value.startIndex)..<end])
            rest = value[value.index(after: end)...]
        }
        return Element(name: String(name), attributes: attributes)
    }
}
