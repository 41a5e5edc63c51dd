import Foundation
import Testing
import TruceTestSupport

/// The committed model is the one that its card describes.
struct ModelCommandTests {
    @Test func `the model in the program has the hash that its card gives`() throws {
        let info = try ProgramRun(Project.program, ["model", "info"])
        let hash = try #require(info.output.split(separator: "\n").last)

        #expect(info.status == 0)
        #expect(hash.hasPrefix("sha256:"))
        #expect(try Project.text("MODEL_CARD.md").contains(hash))
    }

    @Test func `marked passages of one event are joined, those of two are not`() throws {
        let texts = [
            ("a", "The museum of Marun was robbed on 4 May 2021, police said."),
            ("b", "On 4 May 2021 thieves robbed the museum of Marun. A ferry sank on 9 May 2021."),
        ]
        let marks = [["robbed"], ["robbed", "sank"]]
        let lines = try zip(texts, marks).map { text, words in
            let passages = try words.map { word in
                let range = try #require(text.1.range(of: word))
                let start = text.1.unicodeScalars.distance(from: text.1.startIndex, to: range.lowerBound)
                return "[\(start), \(start + word.count)]"
            }
            return
                "{\"document\": \"\(text.0)\", \"text\": \"\(text.1)\", \"passages\": [\(passages.joined(separator: ", "))]}"
        }
        let folder = try TemporaryFolder()
        let file = try folder.write("passages.jsonl", lines.joined(separator: "\n"))

        let run = try ProgramRun(Project.program, ["model", "coreference", file])
        let rows = try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }

        #expect(rows.map { $0["lemma"] as? String } == ["rob", "rob", "sink"])
        let events = rows.compactMap { $0["event"] as? String }
        #expect(events.count == 3)
        #expect(events.first == events.dropFirst().first)
        #expect(Set(events).count == 2)
    }

    @Test func `a file that is no model is refused with its reason`() throws {
        let run = try ProgramRun(
            Project.program, ["model", "info", "--model", Project.root.appendingPathComponent("LICENSE").path])

        #expect(run.status == 64)
        #expect(run.talk.contains("this is no Trucewatch model"))
    }
}
