import Hummingbird
import HummingbirdCore
import Logging
package import TruceStore

/// The web application on one store.
package struct Server: Sendable {
    private let options: ServerOptions
    private let front: FrontResponder

    /// A server for a store whose derived rows are up to date.
    ///
    /// - Throws: ``Problem`` when the options would let strangers in.
    package init(store: RecordStore, options: ServerOptions = ServerOptions()) throws {
        guard options.hasAccounts || Self.isLoopback(options.address) else {
            throw Problem(
                .forbidden, "web.not-allowed", "without accounts the server listens on the loopback interface only",
                advice: "leave the address out, or make an account first")
        }
        self.options = options
        let assets = Assets()
        let frame = try Frame(title: options.title, assets: assets)
        let pages = Pages(
            reader: RecordReader(store: store), options: options, replays: Replays(options.replay, store: store))
        pages.facets.prepare()
        let routes = Routes(pages: pages, frame: frame, assets: assets, store: store, add: AddRoutes(options: options))
        front = FrontResponder(router: routes.responder(options), frame: frame, hosts: HostCheck(options))
    }

    private static func isLoopback(_ address: String) -> Bool {
        ["127.0.0.1", "::1", "localhost"].contains(address)
    }

    /// Answers requests until the program is told to stop; requests under way are finished.
    ///
    /// - Parameters:
    ///   - stopsOnSignals: Whether SIGTERM and SIGINT stop it; without, the end of the task does.
    ///   - onStart: Called with the port once the server listens.
    package func run(
        stopsOnSignals: Bool = true, onStart: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        var logger = Logger(label: "trucewatch.server")
        logger.logLevel = .error
        let application = Application(
            responder: front,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(Int64(options.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(options.address, port: options.port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(options.connections)),
            onServerRunning: { channel in await onStart(channel.localAddress?.port ?? 0) },
            logger: logger)
        if stopsOnSignals {
            try await application.runService()
        } else {
            try await application.run()
        }
    }
}
