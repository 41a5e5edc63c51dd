import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct ArticleLineTests {
    private func read(_ text: String) throws -> (documents: [Document], failures: [IntakeError], path: String) {
        let folder = try TestFolder()
        let path = try folder.write("week.jsonl", text)
        let outcome = Intake.read([path])
        return (outcome.documents, outcome.failures, path)
    }

    @Test func `each line is a document with the fields that it gives`() throws {
        let (documents, failures, _) = try read(
            """
            {"title": "Road stays open", "text": "\(paragraph)", "outlet": "The Harbour Gazette", \
            "published": "2016-09-18", "captured": "2016-09-20", "url": "https://example.org/a", "language": "en-GB"}

            {"text": "\(secondParagraph)", "file": "bridge.txt", "votes": 3}
            """)

        #expect(failures.isEmpty)
        #expect(documents.map(\.file) == ["bridge.txt", "week.jsonl#1"])
        let article = try #require(documents.last)
        #expect(article.title == Sourced("Road stays open", span: nil, basis: .manifest))
        #expect(article.outlet?.value == "The Harbour Gazette")
        #expect(article.published.day?.iso == "2016-09-18")
        #expect(article.captured?.value.iso == "2016-09-20")
        #expect(article.url == "https://example.org/a")
        #expect(article.language == "en")
        #expect(article.text == SourceText(paragraph))
    }

    @Test(arguments: [
        ("{\"text\": ", "it is no JSON object"), ("[1, 2]", "it is no JSON object"),
        ("{\"title\": \"a\"}", "it has no field 'text'"), ("{\"text\": 7}", "its field 'text' is no string"),
        ("{\"text\": \" \"}", "its field 'text' holds no words"),
        (String(repeating: "[", count: 100_000), "it is no JSON object"),
    ])
    func `a broken line is named and the others are read`(line: String, fact: String) throws {
        let (documents, failures, path) = try read("{\"text\": \"\(paragraph)\"}\n\(line)\n{\"text\": \"Fine.\"}")

        #expect(documents.map(\.file) == ["week.jsonl#1", "week.jsonl#3"])
        #expect(failures.map(\.message) == ["cannot read line 2 of '\(path)': \(fact)"])
        #expect(failures.map(\.place) == ["\(path):2"])
    }

    @Test func `a line that is too long is named and the others are read`() throws {
        let long = "{\"text\": \"" + String(repeating: "a", count: 8_400_000) + "\"}\n"

        let (documents, failures, _) = try read(long + "{\"text\": \"Fine.\"}")

        #expect(documents.map(\.file) == ["week.jsonl#2"])
        #expect(failures.map(\.code) == ["intake.line-too-large"])
    }

    @Test func `a date that no calendar has is unknown, with a notice`() throws {
        let (documents, failures, _) = try read("{\"text\": \"\(paragraph)\", \"published\": \"99999-01-01\"}")

        #expect(failures.isEmpty)
        #expect(documents.first?.published.value == nil)
        #expect(
            documents.first?.notices.map(\.message)
                == ["'published' is '99999-01-01', a date outside the years 1 to 9999, so it is taken as unknown"])
    }
}
