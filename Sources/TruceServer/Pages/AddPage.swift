import TruceReport

/// The pages of adding documents.
enum AddPage {
    static func form(mayAdd: Bool, token: String?, limit: Int) -> HTMLFragment {
        var out = HTMLWriter()
        out.head("Add documents", "Articles are kept byte for byte, and the record is brought up to date with them.")
        guard mayAdd else {
            out.note("Documents cannot be added here. On the command line: trucewatch add PATH --store FILE")
            return HTMLFragment(out)
        }
        out.element(
            "form",
            [
                .init("class", "add"), .init("action", "/add"), .init("method", "post"),
                .init("enctype", "multipart/form-data"),
            ]
        ) { out in
            if let token {
                out.empty("input", [.init("type", "hidden"), .init("name", "token"), .init("value", token)])
            }
            out.element("fieldset") { out in
                out.element("legend") { $0.write("Files") }
                out.element("label", [.init("for", "field-file")]) {
                    $0.write(
                        "Text, web pages or JSON Lines (.txt, .html, .jsonl), at most \(limit >> 20) MiB together ")
                }
                out.empty(
                    "input",
                    [
                        .init("id", "field-file"), .init("name", "file"), .init("type", "file"), .init("multiple", ""),
                        .init("accept", ".txt,.html,.htm,.jsonl"),
                    ])
            }
            out.element("fieldset") { out in
                out.element("legend") { $0.write("Or a text") }
                out.field("What to call it", "name", type: "text", value: nil)
                out.element("label", [.init("for", "field-text")]) { $0.write("The text") }
                out.element("textarea", [.init("id", "field-text"), .init("name", "text")]) { _ in }
            }
            out.element("div") { out in out.element("button") { $0.write("Add to the record") } }
        }
        return HTMLFragment(out)
    }

    static func progress(_ state: AddingJobs.State, events: String) -> HTMLFragment {
        var out = HTMLWriter()
        out.head("Add documents")
        switch state {
        case .running(let progress):
            out.element("div", [.init("data-events", events)]) { out in
                out.element("output", [.init("role", "status")]) { $0.write(says(progress)) }
                var attributes: [HTMLWriter.Attribute] = [.init("aria-label", "How far the work is")]
                if progress.total > 0 {
                    attributes += [.init("max", String(progress.total)), .init("value", String(progress.done))]
                }
                out.element("progress", attributes) { _ in }
            }
            out.note(
                "The work goes on when this page is closed. Without scripts, load the page again to see how far it is.")
        case .done(let receipts):
            out.element("p", [.init("role", "status")]) { $0.write("The record is up to date.") }
            write(receipts, &out)
            out.element("p") { $0.link("/", "To the status board") }
        case .failed(let problem):
            out.element("p", [.init("role", "alert")]) { $0.write("It could not be done: \(problem.message).") }
            out.element("p") { $0.link("/add", "Try again") }
        }
        return HTMLFragment(out)
    }

    private static func write(_ receipts: [Receipt], _ out: inout HTMLWriter) {
        out.element("div", [.init("class", "table")]) { out in
            out.element("table") { out in
                out.element("caption") { $0.write("What became of each file") }
                out.element("thead") { out in
                    out.element("tr") { out in
                        for name in ["File", "What became of it", "Remark"] {
                            out.element("th", [.init("scope", "col")]) { $0.write(name) }
                        }
                    }
                }
                out.element("tbody") { out in for receipt in receipts { write(receipt, &out) } }
            }
        }
    }

    private static func write(_ receipt: Receipt, _ out: inout HTMLWriter) {
        out.element("tr") { out in
            out.element("td", [.init("data-label", "File")]) { out in
                if let document = receipt.document {
                    out.link(SearchHit.address(ofDocument: document), receipt.name)
                } else {
                    out.write(receipt.name)
                }
            }
            out.element("td", [.init("data-label", "What became of it")]) { $0.write(word(receipt.outcome)) }
            out.element("td", [.init("data-label", "Remark")]) { $0.write(receipt.remark ?? "") }
        }
    }

    private static func word(_ outcome: Receipt.Outcome) -> String {
        switch outcome {
        case .added: "added"
        case .knownBytes: "a duplicate: the same bytes are known under another name"
        case .known: "known already"
        case .refused: "refused"
        }
    }

    private static func says(_ progress: AddingProgress) -> String {
        progress.total > 0 ? "\(progress.stage): \(progress.done) of \(progress.total)" : progress.stage
    }

    /// One server-sent event.
    static func event(_ state: AddingJobs.State) -> String {
        "event: progress\ndata: " + JSONWriter.text(of: json(state)).replacing("\n", with: " ") + "\n\n"
    }

    static func json(_ state: AddingJobs.State) -> JSONValue {
        switch state {
        case .running(let progress):
            .object([
                ("state", .string("running")), ("stage", .string(progress.stage)), ("done", .integer(progress.done)),
                ("total", .integer(progress.total)),
            ])
        case .done(let receipts):
            .object([
                ("state", .string("done")),
                (
                    "receipts",
                    .array(
                        receipts.map {
                            .object([
                                ("name", .string($0.name)), ("outcome", .string($0.outcome.rawValue)),
                                ("document", .optional($0.document)), ("remark", .optional($0.remark)),
                            ])
                        })
                ),
            ])
        case .failed(let problem):
            .object([
                ("state", .string("failed")), ("code", .string(problem.code)), ("message", .string(problem.message)),
            ])
        }
    }
}
