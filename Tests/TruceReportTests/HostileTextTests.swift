import Foundation
import Testing
import TruceEvidence
import TruceReport

struct HostileTextTests {
    @Test func `markup in any field of a document stays words on the page`() throws {
        let html = Dossier.html(of: .mock)
        let names = Set(try HTMLOutline(html).root.all.map(\.name))

        for name in ["script", "img", "iframe", "link", "object", "base", "form", "input"] {
            #expect(!names.contains(name))
        }
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let styles = html.components(separatedBy: "</style>").count - 1
        #expect(styles == 1)
    }

    @Test func `the page loads nothing and runs nothing`() throws {
        let page = try HTMLOutline(Dossier.html(of: .mock))

        for element in page.root.all {
            for (name, _) in element.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style" && name != "action")
            }
        }
        #expect(!Dossier.html(of: .mock).contains("url("))
    }

    @Test func `escape sequences and direction controls reach no output`() {
        for output in [Dossier.html(of: .mock), Dossier.markdown(of: .mock), TextSummary.text(of: .mock)] {
            #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            #expect(!output.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        }
    }

    @Test func `Markdown holds no markup of a document`() {
        let markdown = Dossier.markdown(of: .mock)

        #expect(!markdown.contains("<"))
        #expect(!markdown.contains("[x](javascript"))
        #expect(markdown.contains("\\[x\\](javascript"))
        #expect(!markdown.contains("*closed*"))
    }

    @Test func `a cell of a table cannot open another`() {
        let lines = Dossier.markdown(of: .mock).split(separator: "\n", omittingEmptySubsequences: false)
        func bars(_ line: Substring) -> Int { line.replacing("\\|", with: "").count { $0 == "|" } }
        let pairs = zip(lines, lines.dropFirst()).filter { $0.hasPrefix("|") && $1.hasPrefix("|") }

        #expect(pairs.count > 10)
        for (row, next) in pairs { #expect(bars(row) == bars(next), "\(next)") }
    }
}
