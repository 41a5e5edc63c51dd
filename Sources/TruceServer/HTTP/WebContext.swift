package import Hummingbird
import NIOCore
package import TruceStore

/// What a request carries with it on its way through the server.
///
/// The server itself knows no accounts: a middleware that is given to it says who asks and whether they may write.
package struct WebContext: RequestContext {
    /// What Hummingbird keeps.
    package var coreContext: CoreRequestContextStorage
    /// Who asks; nil when there are no accounts.
    package var visitor: Visitor?
    /// What a form must send back to prove that it came from a page of this server.
    package var formToken: String?

    /// Whether the request brings a token of the API, which no page elsewhere can send.
    package var isBearer = false
    /// Where the request comes from, without the port.
    let address: String

    /// A context for a request that just came in.
    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Someone who asks.
package struct Visitor: Hashable, Sendable {
    /// Their name, as the ledger would hold it.
    package let name: String
    /// What they may do.
    package let role: Role

    /// Whether they came in by a login, which they can end.
    package let logsIn: Bool

    /// Whether they may add documents.
    package var mayAdd: Bool { role >= .analyst }

    /// Makes a visitor.
    package init(name: String, role: Role, logsIn: Bool = false) {
        self.name = name
        self.role = role
        self.logsIn = logsIn
    }
}
