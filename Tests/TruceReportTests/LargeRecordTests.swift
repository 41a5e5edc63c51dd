import Testing
import TruceEvidence
import TruceReport

struct LargeRecordTests {
    /// A record of many documents with the same evidence.
    private func record(of count: Int) -> Record {
        let evidence = Mock.herald.evidence
        let documents = (0..<count).map { number in
            var copy = evidence
            let document = evidence.document
            copy.document = Document(
                id: document.id, file: "report-\(number).txt", byteCount: document.byteCount, text: document.text,
                origin: document.origin, blocks: document.blocks, title: document.title, outlet: document.outlet,
                published: document.published)
            return copy
        }
        return Record(documents: documents)
    }

    @Test func `twice the documents make about twice the page`() {
        let small = Dossier.html(of: record(of: 20)).utf8.count
        let double = Dossier.html(of: record(of: 40)).utf8.count

        #expect(double < small * 2)
    }

    @Test func `no line of the summary is longer than a hundred columns`() {
        for record in [Record.mock, record(of: 60), Record()] {
            for line in TextSummary.text(of: record).split(separator: "\n") {
                #expect(line.unicodeScalars.count <= 100, "\(line)")
            }
        }
    }

    @Test func `a long summary says how much it leaves to the dossier`() {
        #expect(TextSummary.text(of: record(of: 60)).contains("140 more figures in the dossier"))
    }
}
