import Foundation
import HTTPTypes
import Hummingbird
import TruceEvidence
import TruceReport
import TruceStore

/// What people decide of the record: the forms, the queue, the history.
struct Review: Sendable {
    let store: RecordStore
    let work: any DecidingWork

    /// Keeps a decision that was sent by a form.
    func decide(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let visitor = context.visitor else { throw Self.notAllowed("decide anything") }
        let form = try await Form(request, context)
        guard let kind = form["kind"].flatMap(Decision.Kind.init(rawValue:)) else {
            throw Problem.badRequest("the form names no kind of decision")
        }
        let named = form.all("subject")
        // The form to take a passage out sends all passages as the others, the chosen one among them.
        let subjects = try (named + form.all("other").filter { !named.contains($0) }).map { text in
            guard let subject = Subject(text) else { throw Problem.badRequest("'\(text)' names no passage") }
            return subject
        }
        let decision = Decision(
            kind, subjects, field: form["field"], value: form["value"], who: visitor.name,
            when: Int(Date().timeIntervalSince1970), why: form["why"] ?? "")
        if let fault = decision.fault { throw Problem.badRequest("the decision cannot be kept: \(fault)") }
        guard decision.why.isEmpty == false else {
            throw Problem.badRequest("a decision needs a reason", advice: "say in a few words why")
        }
        guard visitor.role >= (try neededRole(decision, visitor)) else {
            throw Self.notAllowed(DecisionWords.verb(kind))
        }
        try await work.decide(decision)
        return .redirect(to: form.back(or: "/history#d-" + decision.id))
    }

    /// Who may make a decision: what joins or parts the record's own things is for editors, and so is undoing what
    /// someone else decided.
    private func neededRole(_ decision: Decision, _ visitor: Visitor) throws -> Role {
        switch decision.kind {
        case .accept, .reject, .correct, .assign, .annotate: return .analyst
        case .merge, .split, .keepApart: return .editor
        case .withdraw:
            let target = try store.decisions().first { $0.id == decision.value }
            return target?.who == visitor.name ? .analyst : .editor
        }
    }

    private static func notAllowed(_ what: String) -> Problem {
        Problem(
            .forbidden, "web.not-allowed", "your role does not let you \(what)",
            advice: "ask an editor of this case")
    }
}
