package import TruceEvidence

/// The names of feasts and holidays on which reports date what happened, from `feast-days.tsv`.
package struct FeastDays: Sendable {
    /// The feasts by their names in lower case; a name that several bear has them all.
    package let names: PhraseTable<Feast>
    private let firstWords: Set<String>

    /// Reads the embedded table.
    package init() {
        let rows = Lexicon(named: "feast-days.tsv").rows.flatMap { row -> [(phrase: String, value: Feast)] in
            guard row.count >= 4, let reckoning = Feast.Reckoning(rawValue: row[1]), let offset = Int(row[2]),
                let days = Int(row[3])
            else { return [] }
            let feast = Feast(reckoning, offset, days: days)
            return row[0].split(separator: ";").map { (String($0), feast) }
        }
        names = PhraseTable(rows)
        firstWords = Set(rows.compactMap { $0.phrase.split { " -'".contains($0) }.first.map(String.init) })
    }

    /// Whether a name may begin with a word in lower case.
    package func opens(_ word: String) -> Bool { firstWords.contains(word) }
}
