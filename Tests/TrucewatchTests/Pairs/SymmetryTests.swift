import Foundation
import Testing
import TruceTestSupport

/// Exchanging the names of two sides in the reports exchanges them in what is told of accusations and of the keeping of
/// duties, and changes nothing else.
struct SymmetryTests {
    /// What a record tells of the sides, without the words that tell it.
    private struct Told: Decodable {
        struct Exchange: Decodable {
            let accuser: String
            let accused: String
            let kinds: [String]
            let response: String
            let source: PairRecord.Place
        }

        struct Duty: Decodable {
            struct Assessment: Decodable {
                let by: String
                let kept: Bool
                let source: PairRecord.Place
            }

            let bearers: [String]
            let standing: String
            let assessments: [Assessment]
            let source: PairRecord.Place
        }

        let exchanges: [Exchange]
        let obligations: [Duty]

        /// A line for each accusation: by whom, of whom, of what kind, with what answer, in which report.
        func accusations(_ name: (String) -> String) -> [String] {
            exchanges.map { exchange in
                ([exchange.source.document, name(exchange.accuser), name(exchange.accused), exchange.response]
                    + exchange.kinds).joined(separator: " · ")
            }.sorted()
        }

        /// A line for each duty: whose, how it stands, who says that it is kept or broken, in which reports.
        func duties(_ name: (String) -> String) -> [String] {
            obligations.map { duty in
                let said = duty.assessments.map { "\($0.source.document) \(name($0.by)) \($0.kept)" }.sorted()
                return ([duty.source.document] + duty.bearers.map(name).sorted() + [duty.standing] + said)
                    .joined(separator: " · ")
            }.sorted()
        }
    }

    /// What the program tells of reports.
    private func told(of reports: [(file: String, text: String)], manifest: String?) throws -> Told {
        let folder = try TemporaryFolder()
        for report in reports { _ = try folder.write(report.file, report.text) }
        if let manifest { _ = try folder.write("manifest.csv", manifest) }
        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", folder.url.path])
        return try JSONDecoder().decode(Told.self, from: Data(run.output.utf8))
    }

    /// A text with each of the words replaced, the longest first, all in one pass.
    private func replaced(_ text: String, _ words: [String: String]) -> String {
        let longest = words.keys.sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if let word = longest.first(where: { rest.hasPrefix($0) }) {
                result += words[word] ?? ""
                rest = rest.dropFirst(word.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    @Test func `two sides of the pairs of reports`() throws {
        let names = [
            ("Turkey", "Egypt"), ("Turkish", "Egyptian"), ("Ankara", "Cairo"), ("Hakan Fidan", "Sameh Shoukry"),
            ("Fidan", "Shoukry"), ("Osama Mahmoud", "Mehmet Yildiz"), ("Osama Askar", "Metin Gurak"),
        ]
        var swap: [String: String] = [:]
        for (one, other) in names { (swap[one], swap[other]) = (other, one) }
        let reports = PairCorpus.reports.map { ($0.file, $0.text.replacing("Shoukri", with: "Shoukry")) }

        let told = try told(of: reports, manifest: nil)
        let swapped = try self.told(of: reports.map { ($0.0, replaced($0.1, swap)) }, manifest: nil)

        #expect(told.exchanges.count > 10)
        #expect(told.accusations { replaced($0, swap) } == swapped.accusations { $0 })
        #expect(told.obligations.count > 5)
        #expect(told.duties { replaced($0, swap) } == swapped.duties { $0 })
    }

    @Test func `two sides of the examples`() throws {
        let first = [
            "The United States": "Russia", "the United States": "Russia", "United States": "Russia",
            "A U.S.": "A Russian", "a U.S.": "a Russian", "U.S.-led": "Russian-led", "U.S.": "Russian",
            "American": "Russian", "Washington": "Moscow", "WASHINGTON": "MOSCOW", "John Kerry": "Sergey Lavrov",
            "Kerry": "Lavrov", "John Kirby": "Igor Konashenkov", "State Department": "Defense Ministry",
        ]
        let second = [
            "Russian": "American", "Russia": "the United States", "Moscow": "Washington", "MOSCOW": "WASHINGTON",
            "Sergey Lavrov": "John Kerry", "Lavrov": "Kerry", "Igor Konashenkov": "John Kirby",
            "Defense Ministry": "State Department", "Viktor Poznikhir": "Mark Milley", "U.N.": "U.N.",
        ]
        let folder = Project.root.appendingPathComponent("Examples")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let reports = try files.filter { $0.first?.isNumber == true }.map { file in
            (file: file, text: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8))
        }
        let manifest = try String(contentsOf: folder.appendingPathComponent("manifest.csv"), encoding: .utf8)
        let west = Set(first.keys).union(["Mark Milley"])
        let east = Set(second.keys).subtracting(["U.N."])
        func side(_ name: String, _ one: String, _ other: String) -> String {
            west.contains(where: name.contains) ? one : east.contains(where: name.contains) ? other : name
        }

        let told = try told(of: reports, manifest: manifest)
        let words = first.merging(second) { one, _ in one }
        let swapped = try self.told(of: reports.map { ($0.file, replaced($0.text, words)) }, manifest: manifest)

        #expect(told.exchanges.count > 5)
        #expect(told.accusations { side($0, "east", "west") } == swapped.accusations { side($0, "west", "east") })
        #expect(told.obligations.count > 4)
        #expect(told.duties { side($0, "east", "west") } == swapped.duties { side($0, "west", "east") })
    }
}
