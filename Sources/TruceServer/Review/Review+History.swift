import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// What people decided, the latest first.
struct Past {
    /// A decision, and whether it still holds.
    struct Entry {
        let decision: Decision
        let holds: Bool
        /// What came of it beyond that; nil when there is nothing to say.
        var remark: String?
    }

    let entries: [Entry]

    init(_ store: RecordStore) throws {
        let decisions = try store.decisions()
        let inForce = Set(Decision.inForce(decisions))
        entries = decisions.reversed().map { Entry(decision: $0, holds: inForce.contains($0)) }
    }

    /// Those about any of these passages, with what was withdrawn of them.
    func about(_ subjects: Set<Subject>) -> [Entry] {
        let about = Set(entries.filter { !subjects.isDisjoint(with: $0.decision.subjects) }.map(\.decision.id))
        return entries.filter { entry in
            about.contains(entry.decision.id)
                || entry.decision.kind == .withdraw && entry.decision.value.map(about.contains) == true
        }
    }
}

extension Review {
    /// Everything that was decided, the latest first, with what still holds.
    func history(_ ask: Ask) throws -> Answer {
        let entries = try Past(store).entries
        let (size, page) = (50, try ask.page())
        let latest = Array(entries.dropFirst((page - 1) * size).prefix(size))
        var answer = Answer("History", at: .history) {
            var out = HTMLWriter()
            out.head("History", "What people decided of this record, the latest first. Nothing here is ever deleted.")
            if latest.isEmpty { out.note("Nobody has decided anything yet.") }
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
        let moment = Date(timeIntervalSince1970: TimeInterval(decision.when)).ISO8601Format()
        out.element("p") { out in
            out.element("strong") { $0.write(SafeText.line(decision.who)) }
            out.write(" " + SafeText.line(DecisionWords.past(decision)) + ", ")
            out.element("time", [.init("datetime", moment)]) { out in
                out.write((Day(decision.when / 86_400)?.words ?? "") + ", " + moment.dropFirst(11).prefix(5) + " UTC")
            }
            if !entry.holds, decision.kind != .withdraw { out.write(" (undone)") }
        }
        out.element("p", [.init("class", "note")]) { $0.write("Why: " + SafeText.line(decision.why)) }
        if let remark = entry.remark, entry.holds { out.element("p") { $0.write(SafeText.line(remark)) } }
        if !decision.subjects.isEmpty {
            out.element("p") { out in
                out.write("The words: ")
                for (number, subject) in decision.subjects.enumerated() {
                    if number > 0 { out.write(", ") }
                    out.link(address(of: subject), "passage \(number + 1)")
                }
            }
        }
        if entry.holds, decision.kind != .withdraw, let forms = DecisionForms(ask) { forms.undo(decision, &out) }
    }

    private static func address(of subject: Subject) -> String {
        subject.kind == .document
            ? SearchHit.address(ofDocument: subject.document)
            : "/decide?subject=" + Ask.encoded(subject.description)
    }
}
