import TruceText

/// News agencies and outlets by their names and web addresses.
package struct NewsOutlets: Sendable {
    /// An agency or outlet.
    package struct Outlet: Hashable, Sendable {
        /// The name that the record uses.
        package let name: String
        /// Whether other outlets print its reports.
        package let isAgency: Bool
    }

    private let byName: [String: Outlet]
    private let byDomain: [String: Outlet]
    /// By their names in one word and by the first parts of their addresses, as files are named after them.
    private let byLabel: [String: Outlet]
    private let firstWords: Set<String>
    private let longestName: Int

    /// The embedded list.
    package static let embedded = NewsOutlets(Lexicon(named: "news-outlets.tsv"))

    /// Reads a list with the columns `name`, `aliases`, `kind` and `domains`.
    package init(_ lexicon: Lexicon) {
        var byName: [String: Outlet] = [:]
        var byDomain: [String: Outlet] = [:]
        var byLabel: [String: Outlet] = [:]
        for row in lexicon.rows where row.count >= 4 {
            let outlet = Outlet(name: row[0], isAgency: row[2] == "agency")
            for name in [row[0]] + row[1].split(separator: ";").map(String.init) {
                byName[NameFolding.fold(name)] = outlet
                byLabel[Self.label(NameFolding.fold(name))] = outlet
            }
            for domain in row[3].split(separator: ";") {
                byDomain[String(domain)] = outlet
                if let label = domain.split(separator: ".").first, byLabel[String(label)] == nil {
                    byLabel[String(label)] = outlet
                }
            }
        }
        self.byName = byName
        self.byDomain = byDomain
        self.byLabel = byLabel
        firstWords = Set(byName.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
        longestName = byName.keys.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// The outlet of this name, in any of its spellings.
    package func outlet(named name: String) -> Outlet? { byName[NameFolding.fold(name)] }

    /// Whether a name may begin with this folded word.
    package func mayBegin(_ word: String) -> Bool { firstWords.contains(word) }

    /// The outlet whose name stands at the beginning of these folded words, and the number of words it takes.
    package func outlet(beginning words: [String]) -> (outlet: Outlet, count: Int)? {
        for count in stride(from: min(longestName, words.count), to: 0, by: -1) {
            if let outlet = byName[words[..<count].joined(separator: " ")] { return (outlet, count) }
        }
        return nil
    }

    /// Whether folded words are the name of an outlet and nothing more.
    package func isName(_ words: [String]) -> Bool { outlet(beginning: words)?.count == words.count }

    /// The outlet that publishes under the host of a web address.
    package func outlet(publishing address: String) -> Outlet? {
        var host = Substring(address.lowercased())
        for scheme in ["https://", "http://"] where host.hasPrefix(scheme) { host = host.dropFirst(scheme.utf8.count) }
        host = host.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        while !host.isEmpty {
            if let outlet = byDomain[String(host)] { return outlet }
            guard let dot = host.firstIndex(of: ".") else { return nil }
            host = host[host.index(after: dot)...]
        }
        return nil
    }

    /// The outlet that a file is named after: "2021-05-03-gulf-news.txt", "04_bbc.html".
    ///
    /// Only a name that holds nothing but numbers and outlets tells one, so that no word of a headline is taken for
    /// an outlet. Of several, the first that is no agency published the document.
    package func outlet(inFileName name: String) -> Outlet? {
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast(name.contains(".") ? 1 : 0)
        let parts = NameFolding.fold(stem.joined(separator: " ")).split(separator: " ").map(String.init)
            .filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard parts.count <= Self.mostParts else { return nil }
        var found: [Outlet] = []
        var rest = parts[...]
        while !rest.isEmpty {
            let counts = stride(from: rest.count, to: 0, by: -1)
            guard let count = counts.first(where: { byLabel[rest.prefix($0).joined()] != nil }),
                let outlet = byLabel[rest.prefix(count).joined()]
            else { return nil }
            found.append(outlet)
            rest = rest.dropFirst(count)
        }
        return found.first { !$0.isAgency } ?? found.first
    }

    private static let mostParts = 8

    private static func label(_ folded: String) -> String { folded.filter { $0 != " " } }
}
