import Foundation
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

    /// What a form decides on.
    enum Target {
        /// One passage.
        case passage(Subject)
        /// A thing with all its passages.
        case thing(Thing)

        /// What is decided of.
        var kind: Subject.Kind {
            switch self {
            case .passage(let subject): subject.kind
            case .thing(let thing): thing.subjects[0].kind
            }
        }
    }

    /// Whether what was read is right, and remarks on it.
    func judge(_ target: Target, _ out: inout HTMLWriter) {
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            open(nil, &out)
            name(target, &out)
            out.field("Why", "why", type: "text", value: nil, id: "why-judge")
            for kind in [Decision.Kind.accept, .reject] {
                out.element("button", [.init("name", "kind"), .init("value", kind.rawValue)]) {
                    $0.write(DecisionWords.verb(kind).capitalized)
                }
            }
        }
    }

    /// Forms that few need, out of the way until they are asked for.
    func group(_ heading: String, _ out: inout HTMLWriter, _ forms: (inout HTMLWriter) -> Void) {
        out.element("details", [.init("class", "forms")]) { out in
            out.element("summary") { $0.write(heading) }
            forms(&out)
        }
    }

    /// A remark that changes nothing.
    func annotate(_ target: Target, _ out: inout HTMLWriter) {
        form(.annotate, target, "Annotate", &out) { out in
            out.field("Remark", "value", type: "text", value: nil, id: "value-annotate")
        }
    }

    /// Other values for what was read, one form for each property.
    ///
    /// - Parameter agreements: What the agreements of the record are called.
    func change(_ target: Target, agreements: [String], _ out: inout HTMLWriter) {
        let corrected = DecidedField.fields(of: target.kind, for: .correct)
        let assigned = DecidedField.fields(of: target.kind, for: .assign).filter { !corrected.contains($0) }
        for (kind, verb, fields) in [(Decision.Kind.correct, "Correct", corrected), (.assign, "Assign", assigned)] {
            for field in fields {
                form(kind, target, verb, id: field.rawValue, &out) { out in
                    out.hidden("field", field.rawValue)
                    let (label, id) = (Self.label(field), "value-" + field.rawValue)
                    if let choices = Self.choices(field, agreements) {
                        // Nothing is chosen beforehand: a value that nobody chose must not be kept.
                        out.choice(label, "value", [("", "choose one")] + choices, id: id)
                    } else {
                        out.field(label, "value", type: "text", value: nil, id: id)
                        out.element("p", [.init("class", "hint")]) { $0.write(DecidedValue.form(of: field)) }
                    }
                }
            }
        }
    }

    private static func label(_ field: DecidedField) -> String {
        switch field {
        case .type: "What it was"
        case .place: "Where it was"
        case .date: "When it was"
        case .agreement: "The agreement it falls under"
        case .value: "The number"
        case .what: "What is counted"
        case .speaker: "Who says so"
        case .bearer: "Who owes it"
        case .status: "How it stands with the truce"
        case .name: "Whom the name stands for"
        case .outlet: "Who published it"
        case .origin: "The source it passes on"
        }
    }

    /// The values to choose from; nil for what is written freely.
    private static func choices(_ field: DecidedField, _ agreements: [String]) -> [(value: String, label: String)]? {
        switch field {
        case .type: IncidentType.allCases.map { ($0.rawValue, Words.label($0)) }
        case .what: Figure.Category.allCases.map { ($0.rawValue, Words.label($0)) }
        case .status: TruceStatus.allCases.map { ($0.rawValue, Words.label($0)) }
        case .agreement: agreements.map { ($0, $0) } + [("none", "none")]
        default: nil
        }
    }

    /// Whether the visitor may join and part.
    var mayJoin: Bool { role >= .editor }

    /// One with another, for those who may join.
    func merge(_ thing: Thing, with others: [(name: String, title: String)], _ out: inout HTMLWriter) {
        guard mayJoin else { return }
        form(.merge, .thing(thing), "Merge", &out) { out in
            if !others.isEmpty {
                out.choice(
                    "Merge with", "other",
                    [("", "choose one")] + others.map { ($0.name, Excerpt.text($0.title, limit: 120)) })
            }
            out.field(
                others.isEmpty ? "Merge with the one at this address" : "or with the one at this address", "address",
                type: "text", value: nil, hint: "/\(Plurals.name(thing.list))/…")
        }
    }

    /// A passage that does not belong with the others, for those who may part.
    func split(_ thing: Thing, _ out: inout HTMLWriter) {
        guard mayJoin, thing.subjects.count > 1 else { return }
        form(.split, .thing(thing), "Take out", &out) { out in
            out.choice(
                Self.isName(thing) ? "Name that stands for another" : "Passage that does not belong here", "subject",
                [("", "choose one")]
                    + zip(thing.subjects, thing.words).enumerated().map { number, passage in
                        (passage.0.description, "\(number + 1): " + Excerpt.text(passage.1, limit: 100))
                    })
        }
    }

    private static func isName(_ thing: Thing) -> Bool { thing.list == .actor || thing.list == .placename }

    /// The earlier decision holds no longer.
    func undo(_ decision: Decision, _ out: inout HTMLWriter) {
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            open(.withdraw, &out)
            out.hidden("value", decision.id)
            out.field("Why undo it", "why", type: "text", value: nil, id: "why-" + decision.id)
            out.element("button") { $0.write("Undo") }
        }
    }

    private func open(_ kind: Decision.Kind?, _ out: inout HTMLWriter) {
        out.hidden("token", token)
        if let kind { out.hidden("kind", kind.rawValue) }
        out.hidden("back", path)
    }

    private func name(_ target: Target, _ out: inout HTMLWriter) {
        switch target {
        case .passage(let subject): out.hidden("subject", subject.description)
        case .thing(let thing):
            out.hidden("thing", thing.name)
            out.hidden("seal", thing.seal)
        }
    }

    private func form(
        _ kind: Decision.Kind, _ target: Target, _ verb: String, id: String? = nil, _ out: inout HTMLWriter,
        _ body: (inout HTMLWriter) -> Void
    ) {
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            open(kind, &out)
            name(target, &out)
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
