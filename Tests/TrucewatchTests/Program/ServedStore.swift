import Foundation
import TruceTestSupport

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The program serving a store on a free port, until it is killed.
final class ServedStore: @unchecked Sendable {
    /// What a request brought.
    struct Reply {
        let status: Int
        let text: String
    }

    private let process = Process()
    private let base: URL

    /// Starts `serve` and waits until it says where it listens.
    init(_ store: String, in folder: TemporaryFolder) throws {
        let output = folder.url.appendingPathComponent("served-\(UUID().uuidString)")
        try Data().write(to: output)
        process.executableURL = Project.program
        process.arguments = ["serve", "--store", store, "--port", "0"]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = ""
        for _ in 0..<3_000 where !said.contains("\n") && process.isRunning {
            usleep(20_000)
            said = try String(contentsOf: output, encoding: .utf8)
        }
        guard let base = URL(string: said.trimmingCharacters(in: .whitespacesAndNewlines)), said.contains("http") else {
            throw CocoaError(.executableLoad)
        }
        self.base = base
    }

    deinit { kill() }

    /// Ends the program as a loss of power would.
    func kill() {
        guard process.isRunning else { return }
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks for an address, and follows where it leads.
    func send(_ method: String, _ path: String, type: String? = nil, body: Data? = nil) async throws -> Reply {
        guard let url = URL(string: path, relativeTo: base) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        request.timeoutInterval = 120
        if let type { request.setValue(type, forHTTPHeaderField: "Content-Type") }
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: request)
        return Reply(
            status: (response as? HTTPURLResponse)?.statusCode ?? 0, text: String(decoding: data, as: UTF8.self))
    }

    /// What a form of a page sends back.
    func formToken() async throws -> String {
        let page = try await send("GET", "/add").text
        guard let start = page.range(of: "name=\"token\" value=\"") else { throw CocoaError(.formatting) }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Sends files as a browser does, and waits until the record is up to date with them.
    func add(_ files: [URL]) async throws -> Reply {
        let boundary = "--made-here"
        var body = Data()
        func part(_ head: String, _ content: Data) {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + content
            body += Data("\r\n".utf8)
        }
        part("name=\"token\"", Data(try await formToken().utf8))
        for file in files { part("name=\"file\"; filename=\"\(file.lastPathComponent)\"", try Data(contentsOf: file)) }
        body += Data("--\(boundary)--\r\n".utf8)
        let reply = try await send("POST", "/add", type: "multipart/form-data; boundary=\(boundary)", body: body)
        guard let events = reply.text.range(of: "data-events=\"") else { return reply }
        let address = String(reply.text[events.upperBound...].prefix { $0 != "\"" })
        _ = try await send("GET", address)
        return try await send("GET", address.replacing("/events", with: ""))
    }
}
