import CTruceResources
import HTTPTypes
import Hummingbird
import TruceEvidence

/// The style sheet, the script and the icon, embedded in the program and served under names that change with them.
struct Assets: Sendable {
    /// One file.
    enum Name: String, CaseIterable {
        case style = "style.css"
        case script = "script.js"
        case icon = "icon.svg"
    }

    private let texts: [Name: String]
    private let versions: [Name: String]

    /// The embedded files.
    init() {
        // The dossier's sheet holds what both share; the web's comes after it.
        texts = [
            .style: Self.text("dossier.css") + Self.text("web.css"), .script: Self.text("web.js"),
            .icon: Self.text("icon.svg"),
        ]
        versions = texts.mapValues { ContentKey.hexadecimal(of: [$0]) }
    }

    /// An embedded text; empty when there is none of this name.
    static func text(_ name: String) -> String {
        let resource = truce_resource_named(name)
        let bytes = resource.bytes.map { UnsafeBufferPointer(start: $0, count: resource.count) }
        return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Where a file is.
    func address(_ name: Name) -> String { "/static/\(versions[name] ?? "")/\(name.rawValue)" }

    /// A key of all files together.
    var version: String { ContentKey.hexadecimal(of: Name.allCases.compactMap { versions[$0] }) }

    /// Serves a file under its present name, or under an earlier one without promising that it stays.
    func response(version: String, name: String) throws -> Response {
        guard let name = Name(rawValue: name), let text = texts[name] else {
            throw Problem.notFound("there is no file at this address")
        }
        let type =
            switch name {
            case .style: "text/css; charset=utf-8"
            case .script: "text/javascript; charset=utf-8"
            case .icon: "image/svg+xml"
            }
        let isPresent = versions[name] == version
        return Response(
            .ok, type, text, [.cacheControl: isPresent ? "public, max-age=31536000, immutable" : "no-cache"])
    }
}
