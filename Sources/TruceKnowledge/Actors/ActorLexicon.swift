package import TruceEvidence
package import TruceText

/// Armed groups, coalitions, bodies and outlets with all the names they go by.
package struct ActorLexicon: Sendable {
    /// One actor.
    package struct Entry: Hashable, Sendable {
        /// The identity that all names share: `group:hts`, `body:un`, `outlet:ap`.
        package let key: String
        /// The usual name.
        package let name: String
        /// What sort of actor it is.
        package let kind: ActorKind
        /// The country it belongs to, ISO 3166-1 alpha-2.
        package let country: String?
        /// The key of the actor that runs an outlet, where that is well known.
        package let owner: String?
        /// Names that hold only from a day on.
        package let renames: [Rename]
    }

    /// A name that an actor took on a day.
    package struct Rename: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The first day it holds.
        package let since: CalendarDate
    }

    private let entries: [Entry]
    private let table: NameTable
    private let byKey: [String: Int]

    /// Reads the table of actors.
    package init(_ lexicon: Lexicon = Lexicon(named: "actors.tsv")) {
        var entries: [Entry] = []
        var table = NameTable()
        var byKey: [String: Int] = [:]
        let names = ["key", "kind", "name", "aliases", "country", "renames", "owner"]
        let columns = names.map(lexicon.column)
        for row in lexicon.rows.indices {
            let field = columns.map { $0.isEmpty ? "" : $0[row] }
            guard let kind = ActorKind(rawValue: field[1]), !field[0].isEmpty, !field[2].isEmpty else { continue }
            let renames = field[5].split(separator: ";").compactMap { rename -> Rename? in
                let parts = rename.split(separator: "@")
                guard parts.count == 2, let since = CalendarDate(iso: String(parts[1])) else { return nil }
                return Rename(name: String(parts[0]), since: since)
            }
            let entry = Entry(
                key: field[0], name: field[2], kind: kind, country: field[4].isEmpty ? nil : field[4],
                owner: field[6].isEmpty ? nil : field[6], renames: renames)
            let aliases = [entry.name] + field[3].split(separator: ";").map(String.init) + renames.map(\.name)
            for alias in aliases { table.add(alias, value: entries.count) }
            byKey[entry.key] = byKey[entry.key] ?? entries.count
            entries.append(entry)
        }
        self.entries = entries
        self.table = table
        self.byKey = byKey
    }

    /// The actor with a key; of several rows with one key the first.
    package subscript(key: String) -> Entry? { byKey[key].map { entries[$0] } }

    /// The longest name of an actor that begins at a token.
    package func match(in text: TokenizedText, at token: Int, limit: Int) -> (entry: Entry, tokens: Range<Int>)? {
        guard let found = table.longestMatch(in: text, at: token, limit: limit) else { return nil }
        return (entries[found.value], found.tokens)
    }
}
