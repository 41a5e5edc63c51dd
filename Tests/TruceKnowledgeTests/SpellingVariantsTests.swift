import Foundation
import Testing
import TruceKnowledge
import TruceText

/// Holds the gazetteer to a list of spellings that is kept beside the package and is not part of it.
struct SpellingVariantsTests {
    /// The list; nil where it is missing.
    private static let list: URL? = {
        let shared =
            ProcessInfo.processInfo.environment["TRUCEWATCH_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        let file = shared.appendingPathComponent("geo/reference/variants_test.tsv")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }()

    @Test(.enabled("needs the list of spellings beside the package", { list != nil }))
    func `nineteen of twenty spellings lead within fifty kilometres of the place`() throws {
        let text = try String(contentsOf: #require(Self.list), encoding: .utf8)
        let gazetteer = Gazetteer.embedded
        let rows = Lexicon(text: text).rows

        var missed: [String] = []
        for row in rows {
            let latitude = try #require(Double(row[3]))
            let longitude = try #require(Double(row[4]))
            let folded = NameFolding.fold(row[0])
            let places =
                gazetteer.places(named: folded).filter { $0.country == row[2] }.prefix(3)
                + gazetteer.places(spelledLike: folded, in: row[2]).prefix(1).map(\.place)
            let isFound = places.contains { $0.kilometres(toLatitude: latitude, longitude: longitude) <= 50 }
            if !isFound { missed.append(row[0]) }
        }

        #expect(rows.count > 100)
        #expect(missed.count * 20 <= rows.count, "missed: \(missed.joined(separator: ", "))")
    }
}
