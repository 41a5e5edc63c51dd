import TruceReport

/// One address of the interface for programs, with what its description says of it.
struct APIRoute: Sendable {
    /// A parameter of an address.
    struct Parameter: Sendable {
        /// Where it stands.
        enum Seat: String, Sendable {
            case path, query
        }

        let name: String
        let seat: Seat
        let says: String
        /// Its type in JSON Schema.
        var type = "string"
        /// Its format in JSON Schema.
        var format: String?
    }

    /// The address below `/api/v1`, with parameters in braces.
    let path: String
    let says: String
    let parameters: [Parameter]
    /// The JSON text.
    let answer: @Sendable (Ask) async throws -> String

    /// The address as the router takes it.
    var routerPath: String {
        "/api/v1" + path.replacing("{", with: ":").replacing("}", with: "")
    }
}

/// The interface for programs.
struct API: Sendable {
    let pages: Pages
    /// The addresses in the order of the description.
    let routes: [APIRoute]

    private static let days = [
        APIRoute.Parameter(name: "from", seat: .query, says: "Only what is about this day or later.", format: "date"),
        APIRoute.Parameter(name: "to", seat: .query, says: "Only what is about this day or earlier.", format: "date"),
    ]
    private static let paging = [
        APIRoute.Parameter(name: "page", seat: .query, says: "The page of the list, from 1.", type: "integer"),
        APIRoute.Parameter(name: "size", seat: .query, says: "How many on a page, at most 200.", type: "integer"),
    ]
    private static let id = APIRoute.Parameter(name: "id", seat: .path, says: "The identity.")

    /// The interface over the pages.
    init(_ pages: Pages) {
        self.pages = pages
        let reader = pages.reader
        var routes = [
            APIRoute(path: "/summary", says: "How much the record holds.", parameters: []) { _ in
                try reader.wholeJSON(.summary)
            },
            APIRoute(
                path: "/board", says: "What holds, what changed on the last day, what is due, with sources.",
                parameters: []
            ) { _ in try reader.wholeJSON(.boardJSON) },
        ]
        for list in Site.List.allCases {
            let name = Plurals.name(list)
            routes.append(
                APIRoute(path: "/" + name, says: Self.says(list), parameters: Self.days + Self.paging) { ask in
                    let stretch = try reader.stretch(
                        Shelf.json(list), page: try ask.page(), size: try ask.number("size", in: 1...200, or: 50),
                        from: try ask.day("from"), to: try ask.day("to"))
                    return try reader.json(list, stretch, for: ask)
                })
            routes.append(
                APIRoute(path: "/\(name)/{id}", says: "One entry of this list.", parameters: [Self.id]) { ask in
                    let part = ask.part("id")
                    return try reader.json(list, list == .document ? Pages.identity(part) : part)
                })
        }
        routes.append(
            APIRoute(
                path: "/documents/{id}/text", says: "The text that is read, with its zones.", parameters: [Self.id]
            ) { try pages.text($0) })
        routes.append(
            APIRoute(
                path: "/documents/{id}/facts", says: "All that was read from a document, in the order of its text.",
                parameters: [Self.id]
            ) { try pages.facts($0) })
        let facets = ["q", "holder", "about", "stance", "place", "kind"].map {
            APIRoute.Parameter(name: $0, seat: .query, says: $0 == "q" ? "Words of the passage." : "A facet.")
        }
        routes.append(
            APIRoute(
                path: "/search", says: "Passages by their words and facets.",
                parameters: facets + Self.days + [Self.paging[0]]
            ) { try pages.search($0).json() })
        routes.append(
            APIRoute(
                path: "/timeline", says: "Marks of the timeline.",
                parameters: Self.days + [
                    APIRoute.Parameter(
                        name: "asof", seat: .query, says: "Only what documents published by this day tell.",
                        format: "date")
                ]
            ) { try await pages.timeline($0).json() })
        self.routes = routes
    }

    private static func says(_ list: Site.List) -> String {
        switch list {
        case .incident: "Incidents, each once, with accounts, bounds and sources; the latest first."
        case .discrepancy: "Where accounts differ, and why."
        case .figure: "Figures as their documents give them."
        case .agreement: "What was agreed."
        case .obligation: "Who owes what, and what is said of its keeping."
        case .exchange: "Who accused whom, and what was answered, document by document."
        case .charge: "Who charges whom with what under which agreement, with all accusations that say so."
        case .statement: "Utterances, each once, with all versions."
        case .speaker: "Those who are named as speakers."
        case .status: "How it stood with the truce, change by change."
        case .document: "What each document says."
        case .place: "Where incidents happened, as GeoJSON features."
        case .actor: "Actors, each once under all its names, and why they are held to stand for one."
        case .placename: "Places, each once under all its names."
        case .contact: "Talks, calls, meetings, visits and sessions, each once, with those who take part."
        case .access: "What happened to aid and access, and what is planned, asked for or refused."
        case .notice: "What could not be read or settled."
        }
    }

    /// The description, in OpenAPI 3.1.
    var description: JSONValue {
        .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Trucewatch")), ("version", .string("1")),
                    (
                        "description",
                        .string(
                            """
                            The record of a truce: who says what, every value with the words it came from. Positions count \
                            Unicode code points of the file. All of it can be read with If-None-Match.
                            """)
                    ),
                ])
            ),
            ("servers", .array([.object([("url", .string("/api/v1"))])])),
            ("paths", .object(routes.map { ($0.path, .object([("get", operation($0))])) } + [("/openapi.json", own)])),
            ("components", .object([("schemas", .object([("Error", error)]))])),
        ])
    }

    private var own: JSONValue {
        .object([
            (
                "get",
                .object([
                    ("summary", .string("This description.")),
                    ("responses", .object([("200", content("OpenAPI 3.1."))])),
                ])
            )
        ])
    }

    private func operation(_ route: APIRoute) -> JSONValue {
        let problem = content("Why it is not answered as asked.", schema: "#/components/schemas/Error")
        var responses: [(String, JSONValue)] = [("200", content(route.says))]
        if !route.parameters.isEmpty { responses.append(("400", problem)) }
        if route.path.contains("{") { responses.append(("404", problem)) }
        return .object([
            ("summary", .string(route.says)), ("parameters", .array(route.parameters.map(parameter))),
            ("responses", .object(responses)),
        ])
    }

    private func parameter(_ parameter: APIRoute.Parameter) -> JSONValue {
        var schema: [(String, JSONValue)] = [("type", .string(parameter.type))]
        if let format = parameter.format { schema.append(("format", .string(format))) }
        return .object([
            ("name", .string(parameter.name)), ("in", .string(parameter.seat.rawValue)),
            ("required", .bool(parameter.seat == .path)), ("description", .string(parameter.says)),
            ("schema", .object(schema)),
        ])
    }

    private func content(_ says: String, schema: String? = nil) -> JSONValue {
        let body: JSONValue = schema.map { .object([("$ref", .string($0))]) } ?? .object([])
        return .object([
            ("description", .string(says)),
            ("content", .object([("application/json", .object([("schema", body)]))])),
        ])
    }

    private var error: JSONValue {
        let text: JSONValue = .object([("type", .string("string"))])
        let members: [(String, JSONValue)] = [
            ("code", text), ("message", text),
            ("advice", .object([("type", .strings(["string", "null"]))])),
        ]
        let inner: JSONValue = .object([
            ("type", .string("object")), ("required", .strings(["code", "message"])), ("properties", .object(members)),
        ])
        return .object([
            ("type", .string("object")), ("required", .strings(["error"])),
            ("properties", .object([("error", inner)])),
        ])
    }
}
