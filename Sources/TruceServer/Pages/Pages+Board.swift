import TruceReport

extension Pages {
    /// What holds, what changed, what is due.
    func board(_ ask: Ask) async throws -> Answer {
        if let day = try ask.day("asof"), let replay = try await replays.replay(on: day) {
            return Self.board(replay, on: day)
        }
        return Answer("Status of the truce", at: .board) {
            let summary = try reader.summary()
            var out = HTMLWriter()
            let present = Day(summary.present)
            out.head(
                "Status of the truce",
                present.map { "As of \($0.words), the last day on which a document of the record was published." })
            Self.tallies(&out, summary)
            if let board = try reader.whole(.board), summary.documents > 0 {
                out.write(fragment: board)
            } else {
                out.note("The record is empty.")
                out.element("p") { $0.link("/add", "Add documents") }
            }
            return HTMLFragment(out)
        } json: {
            try reader.wholeJSON(.boardJSON)
        }
    }

    /// What could be known on a day.
    private static func board(_ replay: Replay, on day: Day) -> Answer {
        Answer("Status of the truce on \(day.words)", at: .board) {
            var out = HTMLWriter()
            out.head(
                "Status of the truce", "As it could be known on \(day.words), from the documents published by then.")
            out.element("p") { out in
                out.link("/timeline?asof=" + day.iso, "The timeline of that day")
                out.write(" · ")
                out.link("/", "The status board of today")
            }
            out.write(fragment: replay.board)
            return HTMLFragment(out)
        } json: {
            JSONWriter.text(of: replay.boardJSON)
        }
    }

    private static func tallies(_ out: inout HTMLWriter, _ summary: RecordReader.Summary) {
        let tallies = [
            (summary.documents, "document", "documents", Place.documents),
            (summary.incidents, "incident", "incidents", .incidents),
            (summary.discrepancies, "discrepancy", "discrepancies", .discrepancies),
            (summary.figures, "figure", "figures", .figures),
            (summary.agreements, "agreement", "agreements", .agreements),
            (summary.exchanges, "accusation", "accusations", .exchange),
            (summary.statements, "statement", "statements", .statements),
        ]
        out.element("ul", [.init("class", "tallies")]) { out in
            for (count, one, many, place) in tallies {
                out.element("li", [.init("class", "tally")]) { out in
                    out.element("a", [.init("href", place.rawValue)]) { out in
                        out.element("strong") { $0.write(String(count)) }
                        out.write(" " + (count == 1 ? one : many))
                    }
                }
            }
        }
    }
}
