import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct StatementMatcherTests {
    private func quoting(_ words: String, by name: String?, file: String, published: String? = nil) -> DocumentEvidence
    {
        var made = MadeEvidence("⟦1:\(words)⟧", file: file, published: published)
        made.quote(1, by: name)
        return made.evidence
    }

    @Test func `two translations of one sentence are one statement with its wordings`() {
        let first = quoting(
            "Sadly many in the capital never wanted the armistice, including ministers of the ruling party, and tried to"
                + " wreck the negotiations", by: "Sergio Vellan", file: "a.txt")
        let second = quoting(
            "Regrettably there were many in the capital who never wanted this armistice, including some ministers of the"
                + " governing party, seeking to wreck these negotiations", by: "Serghio Vellan", file: "b.txt")

        let record = Reconciler.record(of: [first, second])

        #expect(record.statements.count == 1)
        #expect(record.statements.first?.members.map(\.document) == ["a.txt", "b.txt"])
        #expect(record.statements.first?.wordingDifferences.isEmpty == false)
        #expect(record.statements.first?.reasons.isEmpty == false)
    }

    @Test(arguments: ["Dario Vellan", "Serena Okafor"])
    func `translations by people of other names stay apart`(name: String) {
        let first = quoting(
            "Sadly many in the capital never wanted the armistice, including ministers of the ruling party",
            by: "Sergio Vellan", file: "a.txt")
        let second = quoting(
            "Regrettably there were many in the capital who never wanted this armistice, including some ministers",
            by: name, file: "b.txt")

        let record = Reconciler.record(of: [first, second])

        #expect(record.statements.count == 2)
    }

    @Test func `other statements of one speaker stay apart`() {
        let first = quoting(
            "The convoy will leave the harbour tomorrow whatever the generals decide", by: "Mara Linde", file: "a.txt")
        let second = quoting(
            "Nobody can ask hungry families to wait for another conference", by: "Mara Linde", file: "b.txt")

        let record = Reconciler.record(of: [first, second])

        #expect(record.statements.count == 2)
    }

    @Test func `a shorter quotation of the same words joins the longer one`() {
        let first = quoting(
            "We shall open the northern road once the guns are silent, and not an hour before that", by: "Mara Linde",
            file: "a.txt")
        let second = quoting("open the northern road once the guns are silent", by: "Linde", file: "b.txt")

        let record = Reconciler.record(of: [first, second])

        #expect(record.statements.count == 1)
        #expect(record.statements.first?.speaker == "Mara Linde")
    }

    @Test func `a wire sentence is one statement whoever prints it`() {
        let words = "markets reopened at noon and children returned to the school yards"
        let first = quoting(words, by: "Harbour News", file: "a.txt")
        let second = quoting(words, by: nil, file: "b.txt")

        let record = Reconciler.record(of: [first, second])

        #expect(record.statements.count == 1)
    }

    @Test func `the same words on days far apart are two statements`() {
        let words = "we will answer every shell with ten shells of our own"
        func said(on day: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence("⟦1:\(words)⟧ he said ⟦2:then⟧", file: file)
            let time = made.day(2, day)
            made.quote(1, by: "Mara Linde", time: time)
            return made.evidence
        }

        let record = Reconciler.record(of: [said(on: "2021-03-01", file: "a"), said(on: "2021-05-01", file: "b")])

        #expect(record.statements.count == 2)
    }

    @Test func `a quotation split by its cue is one statement`() {
        var made = MadeEvidence("“⟦1:The road is open⟧,” she said. “⟦2:It will stay open⟧.”", file: "a.txt")
        made.quote(1, by: "Mara Linde")
        made.quote(2, by: "Mara Linde", continues: 0)

        let record = Reconciler.record(of: [made.evidence])

        #expect(record.statements.count == 1)
        #expect(record.statements.first?.members.count == 2)
    }

    @Test func `a hundred copies of one sentence are one statement`() {
        let copies = (0..<100).map { index in
            quoting(
                "markets reopened at noon and children returned to the school yards", by: "Mara Linde",
                file: "\(1000 + index).txt")
        }

        let record = Reconciler.record(of: copies)

        #expect(record.statements.count == 1)
    }
}
