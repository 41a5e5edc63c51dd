import Testing
import TruceEvidence
import TruceTestSupport
import TruceText

@testable import TruceReport

struct FootnoteGuaranteeTests {
    private let book = SourceBook(.mock)

    @Test(arguments: [
        [], [Citation(document: "nowhere.txt", span: TextSpan(0, 4))],
        [Citation(document: "herald.txt", span: TextSpan(5, 5))],
        [Citation(document: "herald.txt", span: TextSpan(5, 1_000_000))],
    ])
    func `a sentence whose sources the record does not hold cannot be made`(citations: [Citation]) {
        #expect(CitedSentence("The truce held.", citing: citations, in: book) == nil)
    }

    @Test func `a row without a source cannot be made`() {
        #expect(CitedRow(["12"], sources: []) == nil)
        #expect(CitedRow(["12"], sources: [nil]) == nil)
    }

    @Test func `a sentence names each of its sources once`() throws {
        let citation = Mock.herald.cite(3)

        let sentence = try #require(
            CitedSentence("It frayed.", citing: [citation, Mock.herald.cite(4), citation], in: book))

        #expect(sentence.sources.count == 2)
    }

    @Test(arguments: [Record.mock, Record()])
    func `every sentence of the page has a footnote and every link leads somewhere`(record: Record) throws {
        let page = try HTMLOutline(Dossier.html(of: record))
        let all = page.root.all

        let ids = all.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        for link in all.compactMap({ $0.attributes["href"] }) {
            #expect(link.hasPrefix("#"), "\(link) leaves the page")
            #expect(ids.contains(String(link.dropFirst())), "\(link) leads nowhere")
        }
        for claim in all where claim.classes.contains("claim") {
            let links = claim.all.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#fn-") }
            #expect(!links.isEmpty, "\(claim.name) has no footnote")
        }
    }

    @Test func `nothing but labels stands outside the claims`() throws {
        let page = try HTMLOutline(Dossier.html(of: .mock))
        let main = try #require(page.root.all.first { $0.name == "main" })

        // The report's own words: reading aids, remarks on the run, counts of what the page holds, and drawings, whose
        // marks are links to their footnotes.
        let own: Set<String> = [
            "note", "lead", "legend", "block", "tally", "run-note", "chart", "footnotes", "claim",
        ]
        func check(_ element: HTMLOutline.Element) {
            if !own.isDisjoint(with: element.classes) { return }
            #expect(!["p", "li", "dd", "td"].contains(element.name), "<\(element.name)> is no claim: \(element.text)")
            element.children.forEach(check)
        }
        check(main)
    }

    @Test func `a footnote leads to the very words`() throws {
        let page = try HTMLOutline(Dossier.html(of: .mock))
        let note = try #require(
            page.root.all.first { $0.classes.contains("footnotes") }?.children.first { item in
                item.all.contains { $0.text.contains("he denied any part in it") }
            })
        let target = try #require(note.all.compactMap { $0.attributes["href"] }.first { $0.hasPrefix("#w") })

        let words = try #require(page.root.all.first { $0.attributes["id"] == String(target.dropFirst()) })

        #expect(words.all.map(\.text).joined() == "he denied any part in it")
    }

    @Test func `positions are those of the file in code points`() throws {
        let document = Document.made("Über “Karu” fiel Regen.", file: "a.txt")
        let book = SourceBook(Record(documents: [DocumentEvidence(document: document)]))

        let source = try #require(book.source(in: 0, TextSpan(9, 13)))

        #expect(book.words(of: source, limit: 10) == "Karu")
        #expect(SourceAnchor.name(of: source, in: book) == "a.txt:6-10")
    }
}
