import Foundation
import Testing
import TruceEvidence

@testable import TruceServer

struct SecurityTests {
    @Test func `hostile text in any field of a document is shown as text`() async throws {
        try await RunningServer.with { server in
            for path in PageTests.paths {
                let page = try await server.get(path).text

                #expect(!page.contains("<script>alert"), "\(path)")
                #expect(!page.contains("<img"), "\(path)")
                #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(path)")
                #expect(!page.contains(" style=") && !page.contains(" onerror=alert(1)>"), "\(path)")
            }
            let statements = try await server.get("/statements").text

            #expect(statements.contains("&lt;img src=x onerror=alert(1)&gt;"))
        }
    }

    @Test func `what is searched for comes back as text`() async throws {
        try await RunningServer.with { server in
            for parameter in ["q", "holder", "about", "stance", "place", "kind"] {
                let page = try await server.get("/search?\(parameter)=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")

                #expect(page.status == 200)
                #expect(!page.text.contains("<script>alert"))
                #expect(page.text.contains("&quot;&gt;&lt;script&gt;"), "\(parameter)")
            }
        }
    }

    @Test func `every response forbids scripts and frames of others`() async throws {
        try await RunningServer.with { server in
            for path in ["/", "/nothing", "/incidents.json", "/static/0/style.css"] {
                let headers = try await server.get(path).headers
                let policy = try #require(headers["content-security-policy"])

                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe") && !policy.contains("http"))
                #expect(headers["x-content-type-options"] == "nosniff")
                // With "no-referrer" a browser would say "Origin: null" of this server's own forms.
                #expect(headers["referrer-policy"] == "same-origin")
            }
        }
    }

    @Test func `pages ask for nothing from elsewhere and hold no script of their own`() async throws {
        try await RunningServer.with { server in
            for path in PageTests.paths {
                let page = try await server.get(path).text

                #expect(!page.contains("src=\"http") && !page.contains("href=\"http") && !page.contains("url("))
                #expect(page.components(separatedBy: "<script").count == 2, "\(path) loads one script by its address")
                #expect(!page.contains("<style"))
            }
        }
    }

    @Test(arguments: [
        "/../../etc/passwd", "/static/0/..%2f..%2fetc%2fpasswd", "/documents/..%2F..%2Fetc%2Fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd", "/static/0/%2e%2e/style.css", "/documents/%00",
    ])
    func `an address that climbs out of the server is refused`(path: String) async throws {
        try await RunningServer.with { server in
            let reply = try await Wire.send(
                "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", to: server.port)

            #expect(reply.hasPrefix("HTTP/1.1 400") || reply.hasPrefix("HTTP/1.1 404"), "\(reply.prefix(80))")
            #expect(!reply.contains("root:"))
        }
    }

    @Test func `a request under another name is refused`() async throws {
        try await RunningServer.with { server in
            let reply = try await Wire.send(
                "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", to: server.port)

            #expect(reply.hasPrefix("HTTP/1.1 421"))
            #expect(reply.contains("web.other-host"))
        }
    }

    @Test func `broken requests are refused and the server goes on`() async throws {
        try await RunningServer.with { server in
            let broken = [
                "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
                "GET /incidents?page=0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n",
            ]
            for text in broken {
                let reply = try await Wire.send(text, to: server.port)

                #expect(!reply.hasPrefix("HTTP/1.1 2"), "\(text.prefix(40))")
            }
            let after = try await server.get("/").status

            #expect(after == 200)
        }
    }

    @Test func `parameters that make no sense are told so`() async throws {
        try await RunningServer.with { server in
            for path in [
                "/incidents?page=0", "/incidents?page=x", "/incidents?from=yesterday", "/timeline?known=1e99",
                "/incidents?of=nothing", "/search?q=" + String(repeating: "a", count: 2000),
                "/documents/" + String(repeating: "0", count: 64) + "/at/5-3", "/search?q=%00", "/search?q=%FF%FE",
            ] {
                let status = try await server.get(path).status

                #expect(status == 400 || status == 404, "\(path)")
            }
        }
    }

    @Test func `without accounts the server refuses to listen elsewhere`() async throws {
        await #expect(throws: Problem.self) {
            try await RunningServer.with(MadeCase.record) {
                $0.address = "0.0.0.0"
            } _: { _ in
            }
        }
    }

    @Test func `a client that dawdles over its request is cut off`() async throws {
        try await RunningServer.with(MadeCase.record) {
            $0.idleSeconds = 1
        } _: { server in
            let start = ContinuousClock.now
            let reply = try await Wire.send("GET / HTTP/1.1\r\nHost: local", to: server.port)

            #expect(reply.isEmpty)
            #expect(ContinuousClock.now - start < .seconds(90))
            let after = try await server.get("/").status

            #expect(after == 200)
        }
    }

    @Test func `a compressed request is refused and nothing is unpacked`() async throws {
        try await RunningServer.with { server in
            for coding in ["gzip", "deflate", "br", "gzip, gzip"] {
                let reply = try await Wire.send(
                    """
                    POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=a\r
                    Content-Encoding: \(coding)\r\nContent-Length: 4\r\nConnection: close\r\n\r\n\u{1F}xyz
                    """, to: server.port)

                #expect(reply.hasPrefix("HTTP/1.1 415"), "\(coding)")
            }
        }
    }
}
