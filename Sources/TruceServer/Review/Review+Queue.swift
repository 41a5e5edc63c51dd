import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    /// What waits for a person: incidents that nobody accepted or rejected, those with a conflict first.
    func queue(_ ask: Ask) throws -> Answer {
        let judged = Set(
            Decision.inForce(try store.decisions()).filter { [.accept, .reject, .merge, .split].contains($0.kind) }
                .flatMap(\.subjects).map(\.description))
        let conflicts = try conflicts()
        var query = RecordStore.ItemQuery(kind: Shelf.json(.incident))
        query.limit = 2_000
        let waiting = try store.items(query).items.compactMap(Self.reviewed)
            .filter { !$0.members.contains { judged.contains($0.subject) } }
        let ordered = waiting.filter { conflicts.contains($0.id) } + waiting.filter { !conflicts.contains($0.id) }
        var answer = Answer("Review", at: .review) {
            var out = HTMLWriter()
            out.head("Review", "Incidents that nobody has accepted or rejected; those whose accounts conflict first.")
            if ordered.isEmpty { out.note("Nothing waits.") }
            out.element("ol", [.init("class", "queue")]) { out in
                for incident in ordered.prefix(100) {
                    out.element("li") { out in
                        out.link("/incidents/" + Ask.encoded(incident.id), SafeText.line(incident.label))
                        if conflicts.contains(incident.id) { out.write(" – accounts conflict") }
                    }
                }
            }
            if ordered.count > 100 { out.note("\(ordered.count - 100) more wait behind these.") }
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(
                of: .object([
                    ("waiting", .integer(ordered.count)), ("incidents", .strings(ordered.prefix(100).map(\.id))),
                ]))
        }
        answer.isOfRecord = false
        return answer
    }

    /// The incidents whose accounts conflict.
    private func conflicts() throws -> Set<String> {
        struct Difference: Decodable {
            let reason: String
            let incident: String?
        }
        var query = RecordStore.ItemQuery(kind: Shelf.json(.discrepancy))
        query.limit = 2_000
        let differences = try store.items(query).items.compactMap { item in
            try? JSONDecoder().decode(Difference.self, from: Data(item.body.utf8))
        }
        return Set(differences.filter { $0.reason == "conflict" }.compactMap(\.incident))
    }
}
