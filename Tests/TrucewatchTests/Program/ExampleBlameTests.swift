import Foundation
import Testing
import TruceTestSupport

/// On the example reports nobody is made to say what they did not say. The list is complete: it was read off the texts.
struct ExampleBlameTests {
    /// Who blames whom in the examples, by a word of the name on either side.
    static let blames: [(by: String, on: String)] = [
        ("Poznikhir", "United States"), ("Poznikhir", "Washington"), ("Poznikhir", "armed groups"),
        ("Activists", "snipers"), ("Activists", "regime"), ("Aleppo Street News", "Snipers"), ("army", "rebels"),
        ("Army", "rebels"),
        ("Moscow", "Washington"), ("Moscow", "U.S."), ("Moscow", "United States"), ("Defense Ministry", "U.S."),
        ("Harbour Post", "coalition"), ("author", "coalition"), ("Harbour Post", "U.S."),
        ("United States", "Russia"), ("U.S. official", "Russia"), ("Civil Defence", "government"),
        ("White Helmets", "government"), ("army", "rebel groups"), ("army", "armed groups"),
        ("opposition", "government"),
        ("Kerry", "Damascus"), ("Kirby", "Moscow"), ("Kirby", "Russia"), ("United Nations", "government"),
        ("Lavrov", "American administration"), ("Lavrov", "United States"),
    ]
    static let denials = ["media", "Moscow", "Defense Ministry"]
    static let admissions = ["American officials", "Central Command", "United States", "Washington"]

    static func mentions() throws -> [[String: Any]] {
        let examples = Project.root.appendingPathComponent("Examples").path
        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", examples])
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let documents = try #require(record["documents"] as? [[String: Any]])
        return documents.flatMap { $0["incidents"] as? [[String: Any]] ?? [] }
    }

    @Test func `nobody is said to blame whom they did not blame`() throws {
        for mention in try Self.mentions() {
            for blame in mention["blamed"] as? [[String: Any]] ?? [] {
                let by = try #require(blame["by"] as? String)
                let on = try #require(blame["on"] as? String)
                let isTrue = Self.blames.contains { by.contains($0.by) && on.contains($0.on) }
                #expect(isTrue, "\(by) on \(on): \(mention["text"] ?? "")")
            }
        }
    }

    @Test func `nobody is said to deny or admit what they did not`() throws {
        for mention in try Self.mentions() {
            for name in mention["denied_by"] as? [String] ?? [] {
                #expect(Self.denials.contains { name.contains($0) }, "\(name) denies: \(mention["text"] ?? "")")
            }
            for name in mention["admitted_by"] as? [String] ?? [] {
                #expect(Self.admissions.contains { name.contains($0) }, "\(name) admits: \(mention["text"] ?? "")")
            }
        }
    }

    @Test(arguments: [
        ("Activists", "snipers"), ("United States", "Russia"), ("Civil Defence", "government"), ("army", "rebels"),
    ])
    func `a plain accusation is found`(by: String, on: String) throws {
        let blames = try Self.mentions().flatMap { $0["blamed"] as? [[String: Any]] ?? [] }

        #expect(
            blames.contains {
                ($0["by"] as? String ?? "").contains(by) && ($0["on"] as? String ?? "").contains(on)
            })
    }
}
