import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import TruceReport
import TruceStore

/// What is the same on every page: head, navigation, search, foot. It comes from a template; words of documents never
/// pass through the template but as the title, which it escapes.
struct Frame: Sendable {
    private let layout: MustacheTemplate
    private let title: String
    private let assets: Assets

    /// The frame of a server.
    ///
    /// - Throws: An error when the embedded template is none, which a test rules out.
    init(title: String?, assets: Assets) throws {
        layout = try MustacheTemplate(string: Assets.text("layout.mustache"))
        self.title = title ?? "Record of a truce"
        self.assets = assets
    }

    private struct Entry {
        let href: String
        let label: String
        let current: Bool
    }

    private struct Values {
        let title: String
        let caseTitle: String
        let style: String
        let script: String
        let places: [Entry]
        let visitor: String?
        let logOut: String?
        let twin: String?
        let content: String
    }

    /// A whole page.
    ///
    /// - Parameter past: What stands below the contents.
    func page(_ answer: Answer, for ask: Ask?, past: HTMLFragment? = nil) throws -> String {
        html(
            title: answer.title, place: answer.place, visitor: ask?.visitor,
            logOut: ask?.visitor?.logsIn == true ? ask?.formToken : nil,
            twin: answer.twin ?? ask.map { Self.twin(of: $0) }, content: try answer.page(), past: past)
    }

    private static func twin(of ask: Ask) -> String {
        let address = ask.address([:])
        let path = ask.path == "/" ? "/index" : ask.path
        return path + ".json" + address.dropFirst(ask.path.count)
    }

    private func html(
        title: String, place: Place?, visitor: Visitor?, logOut: String?, twin: String?, content: HTMLFragment,
        past: HTMLFragment? = nil
    ) -> String {
        let places = Place.entries(for: visitor).map { Entry(href: $0.rawValue, label: $0.label, current: $0 == place) }
        return layout.render(
            Values(
                title: SafeText.line(title), caseTitle: SafeText.line(self.title), style: assets.address(.style),
                script: assets.address(.script), places: places,
                visitor: visitor.map { SafeText.line("\($0.name) (\($0.role.rawValue))") }, logOut: logOut, twin: twin,
                content: content.text + (past?.text ?? "")))
    }

    /// A problem as a page or as JSON.
    func response(to problem: Problem, wantsJSON: Bool) -> Response {
        guard !wantsJSON else {
            let members: [(String, JSONValue)] = [
                ("code", .string(problem.code)), ("message", .string(problem.message)),
                ("advice", .optional(problem.advice)),
            ]
            return .json(problem.status, JSONWriter.text(of: .object([("error", .object(members))])))
        }
        var out = HTMLWriter()
        out.element("h1") { $0.write("This cannot be shown") }
        out.element("p") { $0.write(problem.message.prefix(1).uppercased() + problem.message.dropFirst() + ".") }
        if let advice = problem.advice {
            out.element("p", [.init("class", "note")]) { $0.write("Try: " + advice + ".") }
        }
        out.element("p", [.init("class", "note")]) { out in out.element("code") { $0.write(problem.code) } }
        let text = html(
            title: "This cannot be shown", place: nil, visitor: nil, logOut: nil, twin: nil, content: HTMLFragment(out))
        return Response(problem.status, "text/html; charset=utf-8", text)
    }
}
