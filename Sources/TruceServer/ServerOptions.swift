package import Hummingbird
import TruceReport

/// How a server behaves.
package struct ServerOptions: Sendable {
    /// The address to listen on.
    package var address = "127.0.0.1"
    /// The port; 0 takes a free one.
    package var port = 8080
    /// The title of the case.
    package var title: String?
    /// Whether there are accounts. Without them the server listens on the loopback interface only.
    package var hasAccounts = false
    /// The names by which the server may be asked for; without accounts only those of the loopback interface.
    package var hosts: [String] = []
    /// The most bytes of one upload.
    package var uploadLimit = 32 << 20
    /// The seconds within which an upload must have arrived.
    package var uploadSeconds = 120
    /// The seconds after which a connection without traffic is closed.
    package var idleSeconds = 20
    /// The most connections at the same time.
    package var connections = 256
    /// What runs before every route, in this order: who asks, whether a form came from here, whether they may write.
    package var middlewares: [any MiddlewareProtocol<Request, Response, WebContext>] = []
    /// Further pages with their JSON, such as that of the history.
    var pages: [(path: RouterPath, page: @Sendable (Ask) async throws -> Answer)] = []
    /// Pages that answer a form, such as the one that shows a new token.
    var answers: [(path: RouterPath, page: @Sendable (Request, WebContext) async throws -> Answer)] = []
    /// What stands below the page of one thing, such as the forms to decide on it.
    var panel: (@Sendable (Site.List, String, Ask) throws -> HTMLFragment?)?
    /// What stands at the end of the other pages of the record, such as what was decided of such things.
    var past: (@Sendable (Place, Ask) throws -> HTMLFragment)?
    /// Further routes, such as those that take forms.
    package var routes: (@Sendable (Router<WebContext>) -> Void)?
    /// How documents are added; without it the page says that they cannot be added here.
    package var work: (any AddingWork)?
    /// How the record is read as of a day; without it such pages leave out what only later documents tell.
    package var replay: (any ReplayingWork)?

    /// The usual behaviour.
    package init() {}
}
