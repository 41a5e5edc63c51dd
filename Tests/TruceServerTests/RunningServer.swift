import Foundation
import Synchronization
import TruceEvidence
import TruceStore
import TruceTestSupport

@testable import TruceServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A server on a free port of the loopback interface, as long as the body of ``with(_:_:)`` runs.
struct RunningServer: Sendable {
    let base: URL
    let port: Int
    let store: RecordStore

    /// What a request brought.
    struct Reply {
        let status: Int
        let headers: [String: String]
        let text: String
    }

    /// Runs a body against a server for a record.
    static func with<Value: Sendable>(
        _ record: Record = MadeCase.record, _ change: @Sendable (inout ServerOptions) -> Void = { _ in },
        _ body: @escaping @Sendable (RunningServer) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        return try await with(on: try MadeCase.store(in: folder, record), change, body)
    }

    /// Runs a body against a server for a store.
    static func with<Value: Sendable>(
        on store: RecordStore, _ change: @Sendable (inout ServerOptions) -> Void,
        _ body: @escaping @Sendable (RunningServer) async throws -> Value
    ) async throws -> Value {
        var options = ServerOptions()
        options.port = 0
        change(&options)
        let server = try Server(store: store, options: options)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let task = Task { try await server.run(stopsOnSignals: false) { continuation.yield($0) } }
        defer { task.cancel() }
        var iterator = ports.makeAsyncIterator()
        let port = await iterator.next() ?? 0
        let base = URL(string: "http://127.0.0.1:\(port)") ?? URL(fileURLWithPath: "/")
        return try await body(RunningServer(base: base, port: port, store: store))
    }

    /// Asks for an address.
    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Reply {
        try await send("GET", path, headers)
    }

    /// Sends a request.
    func send(
        _ method: String, _ path: String, _ headers: [String: String] = [:], body: Data? = nil
    ) async throws -> Reply {
        guard let url = URL(string: path, relativeTo: base) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        request.timeoutInterval = 180
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        var fields: [String: String] = [:]
        for (name, value) in response.allHeaderFields { fields["\(name)".lowercased()] = "\(value)" }
        return Reply(status: response.statusCode, headers: fields, text: String(decoding: data, as: UTF8.self))
    }
}
