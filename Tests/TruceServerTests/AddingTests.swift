import Foundation
import Synchronization
import Testing

@testable import TruceServer

/// Work that only says what it was given.
final class PretendedWork: AddingWork {
    let given = Mutex<[SentFile]>([])

    func add(
        _ files: [SentFile], by author: String, progress: @escaping @Sendable (AddingProgress) -> Void
    ) async throws -> [Receipt] {
        given.withLock { $0 = files }
        progress(AddingProgress(stage: "reading", done: 1, total: files.count))
        try await Task.sleep(for: .milliseconds(400))
        return files.map { Receipt(name: $0.name, outcome: .known, document: nil, remark: "as before.txt") }
    }
}

struct AddingTests {
    private static let boundary = "----made"
    private static let type = "multipart/form-data; boundary=----made"

    private static func body(_ parts: [(head: String, content: String)]) -> Data {
        let text = parts.map { "--\(boundary)\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.content)\r\n" }
        return Data((text.joined() + "--\(boundary)--\r\n").utf8)
    }

    private func with(
        _ work: PretendedWork, _ change: @escaping @Sendable (inout ServerOptions) -> Void = { _ in },
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        try await RunningServer.with(MadeCase.record) {
            $0.work = work
            change(&$0)
        } _: {
            try await body($0)
        }
    }

    @Test func `what is sent reaches the work, and its end is told with duplicates named`() async throws {
        let work = PretendedWork()
        try await with(work) { server in
            let sent = Self.body([
                ("name=\"file\"; filename=\"../../a\\\"b.txt\"", "One town.\r\n--not the end"),
                ("name=\"name\"", "note"), ("name=\"text\"", "Two towns."),
            ])
            let reply = try await server.send("POST", "/add", ["Content-Type": Self.type], body: sent)

            // The client follows to the page of the work.
            #expect(reply.status == 200)
            let files = work.given.withLock { $0 }
            #expect(files.map(\.name) == ["a\"b.txt", "note.txt"])
            #expect(files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "One town.\r\n--not the end")

            let events = try #require(reply.text.components(separatedBy: "data-events=\"").dropFirst().first)
            let address = String(events.prefix { $0 != "\"" })
            let stream = try await server.get(address)

            #expect(stream.headers["content-type"] == "text/event-stream")
            #expect(stream.text.contains("event: end"))

            let end = try await server.get(address.replacing("/events", with: ""))

            #expect(end.text.contains("known already") && end.text.contains("as before.txt"))
        }
    }

    @Test func `what is too large is refused before it is read`() async throws {
        let work = PretendedWork()
        try await with(work, { $0.uploadLimit = 1000 }) { server in
            let sent = Self.body([("name=\"text\"", String(repeating: "x", count: 5000))])
            let reply = try await server.send(
                "POST", "/add", ["Content-Type": Self.type, "Accept": "application/json"], body: sent)

            #expect(reply.status == 413)
            #expect(reply.text.contains("web.too-large"))
            #expect(work.given.withLock { $0.isEmpty })
        }
    }

    @Test func `what arrives too slowly is cut off`() async throws {
        try await with(PretendedWork(), { $0.uploadSeconds = 1 }) { server in
            let reply = try await Wire.send(
                """
                POST /add HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(Self.type)\r\nContent-Length: 500\r
                Connection: close\r\n\r\n------made\r\n
                """, to: server.port)

            #expect(reply.hasPrefix("HTTP/1.1 408") || reply.isEmpty)
        }
    }

    @Test func `a form from another site is refused`() async throws {
        try await with(PretendedWork()) { server in
            let sent = Self.body([("name=\"text\"", "One town.")])
            for headers in [["Origin": "http://evil.example"], ["Sec-Fetch-Site": "cross-site"]] {
                let reply = try await server.send(
                    "POST", "/add", headers.merging(["Content-Type": Self.type]) { $1 }, body: sent)

                #expect(reply.status == 403)
            }
        }
    }

    @Test(arguments: [
        ("text/plain", "x"), ("multipart/form-data", "x"), ("multipart/form-data; boundary=made", "x"),
        ("multipart/form-data; boundary=made", "--made\r\n"),
        ("multipart/form-data; boundary=made", "--made\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx"),
        ("multipart/form-data; boundary=made", "--made--"),
    ])
    func `a form that is none is told so`(type: String, body: String) async throws {
        try await with(PretendedWork()) { server in
            let reply = try await server.send("POST", "/add", ["Content-Type": type], body: Data(body.utf8))

            #expect(reply.status == 400)
        }
    }

    @Test func `without work the page says that documents cannot be added here`() async throws {
        try await RunningServer.with { server in
            let page = try await server.get("/add")

            #expect(page.status == 200)
            #expect(page.text.contains("cannot be added here"))
        }
    }
}
