import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    /// An incident as its JSON tells of it, as far as decisions need it.
    struct Reviewed: Decodable {
        struct Member: Decodable {
            let document: String
            let subject: String
        }

        let id: String
        let label: String
        let date: String?
        let members: [Member]
    }

    /// The forms below a thing of the record; nil when nothing can be decided of it here.
    func panel(_ list: Site.List, _ id: String, _ ask: Ask) throws -> HTMLFragment? {
        guard list == .incident, let token = ask.formToken, let visitor = ask.visitor,
            let item = try store.item(kind: Shelf.json(list), id: id), let incident = Self.reviewed(item),
            let first = incident.members.first
        else { return nil }
        let near = try nearby(incident, day: item.day)
        var out = HTMLWriter()
        out.element("section", [.init("class", "review"), .init("aria-label", "Review")]) { out in
            out.element("h2") { $0.write("Review") }
            if visitor.role < .analyst { out.note("Your role lets you read. An analyst can accept or annotate.") }
            out.form(token, .accept, [first.subject], "Accept") { _ in }
            out.form(token, .annotate, [first.subject], "Annotate") { out in
                out.field("Remark", "value", type: "text", value: nil, id: "remark")
            }
            if !near.isEmpty {
                out.form(token, .merge, [first.subject], "Merge") { out in
                    out.choice("Merge with", "other", near.map { ($0.members[0].subject, $0.label) })
                }
            }
            if incident.members.count > 1 {
                let words = incident.members.enumerated().map { number, member in
                    (member.subject, "passage \(number + 1), \(SafeText.line(member.document))")
                }
                out.form(token, .split, [], "Take out", then: incident.members.map(\.subject)) { out in
                    out.choice("Passage that does not belong here", "subject", words)
                }
            }
            out.element("p") { $0.link("/history", "All decisions") }
        }
        return HTMLFragment(out)
    }

    static func reviewed(_ item: DerivedItem) -> Reviewed? {
        try? JSONDecoder().decode(Reviewed.self, from: Data(item.body.utf8))
    }

    /// Incidents on the days around, which may be the same one.
    private func nearby(_ incident: Reviewed, day: String?) throws -> [Reviewed] {
        var query = RecordStore.ItemQuery(kind: Shelf.json(.incident))
        query.limit = 60
        if let date = day.flatMap(CalendarDate.init(iso:)), let first = date.adding(days: -3),
            let last = date.adding(days: 3)
        {
            query.firstDay = first.iso
            query.lastDay = last.iso
        }
        return try store.items(query).items.compactMap(Self.reviewed)
            .filter { $0.id != incident.id && !$0.members.isEmpty }
    }
}

extension HTMLWriter {
    /// A field that is not shown.
    mutating func hidden(_ name: String, _ value: String) {
        empty("input", [.init("type", "hidden"), .init("name", name), .init("value", value)])
    }

    /// A choice of one among several.
    mutating func choice(_ label: String, _ name: String, _ options: [(value: String, label: String)]) {
        element("div", [.init("class", "field")]) { out in
            out.element("label", [.init("for", "choice-" + name)]) { $0.write(label) }
            out.element("select", [.init("id", "choice-" + name), .init("name", name)]) { out in
                for option in options {
                    out.element("option", [.init("value", option.value)]) { $0.write(SafeText.line(option.label)) }
                }
            }
        }
    }

    /// A form for one kind of decision, with the reason that every decision needs.
    fileprivate mutating func form(
        _ token: String, _ kind: Decision.Kind, _ subjects: [String], _ verb: String, then others: [String] = [],
        _ body: (inout HTMLWriter) -> Void
    ) {
        element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            out.hidden("token", token)
            out.hidden("kind", kind.rawValue)
            for subject in subjects { out.hidden("subject", subject) }
            body(&out)
            for other in others { out.hidden("other", other) }
            out.field("Why", "why", type: "text", value: nil, id: "why-" + kind.rawValue)
            out.element("button") { $0.write(verb) }
        }
    }
}
