import Foundation
import HTTPTypes
import Hummingbird

/// Whom the server answers to, by the name it was asked under, and from which pages it takes forms.
///
/// A page elsewhere on the web may give its own name the address of this machine; a browser then sends the request here,
/// but under that name.
struct HostCheck: Sendable {
    private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    private let hosts: Set<String>?

    /// The names to answer to; with accounts and without names, all of them.
    init(_ options: ServerOptions) {
        if options.hosts.isEmpty {
            hosts = options.hasAccounts ? nil : Self.loopback
        } else {
            hosts = Set(options.hosts.map { $0.lowercased() }).union(options.hasAccounts ? [] : Self.loopback)
        }
    }

    /// Refuses a request under another name, and a form from a page of another site.
    func check(_ request: Request) throws {
        let authority = request.head.authority ?? ""
        if let hosts, !hosts.contains(Self.name(authority)) {
            throw Problem(
                .misdirectedRequest, "web.other-host", "this server does not answer under that name",
                advice: "use the address that 'trucewatch serve' printed")
        }
        guard ![.get, .head, .options].contains(request.method) else { return }
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        let isForeignSite = site.map { $0 != "same-origin" && $0 != "none" } ?? false
        let isForeignOrigin = request.headers[.origin].map { Self.host(ofOrigin: $0) != authority } ?? false
        if isForeignSite || isForeignOrigin {
            throw Problem(
                .forbidden, "web.other-site", "forms are taken from this server's own pages only",
                advice: "open the page again and send the form from there")
        }
    }

    /// The name in `name:port`, in lower case.
    private static func name(_ authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return authority[...end].lowercased()
        }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    private static func host(ofOrigin origin: String) -> String {
        guard let range = origin.range(of: "://") else { return origin }
        return String(origin[range.upperBound...])
    }
}
