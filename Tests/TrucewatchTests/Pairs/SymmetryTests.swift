import Foundation
import Testing
import TruceTestSupport

/// Exchanging the names of two sides in the reports exchanges them in what is told of accusations, and changes nothing else.
struct SymmetryTests {
    /// An accusation without its words: by whom, of whom, of what kind, with what answer, in which report.
    private struct Edge: Hashable, Comparable {
        let file: String
        let accuser: String
        let accused: String
        let kinds: [String]
        let response: String

        static func < (left: Edge, right: Edge) -> Bool {
            let one = [left.file, left.accuser, left.accused, left.response] + left.kinds
            return one.lexicographicallyPrecedes(
                [right.file, right.accuser, right.accused, right.response] + right.kinds)
        }
    }

    private struct Exchanges: Decodable {
        struct Exchange: Decodable {
            let accuser: String
            let accused: String
            let kinds: [String]
            let response: String
            let source: PairRecord.Place
        }

        let exchanges: [Exchange]
    }

    /// The accusations that the program finds in reports, each name as `name` gives it.
    private func edges(in reports: [(file: String, text: String)], manifest: String?, name: (String) -> String) throws
        -> [Edge]
    {
        let folder = try TemporaryFolder()
        for report in reports { _ = try folder.write(report.file, report.text) }
        if let manifest { _ = try folder.write("manifest.csv", manifest) }
        let run = try ProgramRun(Project.program, ["analyze", "--format", "json", folder.url.path])
        let found = try JSONDecoder().decode(Exchanges.self, from: Data(run.output.utf8)).exchanges
        return found.map { exchange in
            Edge(
                file: exchange.source.document, accuser: name(exchange.accuser), accused: name(exchange.accused),
                kinds: exchange.kinds, response: exchange.response)
        }.sorted()
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

        let told = try edges(in: reports, manifest: nil) { replaced($0, swap) }
        let swapped = try edges(in: reports.map { ($0.0, replaced($0.1, swap)) }, manifest: nil) { $0 }

        #expect(told.count > 10)
        #expect(told == swapped)
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

        let told = try edges(in: reports, manifest: manifest) { side($0, "east", "west") }
        let words = first.merging(second) { one, _ in one }
        let swapped = try edges(in: reports.map { ($0.file, replaced($0.text, words)) }, manifest: manifest) {
            side($0, "west", "east")
        }

        #expect(told.count > 5)
        #expect(told == swapped)
    }
}
