import Foundation
import Testing
import TruceEvidence
import TruceStore
import TruceTestSupport

@testable import TruceServer

struct PeopleTests {
    private static let secret = "correct horse battery"

    /// Keeps decisions, and reads nothing anew.
    private struct KeepingWork: DecidingWork {
        let store: RecordStore
        func decide(_ decision: Decision) async throws { try store.decide(decision) }
    }

    /// What came back: the status, the head and the body.
    private struct Reply {
        let text: String
        var status: Int { Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0 }
        var session: String? {
            guard let start = text.range(of: "truce-session=") else { return nil }
            return String(text[start.upperBound...].prefix { $0.isHexDigit })
        }
        func has(_ words: String) -> Bool { text.localizedCaseInsensitiveContains(words) }
    }

    /// A server whose store has a viewer, an analyst and an editor.
    private func with(
        isAlone: Bool = false, _ body: @escaping @Sendable (RunningServer, RecordStore) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let store = try MadeCase.store(in: folder)
        if !isAlone {
            for role in [Role.viewer, .analyst, .editor] {
                try store.set(
                    Account(name: role.rawValue, role: role), password: Self.secret,
                    by: Author(name: "admin", at: Date(timeIntervalSince1970: 0)))
            }
        }
        try await RunningServer.with(on: store) { options in
            options.hasAccounts = !isAlone
            People(store: store, work: KeepingWork(store: store), owner: "mara", isAlone: isAlone).join(&options)
        } _: { server in
            try await body(server, store)
        }
        withExtendedLifetime(folder) {}
    }

    private func get(_ path: String, _ server: RunningServer, session: String? = nil) async throws -> Reply {
        let cookie = session.map { "Cookie: truce-session=\($0)\r\n" } ?? ""
        return Reply(
            text: try await Wire.send(
                "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\(cookie)Connection: close\r\n\r\n",
                to: server.port))
    }

    private func post(
        _ path: String, _ fields: [(String, String)], _ server: RunningServer, session: String? = nil,
        more: String = ""
    ) async throws -> Reply {
        let body = fields.map { $0.0 + "=" + Ask.encoded($0.1) }.joined(separator: "&")
        let cookie = session.map { "Cookie: truce-session=\($0)\r\n" } ?? ""
        return Reply(
            text: try await Wire.send(
                "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(cookie)\(more)"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
                    + "Connection: close\r\n\r\n\(body)", to: server.port))
    }

    private func logIn(_ name: String, _ server: RunningServer) async throws -> String {
        let reply = try await post("/login", [("name", name), ("password", Self.secret), ("back", "/")], server)
        return try #require(reply.session, "\(reply.text.prefix(400))")
    }

    /// The token that a page's forms send back.
    private func token(_ reply: Reply) throws -> String {
        let start = try #require(reply.text.range(of: "name=\"token\" value=\""), "\(reply.text.prefix(300))")
        return String(reply.text[start.upperBound...].prefix { $0 != "\"" })
    }

    private var merge: [(String, String)] {
        [
            ("kind", "merge"), ("subject", "incident:1-4@sha256:aa"), ("other", "incident:5-9@sha256:bb"),
            ("why", "same market, same morning"),
        ]
    }

    @Test func `without a login every page leads to the login`() async throws {
        try await with { server, _ in
            let page = try await get("/incidents", server)

            #expect(page.status == 303)
            #expect(page.has("location: /login?to="))
            #expect(try await get("/login", server).status == 200)
        }
    }

    @Test func `a program without a token is refused in the one shape of errors`() async throws {
        try await with { server, _ in
            let reply = try await server.get("/incidents.json")

            #expect(reply.status == 401)
            #expect(reply.text.contains("\"web.login-needed\""))
        }
    }

    @Test func `a login opens a session whose cookie no script can read and no other site sends`() async throws {
        try await with { server, _ in
            let reply = try await post("/login", [("name", "editor"), ("password", Self.secret)], server)

            #expect(reply.status == 303)
            #expect(reply.has("HttpOnly"))
            #expect(reply.has("SameSite=Strict"))
            let session = try #require(reply.session)
            #expect(try await get("/", server, session: session).has("editor (editor)"))
        }
    }

    @Test func `a session that someone else chose is not taken over by a login`() async throws {
        try await with { server, _ in
            let chosen = String(repeating: "a", count: 64)
            let reply = try await post(
                "/login", [("name", "editor"), ("password", Self.secret)], server, session: chosen)

            #expect(reply.session != chosen)
            #expect(try await get("/", server, session: chosen).status == 303)
        }
    }

    @Test func `a login never leads to another site`() async throws {
        try await with { server, _ in
            for back in ["//evil.example", "https://evil.example/", "/\\evil.example", "/x\r\nSet-Cookie: a=b"] {
                let reply = try await post(
                    "/login", [("name", "editor"), ("password", Self.secret), ("back", back)], server)

                #expect(reply.has("location: /\r\n"), "\(back)")
            }
        }
    }

    @Test func `after five wrong passwords the sixth login waits`() async throws {
        try await with { server, _ in
            for _ in 0..<5 {
                let reply = try await post("/login", [("name", "editor"), ("password", "wrong horse battery")], server)
                #expect(reply.status == 401)
            }

            #expect(try await post("/login", [("name", "editor"), ("password", Self.secret)], server).status == 429)
        }
    }

    @Test func `a viewer is refused the merge and nothing is kept`() async throws {
        try await with { server, store in
            let session = try await logIn("viewer", server)
            let token = try token(try await get("/", server, session: session))

            let reply = try await post("/decisions", merge + [("token", token)], server, session: session)

            #expect(reply.status == 403)
            #expect(reply.has("web.not-allowed"))
            #expect(try store.decisions().isEmpty)
        }
    }

    @Test func `an editor merges, the history tells of it, and undoing it leaves both in the history`() async throws {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let token = try token(try await get("/", server, session: session))
            #expect(try await post("/decisions", merge + [("token", token)], server, session: session).status == 303)
            let decision = try #require(try store.decisions().first)
            #expect(decision.who == "editor")
            #expect(try await get("/history", server, session: session).has("same market, same morning"))

            let undo = [("kind", "withdraw"), ("value", decision.id), ("why", "two markets"), ("token", token)]
            #expect(try await post("/decisions", undo, server, session: session).status == 303)

            #expect(Decision.inForce(try store.decisions()).isEmpty)
            #expect(try await get("/history", server, session: session).has("(undone)"))
        }
    }

    @Test func `an analyst annotates and does not merge`() async throws {
        try await with { server, store in
            let session = try await logIn("analyst", server)
            let token = try token(try await get("/", server, session: session))
            let remark = [
                ("kind", "annotate"), ("subject", "incident:1-4@sha256:aa"), ("value", "ask the clinic"),
                ("why", "one source only"), ("token", token),
            ]

            #expect(try await post("/decisions", remark, server, session: session).status == 303)
            #expect(try await post("/decisions", merge + [("token", token)], server, session: session).status == 403)
            #expect(try store.decisions().map(\.kind) == [.annotate])
        }
    }

    @Test func `a form without the token of its reader is refused`() async throws {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let other = try await logIn("editor", server)
            let foreign = try token(try await get("/", server, session: other))

            #expect(try await post("/decisions", merge, server, session: session).status == 403)
            let reply = try await post("/decisions", merge + [("token", foreign)], server, session: session)
            #expect(reply.status == 403)
            #expect(try store.decisions().isEmpty)
        }
    }

    @Test func `a form from another site is refused even with the token`() async throws {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let token = try token(try await get("/", server, session: session))

            for header in ["Origin: https://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n"] {
                let reply = try await post(
                    "/decisions", merge + [("token", token)], server, session: session, more: header)
                #expect(reply.status == 403)
            }
            #expect(try store.decisions().isEmpty)
        }
    }

    @Test func `a decision without a reason is not kept`() async throws {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let token = try token(try await get("/", server, session: session))
            let silent = merge.filter { $0.0 != "why" } + [("token", token)]

            #expect(try await post("/decisions", silent, server, session: session).status == 400)
            #expect(try store.decisions().isEmpty)
        }
    }

    @Test func `whoever works alone on this machine needs no login and stands in the ledger by name`() async throws {
        try await with(isAlone: true) { server, store in
            let incidents = try await server.get("/incidents").text
            let address = try #require(incidents.firstMatch(of: /href="(\/incidents\/[^"]+)"/)?.1)
            let page = try await get(String(address), server)
            let token = try token(page)
            let subject = try #require(page.text.firstMatch(of: /name="subject" value="([^"]+)"/)?.1)

            let reply = try await post(
                "/decisions",
                [("kind", "accept"), ("subject", String(subject)), ("why", "two monitors saw it"), ("token", token)],
                server)

            #expect(reply.status == 303)
            #expect(try store.decisions().map(\.who) == ["mara"])
        }
    }
}
