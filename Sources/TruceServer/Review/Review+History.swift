import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    /// Everything that was decided, the latest first, with what still holds.
    func history(_ ask: Ask) throws -> Answer {
        let decisions = try store.decisions()
        let inForce = Set(Decision.inForce(decisions))
        let (size, page) = (50, try ask.page())
        let latest = Array(decisions.reversed().dropFirst((page - 1) * size).prefix(size))
        var answer = Answer("History", at: .history) {
            var out = HTMLWriter()
            out.head("History", "What people decided of this record, the latest first. Nothing here is ever deleted.")
            if latest.isEmpty { out.note("Nobody has decided anything yet.") }
            out.element("ol", [.init("class", "history")]) { out in
                for decision in latest {
                    out.element("li", [.init("id", "d-" + decision.id)]) { out in
                        Self.entry(decision, holds: inForce.contains(decision), ask, &out)
                    }
                }
            }
            if decisions.count > page * size {
                out.element("p") { $0.link(ask.address(["page": String(page + 1)]), "Earlier decisions →") }
            }
            return HTMLFragment(out)
        } json: {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(latest), as: UTF8.self) + "\n"
        }
        answer.isOfRecord = false
        return answer
    }

    private static func entry(_ decision: Decision, holds: Bool, _ ask: Ask, _ out: inout HTMLWriter) {
        let moment = Date(timeIntervalSince1970: TimeInterval(decision.when)).ISO8601Format()
        out.element("p") { out in
            out.element("strong") { $0.write(SafeText.line(decision.who)) }
            out.write(" " + SafeText.line(DecisionWords.past(decision)) + ", ")
            out.element("time", [.init("datetime", moment)]) { $0.write(moment) }
            if !holds, decision.kind != .withdraw { out.write(" (undone)") }
        }
        out.element("p", [.init("class", "note")]) { $0.write("Why: " + SafeText.line(decision.why)) }
        if !decision.subjects.isEmpty {
            out.element("p") { out in
                out.write("The words: ")
                for (number, subject) in decision.subjects.enumerated() {
                    if number > 0 { out.write(", ") }
                    out.link("/documents/" + subject.document.dropFirst(7), "passage \(number + 1)")
                }
            }
        }
        guard holds, decision.kind != .withdraw, let token = ask.formToken else { return }
        out.element("form", [.init("method", "post"), .init("action", "/decisions"), .init("class", "narrow")]) { out in
            out.hidden("token", token)
            out.hidden("kind", Decision.Kind.withdraw.rawValue)
            out.hidden("value", decision.id)
            out.field("Why undo it", "why", type: "text", value: nil, id: "why-" + decision.id)
            out.element("button") { $0.write("Undo") }
        }
    }
}
