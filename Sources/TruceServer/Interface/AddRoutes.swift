import Foundation
import HTTPTypes
import Hummingbird
import TruceReport

/// Adding documents: the form, what is sent with it, and how the work goes.
struct AddRoutes: Sendable {
    let options: ServerOptions
    let jobs = AddingJobs()

    private var canAdd: Bool { options.work != nil }

    /// Whether someone may add documents; nobody in particular may where there are no accounts.
    private func mayAdd(_ visitor: Visitor?) -> Bool { visitor?.mayAdd ?? !options.hasAccounts }

    /// The form.
    func form(_ ask: Ask) throws -> Answer {
        let mayAdd = canAdd && self.mayAdd(ask.visitor)
        var answer = Answer("Add documents", at: .add) {
            AddPage.form(mayAdd: mayAdd, token: ask.formToken, limit: options.uploadLimit)
        } json: {
            JSONWriter.text(of: .object([("can_add", .bool(mayAdd)), ("limit_bytes", .integer(options.uploadLimit))]))
        }
        answer.isOfRecord = false
        return answer
    }

    /// Takes what was sent and begins the work.
    func take(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let work = options.work else { throw Problem.unavailable("documents cannot be added here") }
        guard mayAdd(context.visitor) else {
            throw Problem(.forbidden, "web.not-allowed", "your account may not add documents")
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > options.uploadLimit {
            throw Problem.tooLarge(options.uploadLimit)
        }
        let body = try await collected(request)
        let parts = try Multipart.parts(of: body, contentType: request.headers[.contentType] ?? "")
        if let token = context.formToken {
            let sent = parts.first { $0.name == "token" }.map { String(decoding: $0.bytes, as: UTF8.self) }
            guard FormToken.matches(token, sent ?? "") else {
                throw Problem(
                    .forbidden, "web.other-site", "the form is out of date", advice: "open the page again and send it")
            }
        }
        let files = Self.files(in: parts)
        guard !files.isEmpty else {
            throw Problem.badRequest("nothing was sent", advice: "choose a file, or paste a text")
        }
        let id = try await jobs.begin(files, by: context.visitor?.name ?? "web", work)
        return .redirect(to: "/add/" + id)
    }

    /// The body, within the limits of size and time.
    private func collected(_ request: Request) async throws -> Data {
        let (limit, seconds) = (options.uploadLimit, options.uploadSeconds)
        return try await withThrowingTaskGroup(of: Data.self) { group in
            group.addTask {
                var data = Data()
                for try await buffer in request.body {
                    guard data.count + buffer.readableBytes <= limit else { throw Problem.tooLarge(limit) }
                    data.append(contentsOf: buffer.readableBytesView)
                }
                return data
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Problem.tooSlow
            }
            defer { group.cancelAll() }
            return try await group.next() ?? Data()
        }
    }

    private static func files(in parts: [Multipart.Part]) -> [SentFile] {
        var files: [SentFile] = []
        for part in parts where part.name == "file" && !part.bytes.isEmpty {
            let name = part.file ?? ""
            files.append(SentFile(name: name.isEmpty ? "sent.txt" : name, bytes: [UInt8](part.bytes)))
        }
        func field(_ name: String) -> String {
            parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        }
        let text = field("text").replacing("\r\n", with: "\n")
        if text.contains(where: { !$0.isWhitespace }) {
            var name = Multipart.baseName(field("name"))
            if name.isEmpty { name = "pasted" }
            files.append(SentFile(name: name.hasSuffix(".txt") ? name : name + ".txt", bytes: Array(text.utf8)))
        }
        return files
    }

    /// How the work goes.
    func progress(_ ask: Ask) async throws -> Answer {
        let id = ask.part("job")
        guard let state = await jobs.state(id) else { throw Problem.notFound("no documents are being added here") }
        var answer = Answer("Add documents", at: .add) {
            AddPage.progress(state, events: "/add/\(id)/events")
        } json: {
            JSONWriter.text(of: AddPage.json(state))
        }
        answer.isOfRecord = false
        return answer
    }

    /// How the work goes, as server-sent events.
    func events(_ id: String) async throws -> Response {
        guard await jobs.state(id) != nil else { throw Problem.notFound("no documents are being added here") }
        let jobs = jobs
        let body = ResponseBody { writer in
            var last = ""
            var beats = 0
            while let state = await jobs.state(id) {
                guard case .running = state else { break }
                let data = AddPage.event(state)
                beats += 1
                // Something is said at times even when nothing changes, so that a browser that is gone is noticed.
                if data != last || beats % 20 == 0 { try await writer.write(ByteBuffer(string: data)) }
                last = data
                try await Task.sleep(for: .milliseconds(250))
            }
            try await writer.write(ByteBuffer(string: "event: end\ndata: {}\n\n"))
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}
