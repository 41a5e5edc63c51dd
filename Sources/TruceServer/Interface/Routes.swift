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
    let add: AddRoutes

    /// A page by its address.
    typealias Page = @Sendable (Ask) async throws -> Answer

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
            ("/speakers/:id", pages.speaker), ("/places/:id", pages.place), ("/actors", pages.actors),
            ("/placenames", pages.placenames),
            ("/actors/:id", { try pages.one(.actor, at: .names, $0, back: "All actors") }),
            ("/placenames/:id", { try pages.one(.placename, at: .names, $0, back: "All place names") }),
            ("/channel", pages.channel),
            ("/channel/:id", { try pages.one(.contact, at: .channel, $0, back: "All of the channel") }),
            ("/access/:id", { try pages.one(.access, at: .access, $0, back: "All of aid access") }),
        ]
    }

    /// The router with everything.
    func responder(_ options: ServerOptions) -> RouterResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RouterErrors())
        for middleware in options.middlewares { router.add(middleware: middleware) }
        for (path, page) in table + options.pages {
            router.get(path) { request, context -> Response in
                try await self.answer(request, context, page)
            }
        }
        for (path, page) in options.answers {
            router.post(path) { request, context -> Response in
                let answer = try await page(request, context)
                return try await self.answer(request, context) { _ in answer }
            }
        }
        router.get("/static/:version/:name") { _, context -> Response in
            try assets.response(
                version: context.parameters.get("version") ?? "", name: context.parameters.get("name") ?? "")
        }
        registerAPI(router)
        registerAdding(router)
        router.get("/documents/:id/original") { _, context -> Response in
            try original(Pages.identity(context.parameters.get("id") ?? ""))
        }
        router.get("/exports/:file") { _, context -> Response in
            let file = context.parameters.get("file")
            if let dossier = file.flatMap(DossierFile.init(rawValue:)) { return try whole(dossier) }
            guard let export = Export.all.first(where: { $0.file == file }) else {
                throw Problem.notFound("there is no such export")
            }
            return export.response(pages.reader)
        }
        options.routes?(router)
        return router.buildResponder()
    }

    private func registerAPI(_ router: Router<WebContext>) {
        let api = API(pages)
        for route in api.routes {
            router.get(RouterPath(route.routerPath)) { request, context -> Response in
                let ask = try Ask(request, context)
                let text = try await route.answer(ask)
                let tag = try tag(of: request, ask)
                if request.headers[.ifNoneMatch]?.contains(tag) == true {
                    return Response(status: .notModified, headers: [.eTag: tag])
                }
                return .json(.ok, text, [.eTag: tag])
            }
        }
        let description = JSONWriter.text(of: api.description)
        router.get("/api/v1/openapi.json") { _, _ -> Response in .json(.ok, description) }
    }

    private func registerAdding(_ router: Router<WebContext>) {
        router.get("/add") { request, context -> Response in try await answer(request, context, add.form) }
        router.post("/add") { request, context -> Response in try await add.take(request, context) }
        router.get("/add/:job") { request, context -> Response in
            let found = try await add.progress(try Ask(request, context))
            return try await answer(request, context) { _ in found }
        }
        router.get("/add/:job/events") { _, context -> Response in
            try await add.events(context.parameters.get("job") ?? "")
        }
    }

    /// The dossier, to be kept and not to be shown here: it brings its own styles, which no page of this server may.
    private func whole(_ file: DossierFile) throws -> Response {
        guard let item = try store.item(kind: Shelf.files, id: file.rawValue) else {
            throw Problem.notFound("there is no dossier of this record")
        }
        return Response(
            .ok, file.type, item.body, [.contentDisposition: "attachment; filename=\"\(file.rawValue)\""])
    }

    /// The bytes of a document, never as something that a browser would run.
    private func original(_ id: String) throws -> Response {
        guard let bytes = try store.bytes(of: id) else {
            throw Problem.notFound("the store holds no document of this name")
        }
        let name = id.replacing(":", with: "-") + ".bin"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(name)\"",
                .eTag: "\"\(id)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The page or its JSON, or word that the browser has it already.
    private func answer(_ request: Request, _ context: WebContext, _ page: Page) async throws -> Response {
        let ask = try Ask(request, context)
        // A page that is not there must not be said to be unchanged, so it is looked for first.
        let answer = try await page(ask)
        if let address = answer.movedTo { return .found(at: address) }
        var headers: HTTPFields = [:]
        if answer.isOfRecord {
            let tag = try tag(of: request, ask)
            headers[.eTag] = tag
            if request.headers[.ifNoneMatch]?.contains(tag) == true {
                return Response(status: .notModified, headers: headers)
            }
        }
        if ask.wantsJSON { return .json(answer.status, try answer.json(), headers) }
        let tellsPast = answer.tellsPast || !answer.isOfRecord
        let past = tellsPast ? nil : try answer.place.flatMap { try pages.options.past?($0, ask) }
        let page = try frame.page(answer, for: ask, past: past)
        return Response(answer.status, "text/html; charset=utf-8", page, headers)
    }

    /// What names this form of this page as long as neither the record nor the program changes.
    private func tag(of request: Request, _ ask: Ask) throws -> String {
        let made = try store.derivation()
        return "\""
            + ContentKey.hexadecimal(of: [
                made?.reader ?? "", made?.hash ?? "", assets.version, request.uri.string,
                ask.wantsJSON ? "json" : "html",
                ask.visitor?.name ?? "", ask.visitor?.role.rawValue ?? "", ask.formToken ?? "",
            ]) + "\""
    }
}
