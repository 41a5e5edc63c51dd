package import Hummingbird

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

    /// A context for a request that just came in.
    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }
}

/// Someone who asks.
package struct Visitor: Hashable, Sendable {
    /// Their name, as the ledger would hold it.
    package let name: String
    /// What they are allowed to do, in words for the page, such as `analyst`.
    package let role: String
    /// Whether they may add documents.
    package let mayAdd: Bool

    /// Makes a visitor.
    package init(name: String, role: String, mayAdd: Bool) {
        self.name = name
        self.role = role
        self.mayAdd = mayAdd
    }
}
