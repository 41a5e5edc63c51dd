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

    /// What the forms of a page decide on, with the token.
    private func thing(_ reply: Reply) throws -> [(String, String)] {
        func value(_ name: String) throws -> String {
            let start = try #require(reply.text.range(of: "name=\"\(name)\" value=\""), "\(name)")
            return String(reply.text[start.upperBound...].prefix { $0 != "\"" })
        }
        return [("thing", try value("thing")), ("seal", try value("seal")), ("token", try value("token"))]
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

    @Test func `the passage that is taken out is not among those that stay`() async throws {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let token = try token(try await get("/", server, session: session))
            let passages = ["incident:1-4@sha256:aa", "incident:5-9@sha256:bb", "incident:2-3@sha256:cc"]
            let form =
                [("kind", "split"), ("subject", passages[1]), ("why", "another town"), ("token", token)]
                + passages.map { ("other", $0) }

            #expect(try await post("/decisions", form, server, session: session).status == 303)
            let decision = try #require(try store.decisions().first)

            #expect(decision.subjects.map(\.description) == [passages[1], passages[0], passages[2]])
        }
    }

    @Test func `an incident is corrected on its page, and a value that is none is told how to be written`() async throws
    {
        let incident = try #require(MadeCase.record.incidents.first)
        try await with { server, store in
            let session = try await logIn("analyst", server)
            let page = try await get("/incidents/" + incident.key, server, session: session)
            for words in [
                "name=\"field\" value=\"date\"", "name=\"field\" value=\"place\"", "name=\"field\" value=\"type\"",
                "name=\"field\" value=\"agreement\"", "name=\"kind\" value=\"reject\"",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("name=\"kind\" value=\"merge\""), "an analyst may not merge")
            let first = page.text.firstMatch(of: /<select id="value-type"[^>]*><option value="([^"]*)"/)
            #expect(first?.1.isEmpty == true, "nothing is chosen beforehand")
            let form =
                [
                    ("kind", "correct"), ("field", "date"), ("why", "by the caption"),
                    ("back", "/incidents/" + incident.key),
                ] + (try thing(page))

            let wrong = try await post("/decisions", form + [("value", "yesterday")], server, session: session)
            #expect(wrong.status == 400 && wrong.has("2016-09-09"))
            let unchosen = form.map { $0.0 == "field" ? ("field", "type") : $0 } + [("value", "")]
            #expect(try await post("/decisions", unchosen, server, session: session).status == 400)
            let right = try await post("/decisions", form + [("value", "2031-05-02")], server, session: session)
            #expect(right.has("location: /incidents/\(incident.key)\r\n"))
            #expect(try store.decisions().map(\.value) == ["2031-05-02"])
            let again = try await get("/incidents/" + incident.key, server, session: session)
            #expect(again.has("corrected the date of an incident") && again.has("by the caption"))
        }
    }

    @Test func `what is decided on a page is decided of all passages that tell of its thing`() async throws {
        let record = MadeCase.record
        let incident = try #require(record.incidents.first { $0.members.count > 1 })
        let statement = try #require(record.statements.first { $0.members.count > 1 })
        try await with { server, store in
            let session = try await logIn("analyst", server)
            for (path, form) in [
                ("/incidents/" + incident.key, [("kind", "reject"), ("why", "an exercise")]),
                (
                    "/statements/" + statement.key,
                    [("kind", "correct"), ("field", "speaker"), ("value", "Ines Roth"), ("why", "by the recording")]
                ),
            ] {
                let page = try await get(path, server, session: session)
                #expect(try await post("/decisions", form + (try thing(page)), server, session: session).status == 303)
            }

            #expect(try store.decisions().map(\.subjects.count) == [incident.members.count, statement.members.count])
        }
    }

    @Test func `a form on something that was read anew in the meantime decides nothing`() async throws {
        let incident = try #require(MadeCase.record.incidents.first)
        try await with { server, store in
            let session = try await logIn("analyst", server)
            let page = try await get("/incidents/" + incident.key, server, session: session)
            let old = try thing(page).map { $0.0 == "seal" ? ("seal", "0000000000000000") : $0 }

            let reply = try await post(
                "/decisions", [("kind", "reject"), ("why", "an exercise")] + old, server, session: session)

            #expect(reply.status == 409 && reply.has("web.changed"))
            #expect(try store.decisions().isEmpty)
        }
    }

    @Test(arguments: ["incidents", "statements", "actors", "placenames"])
    func `a page joins its thing with another by its address, and with no thing of another kind`(list: String)
        async throws
    {
        try await with { server, store in
            let session = try await logIn("editor", server)
            let text = try await get("/" + list, server, session: session).text
            var addresses: [String] = []
            for rest in text.components(separatedBy: "href=\"/\(list)/").dropFirst() {
                let address = "/\(list)/" + rest.prefix { $0 != "\"" && $0 != "#" }
                if !addresses.contains(address) { addresses.append(address) }
            }
            try #require(addresses.count > 1)
            let page = try await get(addresses[0], server, session: session)
            let form = [("kind", "merge"), ("why", "one and the same")] + (try thing(page))

            for wrong in ["/documents/abc", addresses[0], "/\(list)/nothing", "nonsense"] {
                let reply = try await post("/decisions", form + [("address", wrong)], server, session: session)
                #expect(reply.status == 400, "\(wrong)")
            }
            let address = "http://127.0.0.1:\(server.port)" + addresses[1]
            #expect(
                try await post("/decisions", form + [("address", address)], server, session: session).status == 303)
            #expect(try store.decisions().map(\.subjects.count) == [2])
            #expect(try await get("/" + list, server, session: session).has("merged 2 passages"))
            #expect(try await get(addresses[1], server, session: session).has("one and the same"))
        }
    }

    @Test func `every page of the record tells what was decided of what it shows`() async throws {
        try await with(isAlone: true) { server, store in
            let incident = try #require(MadeCase.record.incidents.first)
            let page = try await get("/incidents/" + incident.key, server)
            _ = try await post("/decisions", [("kind", "accept"), ("why", "seen")] + (try thing(page)), server)

            for path in PageTests.paths {
                let page = try await server.get(path).text
                #expect(page.contains(">History</h2>") || page.contains(">Review</h2>"), "\(path)")
            }
            #expect(try await server.get("/incidents").text.contains("accepted an incident"))
            #expect(!(try await server.get("/figures").text.contains("accepted an incident")))
            #expect(try await server.get("/history?of=incidents").text.contains("seen"))
            #expect(!(try await server.get("/history?of=documents").text.contains("seen")))
        }
    }

    @Test func `a figure and a clause have pages to decide on`() async throws {
        try await with { server, store in
            let session = try await logIn("analyst", server)
            for kind in ["figure", "provision", "quotation"] {
                var query = RecordStore.FactQuery()
                query.kind = kind
                let fact = try #require(try store.facts(query).facts.first)
                let page = try await get(
                    "/decide?subject=" + Ask.encoded(fact.subject ?? ""), server, session: session)

                #expect(page.status == 200, "\(kind)")
                #expect(
                    page.has("name=\"kind\" value=\"correct\"") && page.has("name=\"kind\" value=\"reject\""), "\(kind)"
                )
            }
            #expect(try await get("/decide?subject=nonsense", server, session: session).status == 400)
            #expect(try await get("/decide?subject=figure:1-2@sha256:aa", server, session: session).status == 404)
        }
    }

    @Test func `hostile words of a decision are shown as text`() async throws {
        let incident = try #require(MadeCase.record.incidents.first)
        try await with { server, store in
            let session = try await logIn("analyst", server)
            let page = try await get("/incidents/" + incident.key, server, session: session)
            let form =
                [("kind", "annotate"), ("value", Hostile.script), ("why", Hostile.image)] + (try thing(page))
            #expect(try await post("/decisions", form, server, session: session).status == 303)

            for path in ["/history", "/incidents/" + incident.key] {
                let page = try await get(path, server, session: session)

                #expect(page.has("&lt;script&gt;alert"), "\(path)")
                #expect(!page.has("<script>alert") && !page.has("<img"), "\(path)")
            }
        }
    }

    @Test func `what waits for review is what nobody decided on`() async throws {
        try await with(isAlone: true) { server, store in
            struct Queue: Decodable {
                let waiting: Int
                let incidents: [String]
            }
            func queue() async throws -> Queue {
                try JSONDecoder().decode(Queue.self, from: Data(try await server.get("/review.json").text.utf8))
            }
            let before = try await queue()
            let record = MadeCase.record
            let disputed = try #require(record.discrepancies.first { $0.reason == .conflict }?.incident)
            #expect(before.waiting == record.incidents.count)
            #expect(before.incidents.first == record.incidents.first { $0.id == disputed }?.key)

            let page = try await get("/incidents/" + before.incidents[0], server)
            _ = try await post("/decisions", [("kind", "accept"), ("why", "seen")] + (try thing(page)), server)

            let after = try await queue()
            #expect(after.waiting == before.waiting - 1)
            #expect(!after.incidents.contains(before.incidents[0]))
        }
    }

    @Test func `an admin makes accounts and tokens, and nobody else sees them`() async throws {
        try await with { server, store in
            try store.set(
                Account(name: "admin", role: .admin), password: Self.secret,
                by: Author(name: "admin", at: Date(timeIntervalSince1970: 0)))
            let editor = try await logIn("editor", server)
            #expect(try await get("/accounts", server, session: editor).status == 403)
            #expect(!(try await get("/", server, session: editor)).has("href=\"/accounts\""))

            let admin = try await logIn("admin", server)
            let token = try token(try await get("/accounts", server, session: admin))
            let made = [
                ("token", token), ("name", "noor"), ("role", "analyst"), ("password", "a fresh long one"),
            ]
            #expect(try await post("/accounts", made, server, session: admin).status == 303)
            #expect(try store.accounts().contains { $0.name == "noor" && $0.role == .analyst })
            let own = [("token", token), ("name", "admin"), ("role", "viewer")]
            #expect(try await post("/accounts", own, server, session: admin).status == 400)

            let asked = [("token", token), ("name", "noor"), ("label", "nightly"), ("days", "3")]
            let shown = try await post("/accounts/tokens", asked, server, session: admin)
            let key = try #require(shown.text.firstMatch(of: /<code class="token">([0-9a-f]{64})</)?.1)
            let reply = try await server.get("/api/v1/summary", ["Authorization": "Bearer \(key)"])
            #expect(reply.status == 200)
            let end = [("token", token), ("name", "noor"), ("label", "nightly")]
            #expect(try await post("/accounts/tokens/end", end, server, session: admin).status == 303)
            let refused = try await server.get("/api/v1/summary", ["Authorization": "Bearer \(key)"])
            #expect(refused.status == 401)
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

            let reply = try await post(
                "/decisions", [("kind", "accept"), ("why", "two monitors saw it")] + (try thing(page)), server)

            #expect(reply.status == 303)
            #expect(try store.decisions().map(\.who) == ["mara"])
        }
    }
}
