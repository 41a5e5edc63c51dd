import Foundation
import HTTPTypes
import Hummingbird
import TruceEvidence
import TruceReport
import TruceStore

/// Which address leads where.
struct Routes: Sendable {
    let pages: Pages
    let frame: Frame
    let assets: Assets
    let store: RecordStore

    /// A page by its address.
    typealias Page = @Sendable (Ask) throws -> Answer

    /// The pages; each has a twin at the same address with `.json`.
    private var table: [(path: RouterPath, page: Page)] {
        [
            ("/", pages.board), ("/timeline", pages.timeline), ("/map", pages.map), ("/incidents", pages.incidents),
            ("/discrepancies", pages.discrepancies), ("/figures", pages.figures), ("/agreements", pages.agreements),
            ("/obligations", pages.obligations), ("/access", pages.access), ("/exchange", pages.exchanges),
            ("/statements", pages.statements), ("/speakers", pages.speakers), ("/documents", pages.documents),
            ("/notices", pages.notices), ("/search", pages.search), ("/exports", pages.exports),
            ("/documents/:id", pages.document), ("/documents/:id/at/:range", pages.passage),
            ("/incidents/:id", { try pages.one(.incident, at: .incidents, $0, back: "All incidents") }),
            (
                "/discrepancies/:id",
                { try pages.one(.discrepancy, at: .discrepancies, $0, back: "All differences") }
            ),
            ("/agreements/:id", { try pages.one(.agreement, at: .agreements, $0, back: "All agreements") }),
            ("/statements/:id", { try pages.one(.statement, at: .statements, $0, back: "All statements") }),
            ("/speakers/:id", pages.speaker), ("/places/:id", pages.place),
        ]
    }

    /// The router with everything.
    func responder(_ options: ServerOptions) -> RouterResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RouterErrors())
        for middleware in options.middlewares { router.add(middleware: middleware) }
        for (path, page) in table {
            router.get(path) { request, context -> Response in try self.answer(request, context, page) }
        }
        router.get("/static/:version/:name") { _, context -> Response in
            try assets.response(
                version: context.parameters.get("version") ?? "", name: context.parameters.get("name") ?? "")
        }
        options.routes?(router)
        return router.buildResponder()
    }

    /// The page or its JSON, or word that the browser has it already.
    private func answer(_ request: Request, _ context: WebContext, _ page: Page) throws -> Response {
        let ask = try Ask(request, context)
        // A page that is not there must not be said to be unchanged, so it is looked for first.
        let answer = try page(ask)
        var headers: HTTPFields = [:]
        if answer.isOfRecord {
            let tag = try tag(of: request, ask)
            headers[.eTag] = tag
            if request.headers[.ifNoneMatch]?.contains(tag) == true {
                return Response(status: .notModified, headers: headers)
            }
        }
        if ask.wantsJSON { return .json(answer.status, try answer.json(), headers) }
        return Response(answer.status, "text/html; charset=utf-8", try frame.page(answer, for: ask), headers)
    }

    /// What names this form of this page as long as neither the record nor the program changes.
    private func tag(of request: Request, _ ask: Ask) throws -> String {
        let made = try store.derivation()
        return "\""
            + ContentKey.hexadecimal(of: [
                made?.reader ?? "", made?.hash ?? "", assets.version, request.uri.string,
                ask.wantsJSON ? "json" : "html",
                ask.visitor?.name ?? "", ask.visitor?.role ?? "", ask.formToken ?? "",
            ]) + "\""
    }
}
