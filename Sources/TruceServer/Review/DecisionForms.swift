import TruceEvidence
import TruceReport
import TruceStore

/// The forms by which a visitor decides; each asks for the reason that every decision needs.
struct DecisionForms {
    private let token: String
    private let role: Role
    /// Where the visitor comes back to.
    private let path: String

    /// The forms for whoever asks; nil for those who may decide nothing.
    init?(_ ask: Ask) {
        guard let token = ask.formToken, let visitor = ask.visitor, visitor.role >= .analyst else { return nil }
        self.token = token
        role = visitor.role
        path = ask.address([:])
    }

    /// Whether what was read is right, and remarks on it.
    func judge(_ subject: Subject, _ out: inout HTMLWriter) {
        form(.accept, [subject], "Accept", &out) { _ in }
        form(.reject, [subject], "Reject", &out) { _ in }
        form(.annotate, [subject], "Annotate", &out) { out in
            out.field("Remark", "value", type: "text", value: nil, id: "value-annotate")
        }
    }

    /// Other values for what was read.
    func change(_ subject: Subject, _ out: inout HTMLWriter) {
    }

    /// One with another, for those who may join.
    func merge(_ subject: Subject, with others: [(subject: Subject, label: String)], _ out: inout HTMLWriter) {
        guard role >= .editor, !others.isEmpty else { return }
        form(.merge, [subject], "Merge", &out) { out in
            out.choice(
                "Merge with", "other", others.map { ($0.subject.description, Excerpt.text($0.label, limit: 120)) })
        }
    }

    /// A passage that does not belong with the others, for those who may part.
    func split(_ passages: [(subject: Subject, words: String)], _ out: inout HTMLWriter) {
        guard role >= .editor, passages.count > 1 else { return }
        form(.split, [], "Take out", &out) { out in
            out.choice(
                "Passage that does not belong here", "subject",
                passages.enumerated().map { number, passage in
                    (passage.subject.description, "\(number + 1): " + Excerpt.text(passage.words, limit: 100))
                })
            for passage in passages { out.hidden("other", passage.subject.description) }
        }
    }

    /// The earlier decision holds no longer.
    func undo(_ decision: Decision, _ out: inout HTMLWriter) {
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            open(.withdraw, &out)
            out.hidden("value", decision.id)
            out.field("Why undo it", "why", type: "text", value: nil, id: "why-" + decision.id)
            out.element("button") { $0.write("Undo") }
        }
    }

    private func open(_ kind: Decision.Kind, _ out: inout HTMLWriter) {
        out.hidden("token", token)
        out.hidden("kind", kind.rawValue)
        out.hidden("back", path)
    }

    private func form(
        _ kind: Decision.Kind, _ subjects: [Subject], _ verb: String, id: String? = nil, _ out: inout HTMLWriter,
        _ body: (inout HTMLWriter) -> Void
    ) {
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            open(kind, &out)
            for subject in subjects { out.hidden("subject", subject.description) }
            body(&out)
            out.field("Why", "why", type: "text", value: nil, id: "why-" + (id ?? kind.rawValue))
            out.element("button") { $0.write(verb) }
        }
    }
}

extension HTMLWriter {
    /// A field that is not shown.
    mutating func hidden(_ name: String, _ value: String) {
        empty("input", [.init("type", "hidden"), .init("name", name), .init("value", value)])
    }

    /// A choice of one among several.
    mutating func choice(
        _ label: String, _ name: String, _ options: [(value: String, label: String)], chosen: String? = nil,
        id: String? = nil
    ) {
        let id = id ?? "choice-" + name
        element("div", [.init("class", "field")]) { out in
            out.element("label", [.init("for", id)]) { $0.write(label) }
            out.element("select", [.init("id", id), .init("name", name)]) { out in
                for option in options {
                    var attributes: [Attribute] = [.init("value", option.value)]
                    if option.value == chosen { attributes.append(.init("selected", "")) }
                    out.element("option", attributes) { $0.write(SafeText.line(option.label)) }
                }
            }
        }
    }
}
