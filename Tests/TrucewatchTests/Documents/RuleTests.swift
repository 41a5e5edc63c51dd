import Foundation
import Testing
import TruceTestSupport

/// Rules are named in the sources and told of in `docs/rules.md`.
struct RuleTests {
    @Test func `every rule of the sources is in the page of rules, and the page has no other`() throws {
        let kinds = "actor|place|time|quotation|figure|incident|claim|provision|status|access|contact|decision"
        let name = try Regex("\"((?:\(kinds))\\.[a-z-]+)\"", as: (Substring, Substring).self)
        let row = /\| `([a-z]+\.[a-z-]+)` \|/
        var inSources: Set<String> = []
        for file in Project.swiftFiles(below: "Sources") {
            for match in try Project.text("Sources/" + file).matches(of: name) { inSources.insert(String(match.1)) }
        }
        let told = try Project.text("docs/rules.md").matches(of: row).map { String($0.1) }

        #expect(inSources.subtracting(told).sorted() == [], "named in the sources, not in docs/rules.md")
        #expect(Set(told).subtracting(inSources).sorted() == [], "in docs/rules.md, named nowhere in the sources")
        #expect(told.count == Set(told).count, "docs/rules.md tells of a rule twice")
    }
}
