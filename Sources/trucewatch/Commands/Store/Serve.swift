import ArgumentParser
import TruceEvidence
import TruceServer
import TruceStore

/// `trucewatch serve`: the web application on a store.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a store as a web application.",
        discussion: """
            Brings the pages up to date, prints the address and answers until it is stopped (Control-C). Without \
            accounts it works for one person on this machine and listens on the loopback interface only; make \
            accounts with 'trucewatch account set' to let others in, and put a server that speaks TLS before it.

            EXAMPLES
              trucewatch serve --store case.truce
              trucewatch serve --store case.truce --port 9000
              trucewatch serve --store case.truce --address 0.0.0.0 --host truce.example.org

            EXIT STATUS
              0   it was stopped
              2   the store cannot be opened, or the address not listened on
              64  wrong usage
            """)

    @OptionGroup var options: StoreOptions

    @Option(help: "The port; 0 takes a free one.")
    var port = 8080

    @Option(help: "The address to listen on; other than loopback only with accounts.")
    var address = "127.0.0.1"

    @Option(help: "A name under which the server may be asked for; may be repeated.")
    var host: [String] = []

    func run() async throws {
        let talk = Talk()
        let store = try options.open(talk: talk)
        let stored = StoredCase(store: store)
        let (title, hasAccounts) = try StoreOptions.told(talk) { () throws(StoreError) in
            try stored.refresh(progress: talk.progress)
            return (try StoredProfile.latest(in: store)?.profile.title, try store.hasAccounts())
        }
        var server = ServerOptions()
        server.address = address
        server.port = port
        server.title = title
        server.hasAccounts = hasAccounts
        server.hosts = host
        let work = StoreWork(store: store)
        server.work = work
        server.replay = work
        People(store: store, work: work, owner: StoreOptions.systemUser, isAlone: !hasAccounts).join(&server)
        do {
            let shown = address.contains(":") ? "[\(address)]" : address
            try await Server(store: store, options: server).run { port in
                talk.print("http://\(shown):\(port)/\n")
            }
        } catch let problem as Problem {
            talk.say("error[\(problem.code)]: \(problem.message)" + (problem.advice.map { "\n  try:   \($0)" } ?? ""))
            throw ExitCode(2)
        } catch {
            talk.say("error[web.cannot-listen]: cannot listen on \(address), port \(port): \(error)")
            throw ExitCode(2)
        }
    }
}
