import TruceEvidence
import TruceText

/// The names of all documents, class by class. What a document brings touches only the classes of its own names, each of
/// which takes it in its place; only classes that lose a document are made anew.
struct NameRoll: Sendable {
    /// What a document brings.
    private struct Brought: Sendable {
        let tallies: [NameTally]
        /// By tally the key of its class.
        let keys: [String]
    }

    private var classes: [String: NameClass] = [:]
    /// By key the documents of classes that must be made anew.
    private var stale: [String: [NameClass.Entry]] = [:]
    /// By the number of a document.
    private var brought: [Int: Brought] = [:]

    /// Takes what a document names in place of what it named before.
    ///
    /// - Parameters:
    ///   - document: The document's number.
    ///   - tallies: Its names; empty when it is gone.
    ///   - key: The key of the class of each.
    ///   - place: By number the places of documents in their order.
    mutating func replace(
        _ document: Int, with tallies: [NameTally], key: (NameTally) -> String, place: (Int) -> Int
    ) {
        let keys = tallies.map(key)
        if let before = brought[document] {
            // What a document says anew is mostly when something was.
            if before.keys == keys, before.tallies == tallies { return }
            brought[document] = nil
            for key in before.keys {
                let entries = stale[key] ?? classes.removeValue(forKey: key)?.entries ?? []
                stale[key] = entries.filter { $0.document != document }
            }
        }
        guard !tallies.isEmpty else { return }
        brought[document] = Brought(tallies: tallies, keys: keys)
        for (index, key) in keys.enumerated() {
            let entry = NameClass.Entry(document: document, index: index)
            if stale[key] == nil {
                classes[key, default: NameClass(key: key)].put(tallies[index], entry) { place($0) < place($1) }
            } else {
                stale[key]?.append(entry)
            }
        }
    }

    /// All classes in the order of their first mentions.
    ///
    /// - Parameter place: By number the places of documents in their order.
    mutating func classes(placing place: (Int) -> Int) -> [NameClass] {
        for (key, entries) in stale {
            var made = NameClass(key: key)
            for entry in entries {
                guard let tallies = brought[entry.document]?.tallies else { continue }
                made.put(tallies[entry.index], entry) { place($0) < place($1) }
            }
            classes[key] = made.entries.isEmpty ? nil : made
        }
        stale = [:]
        return classes.values.map { found -> (place: Int, index: Int, found: NameClass) in
            let first = found.entries[0]
            return (place(first.document), first.index, found)
        }.sorted { $0.place != $1.place ? $0.place < $1.place : $0.index < $1.index }.map(\.found)
    }
}
