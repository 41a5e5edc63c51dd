import Foundation
import Testing
import TruceEvidence
import TruceStore
import TruceTestSupport

@testable import TruceServer

/// Goes wherever the pages lead over a record in which every field is hostile.
struct HostileFieldTests {
    /// Keeps nothing: these tests only look.
    private struct NoWork: DecidingWork {
        func decide(_ decision: Decision) async throws {}
    }

    /// Runs a body on a server for the hostile case, with forms for whoever works alone.
    private func with(_ body: @escaping @Sendable (RunningServer) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let store = try MadeCase.store(in: folder, HostileCase.record)
        try await RunningServer.with(on: store) { options in
            People(store: store, work: NoWork(), owner: "mara", isAlone: true).join(&options)
        } _: { server in
            try await body(server)
        }
        withExtendedLifetime(folder) {}
    }

    /// Every page that can be reached by links from the navigation, with its text.
    private func crawled(_ server: RunningServer) async throws -> [String: RunningServer.Reply] {
        var waiting = PageTests.paths + ["/review", "/history", "/add"]
        var found: [String: RunningServer.Reply] = [:]
        while let path = waiting.popLast() {
            guard found[path] == nil else { continue }
            let page = try await server.get(path)
            found[path] = page
            guard page.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
            for link in page.text.components(separatedBy: "href=\"/").dropFirst() {
                let address = link.prefix { $0 != "\"" && $0 != "#" }.replacing("&amp;", with: "&")
                // Facets and zooms lead on for ever; those of the first pages show what they do.
                let isEndless = ["static/", "search?", "timeline?"].contains { address.hasPrefix($0) }
                if !isEndless { waiting.append("/" + address) }
            }
        }
        return found
    }

    @Test func `no field of an article becomes markup on any page that links lead to`() async throws {
        try await with { server in
            let pages = try await crawled(server)
            var unseen = Set(HostileCase.fields)

            #expect(pages.count > 60)
            for (path, page) in pages {
                let isPage = page.headers["content-type"]?.hasPrefix("text/html") == true
                let isSaved = page.headers["content-disposition"]?.hasPrefix("attachment") == true
                #expect(page.headers["x-content-type-options"] == "nosniff", "\(path)")
                #expect(page.headers["content-security-policy"]?.contains("default-src 'none'") == true, "\(path)")
                unseen = unseen.filter { !page.text.contains("&lt;script&gt;\($0)()") }
                guard isPage || path.hasSuffix(".html") else {
                    #expect(isSaved || page.headers["content-type"]?.contains("json") == true, "\(path)")
                    continue
                }
                for field in HostileCase.fields + ["language"] {
                    #expect(!page.text.contains("<script>\(field)"), "\(path): \(field)")
                    #expect(!page.text.contains("<img src=x onerror=\(field)"), "\(path): \(field)")
                }
                #expect(!page.text.lowercased().contains("href=\"javascript:"), "\(path)")
            }
            // Two fields stand in the JSON of their document alone.
            #expect(unseen == ["agent", "body"], "no page shows them, so nothing was tried: \(unseen.sorted())")
        }
    }

    @Test func `the twin of every page is JSON that no browser takes for a page`() async throws {
        try await with { server in
            var unseen = Set(HostileCase.fields)
            let text = "/api/v1/documents/\(HostileCase.digest)/text"
            for path in try await crawled(server).keys.sorted() + [text] where !path.hasPrefix("/exports/") {
                let reply = try await server.get(path, ["Accept": "application/json"])
                guard reply.headers["content-disposition"] == nil else { continue }

                #expect(reply.headers["content-type"] == "application/json; charset=utf-8", "\(path)")
                #expect(reply.headers["x-content-type-options"] == "nosniff", "\(path)")
                #expect(throws: Never.self, "\(path)") {
                    try JSONSerialization.jsonObject(with: Data(reply.text.utf8), options: .fragmentsAllowed)
                }
                unseen = unseen.filter { !reply.text.contains("<script>\($0)()") }
            }
            #expect(unseen.isEmpty, "no twin holds them, so nothing was tried: \(unseen.sorted())")
        }
    }

    @Test func `what an address says comes back as text on every page`() async throws {
        try await with { server in
            // One page of each shape: what stands in an address is treated alike whatever the thing is called.
            var shapes: Set<String> = []
            let paths = try await crawled(server).keys.sorted().filter { path in
                let parts = path.split(separator: "/")
                return !path.contains("?") && shapes.insert("\(parts.first ?? "") \(parts.count)").inserted
            }
            let markup = "%22%3E%3Cscript%3Ereflected()%3C%2Fscript%3E"
            let parameters = [
                "q", "of", "from", "to", "page", "asof", "known", "subject", "back", "to", "place", "holder",
            ]
            for path in paths {
                let asked = parameters.map { "\($0)=\(markup)" }.joined(separator: "&")
                for address in [
                    path + "?" + asked, (path == "/" ? "" : path) + "/" + markup, path + "?x" + markup + "=1",
                ] {
                    let reply = try await server.get(address)

                    #expect(!reply.text.contains("<script>reflected"), "\(address)")
                    #expect(!reply.headers.values.contains { $0.contains("<script>") }, "\(address)")
                }
                for parameter in parameters {
                    let reply = try await server.get(path + "?\(parameter)=\(markup)")

                    #expect(!reply.text.contains("<script>reflected"), "\(path) \(parameter)")
                }
            }
        }
    }
}
