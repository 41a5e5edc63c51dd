package import TruceEvidence

/// The words in the names of a page's elements that say what an element holds.
package struct PageClasses: Sendable {
    private let zones: [String: Block.Zone]

    /// The embedded list.
    package static let embedded = PageClasses(Lexicon(named: "page-classes.tsv"))

    /// Reads a list with the columns `word` and `zone`.
    package init(_ lexicon: Lexicon) {
        var zones: [String: Block.Zone] = [:]
        for row in lexicon.rows where row.count >= 2 { zones[row[0]] = Block.Zone(rawValue: row[1]) }
        self.zones = zones
    }

    /// What a class, id or role such as `article__share-bar` says; furniture before anything else.
    ///
    /// - Complexity: O(n), of which at most 400 bytes are looked at.
    package func zone(of name: String) -> Block.Zone? {
        var result: Block.Zone?
        let letters = name.utf8.prefix(400)
        for word in letters.split(whereSeparator: { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) }) {
            guard word.count <= 20, let zone = zones[String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)]
            else { continue }
            if zone == .furniture { return zone }
            result = result ?? zone
        }
        return result
    }
}
