import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    /// Everything that was decided, or what was decided of one kind of thing, the latest first.
    func history(_ ask: Ask) throws -> Answer {
        let past = try shelf.past()
        let kinds = try ask["of"].map { text in
            guard let place = Place(rawValue: "/" + text) else { throw Problem.badRequest("there is no such page") }
            return place.decided
        }
        let entries = kinds.map { kinds in past.about { kinds.contains($0.kind) } } ?? past.entries
        let (size, page) = (50, try ask.page())
        let latest = Array(entries.dropFirst((page - 1) * size).prefix(size))
        var answer = Answer("History", at: .history) {
            var out = HTMLWriter()
            out.head("History", "What people decided of this record, the latest first. Nothing here is ever deleted.")
            let choices = [Place.incidents, .statements, .figures, .agreements, .exchange, .documents, .names]
            out.choices(
                "Decisions about",
                [(label: "All", address: "/history", isCurrent: kinds == nil)]
                    + choices.map { place in
                        let name = String(place.rawValue.dropFirst())
                        return (place.label, "/history?of=" + name, ask["of"] == name)
                    })
            if latest.isEmpty {
                out.note(
                    kinds == nil ? "Nobody has decided anything yet." : "Nobody has decided anything of these yet.")
            }
            out.element("ol", [.init("class", "history")]) { out in
                for entry in latest {
                    out.element("li", [.init("id", "d-" + entry.decision.id)]) { Self.entry(told(entry), ask, &$0) }
                }
            }
            if entries.count > page * size {
                out.element("p") { $0.link(ask.address(["page": String(page + 1)]), "Earlier decisions →") }
            }
            return HTMLFragment(out)
        } json: {
            try Self.json(latest.map(\.decision))
        }
        answer.isOfRecord = false
        return answer
    }

    /// What stands at the end of a page that shows many things: what was decided last of such things.
    func past(of place: Place, _ ask: Ask) throws -> HTMLFragment {
        let kinds = place.decided
        let entries = try shelf.past().about { kinds.contains($0.kind) }
        var out = HTMLWriter()
        out.element("section", [.init("class", "past"), .init("aria-labelledby", "past")]) { out in
            out.element("h2", [.init("id", "past")]) { $0.write("History") }
            guard !entries.isEmpty else {
                return out.note("Nobody has decided anything of what this page shows.")
            }
            out.element("ul") { out in
                for entry in entries.prefix(3) { out.element("li") { Self.line(entry.decision, entry.holds, &$0) } }
            }
            let name = place.rawValue.dropFirst()
            out.element("p") { out in
                out.link(
                    name.isEmpty ? "/history" : "/history?of=" + name,
                    entries.count == 1
                        ? "The decision with its reason" : "All \(entries.count) decisions with their reasons")
            }
        }
        return HTMLFragment(out)
    }

    /// The entry with what came of it in the record.
    func told(_ entry: Past.Entry) -> Past.Entry {
        var entry = entry
        let item = try? store.item(kind: Shelf.decisions, id: entry.decision.id)
        entry.remark = item.flatMap { $0.title.isEmpty ? nil : $0.title }
        return entry
    }

    static func json(_ decisions: [Decision]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(decisions), as: UTF8.self) + "\n"
    }

    /// One decision with its reason, the words it is about, and the form to undo it.
    static func entry(_ entry: Past.Entry, _ ask: Ask, _ out: inout HTMLWriter) {
        let decision = entry.decision
        out.element("p") { line(decision, entry.holds, &$0) }
        out.element("p", [.init("class", "note")]) { $0.write("Why: " + SafeText.line(decision.why)) }
        if let remark = entry.remark, entry.holds { out.element("p") { $0.write(SafeText.line(remark)) } }
        if !decision.subjects.isEmpty {
            out.element("p") { out in
                out.write("The words: ")
                for (number, subject) in decision.subjects.prefix(mostPassages).enumerated() {
                    if number > 0 { out.write(", ") }
                    out.link(address(of: subject), "passage \(number + 1)")
                }
                let rest = decision.subjects.count - mostPassages
                if rest > 0 { out.write(" and \(rest) more") }
            }
        }
        if entry.holds, decision.kind != .withdraw, let forms = DecisionForms(ask) { forms.undo(decision, &out) }
    }

    /// The most passages of a decision that are linked one by one.
    private static let mostPassages = 12

    /// Who decided what, and when.
    private static func line(_ decision: Decision, _ holds: Bool, _ out: inout HTMLWriter) {
        let moment = Date(timeIntervalSince1970: TimeInterval(decision.when)).ISO8601Format()
        out.element("strong") { $0.write(SafeText.line(decision.who)) }
        out.write(" " + SafeText.line(DecisionWords.past(decision)) + ", ")
        out.element("time", [.init("datetime", moment)]) { out in
            out.write((Day(decision.when / 86_400)?.words ?? "") + ", " + moment.dropFirst(11).prefix(5) + " UTC")
        }
        if !holds, decision.kind != .withdraw { out.write(" (undone)") }
    }

    private static func address(of subject: Subject) -> String {
        subject.kind == .document
            ? SearchHit.address(ofDocument: subject.document)
            : "/decide?subject=" + Ask.encoded(subject.description)
    }
}
