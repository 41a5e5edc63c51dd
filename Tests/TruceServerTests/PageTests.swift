import Foundation
import Testing
import TruceEvidence
import TruceReport
import TruceStore

@testable import TruceServer

struct PageTests {
    static let paths = [
        "/", "/timeline", "/map", "/incidents", "/discrepancies", "/figures", "/agreements", "/obligations", "/access",
        "/exchange", "/statements", "/speakers", "/documents", "/notices", "/search", "/search?q=market", "/exports",
        "/incidents/i1", "/discrepancies/d1", "/statements/s1", "/timeline?from=2031-05-01&to=2031-05-04",
        "/timeline?asof=2031-05-04", "/incidents?of=shelling&from=2031-05-01", "/access?of=incident", "/actors",
        "/placenames",
    ]

    @Test func `every page is there, whole and named, and its twin is JSON`() async throws {
        try await RunningServer.with { server in
            for path in Self.paths {
                let page = try await server.get(path)

                #expect(page.status == 200, "\(path)")
                #expect(page.headers["content-type"] == "text/html; charset=utf-8")
                #expect(
                    page.text.components(separatedBy: "<h1").count == 2, "\(path) has one heading of the first rank")
                #expect(page.text.contains("<main id=\"main\""), "\(path)")

                let parts = path.split(separator: "?", maxSplits: 1)
                let name = parts.first == "/" ? "/index" : String(parts[0])
                let twin = try await server.get(name + ".json" + (parts.count > 1 ? "?" + parts[1] : ""))

                #expect(twin.status == 200, "\(path)")
                #expect(twin.headers["content-type"] == "application/json; charset=utf-8")
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(twin.text.utf8)) }

                let asked = try await server.get(path, ["Accept": "application/json"])

                #expect(asked.text == twin.text, "\(path)")
            }
        }
    }

    @Test func `every fact leads to its words in one click`() async throws {
        try await RunningServer.with { server in
            var readers: [String: String] = [:]
            var count = 0
            for path in Self.paths {
                for target in Self.targets(in: try await server.get(path).text) {
                    let parts = target.split(separator: "#").map(String.init)
                    guard parts.count == 2 else { continue }
                    if readers[parts[0]] == nil { readers[parts[0]] = try await server.get(parts[0]).text }
                    count += 1

                    #expect(readers[parts[0]]?.contains("id=\"\(parts[1])\"") == true, "\(path) → \(target)")
                }
            }

            #expect(count > 40)
        }
    }

    @Test func `in the reader words lead to their facts and facts to their words`() async throws {
        try await RunningServer.with { server in
            let list = try await server.get("/documents")
            let address = try #require(Self.targets(in: list.text).first).split(separator: "#")[0]
            let page = try await server.get(String(address)).text

            let facts = page.components(separatedBy: "class=\"w\" href=\"#").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }

            #expect(facts.count > 3)
            for fact in facts { #expect(page.contains("<li id=\"\(fact)\">"), "\(fact)") }
        }
    }

    /// The addresses of documents that a page leads to.
    private static func targets(in page: String) -> [String] {
        page.components(separatedBy: "href=\"/documents/").dropFirst().map { rest in
            "/documents/" + rest.prefix { $0 != "\"" }
        }.filter { $0.contains("#") }
    }

    @Test func `what is not there is told in one shape`() async throws {
        try await RunningServer.with { server in
            for path in ["/nothing", "/incidents/i999", "/documents/abc", "/places/x"] {
                let page = try await server.get(path)
                let twin = try await server.get(path + ".json")

                #expect(page.status == 404)
                #expect(page.text.contains("web.not-found"))
                #expect(twin.status == 404)
                #expect(twin.text.contains("\"code\": \"web.not-found\""))
            }
        }
    }

    @Test func `a page that did not change is not sent again`() async throws {
        try await RunningServer.with { server in
            let first = try await server.get("/incidents")
            let tag = try #require(first.headers["etag"])
            let second = try await server.get("/incidents", ["If-None-Match": tag])
            let other = try await server.get("/figures", ["If-None-Match": tag])

            #expect(second.status == 304)
            #expect(second.text.isEmpty)
            #expect(other.status == 200)
        }
    }

    @Test func `an empty store has every page, too`() async throws {
        try await RunningServer.with(Record()) { server in
            for path in Self.paths where path.split(separator: "/").count < 2 {
                let status = try await server.get(path).status

                #expect(status == 200, "\(path)")
            }
        }
    }

    @Test func `rows are the same whenever they are made`() {
        func rows() -> [String] {
            let rows = Derivation.rows(of: MadeCase.record)
            return rows.items.map { "\($0)" } + rows.facts.map { "\($0)" }
        }

        #expect(rows() == rows())
    }
}
