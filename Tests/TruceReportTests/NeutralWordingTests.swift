import Testing
import TruceEvidence
import TruceTestSupport

@testable import TruceReport

struct NeutralWordingTests {
    /// A text without what stands in quotation marks.
    private func unquoted(_ text: String) -> String {
        var result = ""
        var depth = 0
        for character in text {
            if character == "“" { depth += 1 }
            if depth == 0 { result.append(character) }
            if character == "”" { depth = max(0, depth - 1) }
        }
        return result
    }

    private func loaded(_ text: String) -> [String] {
        text.split { !$0.isLetter }.map { $0.lowercased() }.filter { word in
            PartyTerms.stems.contains { word.hasPrefix($0) }
        }
    }

    @Test func `a party's words appear on the page only as quoted words`() throws {
        let page = try HTMLOutline(Dossier.html(of: .mock))
        var found: [String] = []
        func walk(_ element: HTMLOutline.Element) {
            // The documents speak for themselves.
            if element.classes.contains("document") || element.name == "q" || element.name == "style" { return }
            found += loaded(unquoted(element.text))
            found += loaded(unquoted(element.attributes["title"] ?? ""))
            element.children.forEach(walk)
        }

        walk(page.root)

        #expect(found.isEmpty)
    }

    @Test func `a party's words appear in the summary only as quoted words`() {
        #expect(loaded(unquoted(TextSummary.text(of: .mock))).isEmpty)
        #expect(!loaded(TextSummary.text(of: .mock)).isEmpty)
    }

    @Test(arguments: [
        (AccusationKind.demand, "Cyra to Brun"), (.warning, "Cyra to Brun"), (.attack, "Cyra against Brun"),
    ])
    func `who asks or warns somebody is not said to accuse`(kind: AccusationKind, words: String) throws {
        let exchange = Exchange(
            id: "x1", accuser: "Cyra", accused: "Brun", accuserSide: "state:CC", accusedSide: "state:BB", kinds: [kind],
            accusation: Mock.herald.cite(10), about: "", date: nil, agreement: nil, answers: [], incident: nil)
        let charge = try #require(Charge.all([exchange]).first)

        let row = try #require(Composer(.mock).chargeRow(charge))
        #expect(row.cells[0].plainText.hasPrefix(words))
    }

    @Test func `a document that names an actor in passing is not said to blame it`() {
        let account = Account(
            holder: "Herald", stance: .blames, actor: "army",
            citation: Citation(document: "herald.txt", span: Mock.herald.marked[4]))

        let own = Prose.account(account, actors: ["army"], isOwnVoice: true, words: nil)
        let other = Prose.account(account, actors: ["army"], isOwnVoice: false, words: nil)

        #expect(own.plainText == "Herald, in its own voice, named army as responsible.")
        #expect(other.plainText == "Herald blamed army.")
    }
}
