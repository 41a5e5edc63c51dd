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
    let shelf: PastShelf

    /// The review of a store.
    init(store: RecordStore, work: any DecidingWork) {
        self.store = store
        self.work = work
        shelf = PastShelf(store)
    }

    var things: Things { Things(store: store) }

    /// Keeps a decision that was sent by a form.
    func decide(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let visitor = context.visitor else { throw Self.notAllowed("decide anything") }
        let form = try await Form(request, context)
        guard let kind = form["kind"].flatMap(Decision.Kind.init(rawValue:)) else {
            throw Problem.badRequest("the form names no kind of decision")
        }
        let subjects = try subjects(of: kind, in: form)
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

    /// What a form decides on: the passages that it names, or those of the thing that it names.
    private func subjects(of kind: Decision.Kind, in form: Form) throws -> [Subject] {
        func passage(_ text: String) throws -> Subject {
            guard let subject = Subject(text) else { throw Problem.badRequest("'\(text)' names no passage") }
            return subject
        }
        let named = try form.all("subject").map(passage)
        guard let name = form["thing"] else {
            return try named + form.all("other").map(passage).filter { !named.contains($0) }
        }
        guard let thing = try things.thing(named: name), form["seal"] == thing.seal else { throw Problem.changed }
        guard thing.pages.isEmpty else {
            throw Problem.badRequest(
                "of a difference itself nothing is decided", advice: "decide on the words of its sides")
        }
        switch kind {
        case .merge, .keepApart:
            guard let text = form["address"] ?? form["other"] else {
                throw Problem.badRequest(
                    "the form does not say with what", advice: "choose one, or give the address of its page")
            }
            guard let other = try things.thing(named: text), other.list == thing.list, other.id != thing.id else {
                throw Problem.badRequest(
                    "there is no other \(thing.list.rawValue) at '\(text)'",
                    advice: "copy the address of its page, such as /\(Plurals.name(thing.list))/\(thing.id)")
            }
            return [thing.subjects[0], other.subjects[0]]
        case .split:
            guard let out = named.first, thing.subjects.contains(out) else {
                throw Problem.badRequest("the form does not say which passage", advice: "choose one")
            }
            return [out] + thing.subjects.filter { $0 != out }
        case .annotate: return [thing.subjects[0]]
        case .accept, .reject, .correct, .assign, .withdraw: return thing.subjects
        }
    }

    /// Who may make a decision: what joins or parts the record's own things is for editors, and so is undoing what
    /// someone else decided.
    private func neededRole(_ decision: Decision, _ visitor: Visitor) throws -> Role {
        switch decision.kind {
        case .accept, .reject, .correct, .assign, .annotate: return .analyst
        case .merge, .split, .keepApart: return .editor
        case .withdraw:
            let target = try shelf.decisions().first { $0.id == decision.value }
            return target?.who == visitor.name ? .analyst : .editor
        }
    }

    private static func notAllowed(_ what: String) -> Problem {
        Problem(
            .forbidden, "web.not-allowed", "your role does not let you \(what)",
            advice: "ask an editor of this case")
    }
}
