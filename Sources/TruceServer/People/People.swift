import Hummingbird
import TruceEvidence
import TruceReport
package import TruceStore

/// Who works with the application: logins, roles, and the decisions that people make.
package struct People: Sendable {
    let store: RecordStore
    let work: any DecidingWork
    let gate: Gate

    /// The people of a store.
    ///
    /// - Parameters:
    ///   - store: Where accounts and decisions are kept.
    ///   - work: Keeps decisions and reads anew.
    ///   - owner: Who stands in the ledger while there are no accounts.
    ///   - isAlone: Whether one person works without a login. The server then listens on the loopback interface only.
    package init(store: RecordStore, work: any DecidingWork, owner: String, isAlone: Bool) {
        self.store = store
        self.work = work
        gate = Gate(store: store, owner: isAlone ? owner : nil)
    }

    /// Takes part in a server: asks who is there, and adds the pages for logins and decisions.
    package func join(_ options: inout ServerOptions) {
        let isSecure = !options.hosts.isEmpty
        options.middlewares.append(gate)
        let review = Review(store: store, work: work)
        options.panel = { list, id, ask in try review.panel(list, id, ask) }
        options.past = { place, ask in try review.past(of: place, ask) }
        let logins = Logins(store: store, isSecure: isSecure)
        options.pages.append(("/login", { @Sendable ask in logins.page(ask) }))
        options.pages.append(("/history", { @Sendable ask in try review.history(ask) }))
        options.pages.append(("/decide", { @Sendable ask in try review.passage(ask) }))
        options.pages.append(("/review", { @Sendable ask in try review.queue(ask) }))
        let accounts = AccountPages(store: store)
        options.pages.append(("/accounts", { @Sendable ask in try accounts.page(ask) }))
        options.answers.append(("/accounts/tokens", { try await accounts.makeToken($0, $1) }))
        options.routes = { router in
            router.post("/accounts") { request, context in try await accounts.change(request, context) }
            router.post("/accounts/tokens/end") { request, context in try await accounts.endToken(request, context) }
            router.post("/login") { request, context in try await logins.open(request, context) }
            router.post("/logout") { request, context in try await logins.close(request, context) }
            router.post("/decisions") { request, context in try await review.decide(request, context) }
        }
    }
}
