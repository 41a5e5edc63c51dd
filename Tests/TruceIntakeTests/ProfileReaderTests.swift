import Foundation
import Testing
import TruceEvidence
import TruceIntake

struct ProfileReaderTests {
    private func read(_ yaml: String) throws -> Profile {
        let folder = try TestFolder()
        return try ProfileReader.read(try folder.write("case.yaml", yaml))
    }

    /// The error that a profile gives, its folder left out of the words.
    private func failure(_ yaml: String) throws -> (code: String, message: String, line: String, advice: String?) {
        let folder = try TestFolder()
        let path = try folder.write("case.yaml", yaml)
        do throws(IntakeError) {
            _ = try ProfileReader.read(path)
        } catch {
            return (
                error.code, error.message.replacingOccurrences(of: path, with: "case.yaml"),
                String(error.place.dropFirst(path.count)), error.advice
            )
        }
        Issue.record("the profile was read")
        return ("", "", "", nil)
    }

    @Test func `the example of the profile page is read whole`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/profile.md")
        let yaml = try #require(
            try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```").dropFirst().first)

        let profile = try read(String(yaml.drop { !$0.isNewline }))

        #expect(profile.title == "The river truce")
        #expect(profile.country == "SS")
        #expect(profile.timeZone == "Africa/Juba")
        #expect(profile.parties.map(\.name) == ["Government of the North Bank", "South Bank Front"])
        #expect(profile.parties.first?.aliases == ["North Bank", "the government"])
        #expect(profile.guarantors == [Profile.Party(name: "Uganda", aliases: [], country: "UG")])
        #expect(profile.agreements.first?.date?.iso == "2016-07-10")
        #expect(profile.agreements.first?.inForce?.iso == "2016-07-11")
        #expect(profile.agreements.first?.exempt == ["The Night Column"])
        #expect(profile.agreements.first?.clauses.first?.deadline?.iso == "2016-07-14")
        #expect(profile.agreements.first?.clauses.first?.bearers.count == 2)
        #expect(profile.zones.map(\.places) == [["Old Ford", "East Pier"]])
        #expect(profile.zones.first?.heldBy == "Government of the North Bank")
        #expect(profile.outlets == ["River Radio": "Government of the North Bank"])
    }

    @Test func `an empty profile knows nothing`() throws {
        #expect(try read("") == Profile())
        #expect(try read("# nothing yet\n") == Profile())
    }

    @Test func `an unknown key is named with its line and the key that was meant`() throws {
        let error = try failure("title: A\ngaurantors:\n  - B\n")

        #expect(error.code == "profile.unknown-key")
        #expect(error.message == "cannot read profile 'case.yaml': the profile has no key 'gaurantors'")
        #expect(error.line == ":2")
        #expect(error.advice == "did you mean 'guarantors'?")
    }

    @Test func `an unknown key of an entry is named with the keys that are known`() throws {
        let error = try failure("parties:\n  - name: A\n    flag: red\n")

        #expect(error.message == "cannot read profile 'case.yaml': an entry of 'parties' has no key 'flag'")
        #expect(error.line == ":3")
        #expect(error.advice == "the keys known there are name, aliases, country")
    }

    @Test(arguments: [
        ("country: Sudan", "'country' needs a country code of two letters, such as 'SS'", ":1"),
        ("title: A\ntime_zone: Juba", "'time_zone' needs the name of a time zone, such as 'Africa/Juba'", ":2"),
        ("parties: A", "'parties' needs a list", ":1"),
        ("parties:\n  - aliases: [B]", "'parties' needs a 'name' in each entry", ":2"),
        ("agreements:\n  - label: A\n    date: soon", "'date' needs a date as yyyy-mm-dd, yyyy-mm or yyyy", ":3"),
        (
            "agreements:\n  - label: A\n    clauses:\n      - bearers: [B]", "'clauses' needs a 'text' in each entry",
            ":4"
        ),
        ("zones:\n  - name: A", "'zones' needs a 'name' and 'places' in each entry", ":2"),
        ("title: [a]", "'title' needs a text", ":1"), ("- a", "'the profile' needs keys such as 'title: …'", ":1"),
    ])
    func `a value of the wrong form is named with its line`(yaml: String, fact: String, line: String) throws {
        let error = try failure(yaml)

        #expect(error.code == "profile.bad-value")
        #expect(error.message == "cannot read profile 'case.yaml': \(fact)")
        #expect(error.line == line)
    }

    @Test(arguments: [
        "title: [a\nparties: b", "\ttitle: a", "title: a\ntitle: b", String(repeating: "[", count: 100_000),
        String(repeating: "- ", count: 100_000), String(repeating: "{a: ", count: 50_000),
    ])
    func `what is not YAML or nested without end is refused`(yaml: String) throws {
        #expect(try failure(yaml).code == "profile.syntax")
    }

    @Test func `a profile that is not there says so`() throws {
        #expect(throws: IntakeError.self) { try ProfileReader.read("/nowhere/case.yaml") }
    }
}
