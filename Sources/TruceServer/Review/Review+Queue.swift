import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    private static let shown = 100
    /// The most conflicts beside incidents.
    private static let loose = 30

    /// What waits for a person: incidents that nobody decided on, the most pressing first.
    func queue(_ ask: Ask) throws -> Answer {
        let (waiting, count) = try waiting()
        var query = RecordStore.ItemQuery(kind: Shelf.rows(.discrepancy, on: "loose"))
        query.limit = Self.loose
        let (conflicts, all) = try store.items(query)
        var answer = Answer("Review", at: .review) {
            var out = HTMLWriter()
            out.head(
                "Review",
                """
                Incidents that nobody has accepted, rejected, corrected or joined: first those whose accounts conflict, then \
                what is new, then what is in doubt.
                """)
            if waiting.isEmpty { out.note("Nothing waits.") }
            out.element("ol", [.init("class", "queue")]) { out in
                for (item, causes) in waiting {
                    out.element("li") { out in
                        out.link("/incidents/" + Ask.encoded(item.id), SafeText.line(item.title))
                        for cause in causes {
                            out.write(" ")
                            out.element("span", [.init("class", "badge")]) { $0.write(cause) }
                        }
                    }
                }
            }
            if count > waiting.count { out.note("\(count - waiting.count) more wait behind these.") }
            Self.write(conflicts, of: all, &out)
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(
                of: .object([("waiting", .integer(count)), ("incidents", .strings(waiting.map(\.item.id)))]))
        }
        answer.isOfRecord = false
        return answer
    }

    /// Conflicts that no incident on the queue stands for: about a truce as a whole, totals of a war.
    private static func write(_ conflicts: [DerivedItem], of all: Int, _ out: inout HTMLWriter) {
        if conflicts.isEmpty { return }
        out.element("section", [.init("aria-labelledby", "loose")]) { out in
            out.element("h2", [.init("id", "loose")]) { $0.write("Conflicts that belong to no incident") }
            out.element("ul") { out in
                for item in conflicts {
                    out.element("li") {
                        $0.link("/discrepancies/" + Ask.encoded(item.id), SafeText.line(item.title))
                    }
                }
            }
            if all > conflicts.count { out.note("\(all - conflicts.count) more stand among the discrepancies.") }
        }
    }

    /// What the row of an incident holds beside its title.
    struct Queued: Decodable {
        let causes: [String]
        let subjects: [String]
    }

    static func queued(_ item: DerivedItem) throws -> Queued {
        try JSONDecoder().decode(Queued.self, from: Data(item.body.utf8))
    }

    /// The first incidents that nobody decided on, and how many there are.
    private func waiting() throws -> (items: [(item: DerivedItem, causes: [String])], count: Int) {
        let judging: Set<Decision.Kind> = [.accept, .reject, .correct, .assign, .merge, .split, .keepApart]
        let judged = Set(
            try shelf.past().entries.filter { $0.holds && judging.contains($0.decision.kind) }
                .flatMap(\.decision.subjects).map(\.description))
        var query = RecordStore.ItemQuery(kind: Shelf.queue)
        query.limit = 200
        var found: [(item: DerivedItem, causes: [String])] = []
        var passed = 0
        while true {
            let (items, total) = try store.items(query)
            for item in items where found.count < Self.shown {
                let body = try Self.queued(item)
                if body.subjects.contains(where: judged.contains) {
                    passed += 1
                } else {
                    found.append((item, body.causes))
                }
            }
            query.offset += query.limit
            if found.count >= Self.shown || query.offset >= total { return (found, total - passed) }
        }
    }
}
