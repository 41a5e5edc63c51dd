import TruceEvidence
import TruceText

/// The names of all documents, class by class. What a document brings or takes away touches only the classes of its own
/// names; the others stay as they were.
struct NameRoll: Sendable {
    /// Where a document has a class among its names.
    fileprivate struct Entry: Sendable {
        let document: Int
        let index: Int
    }

    /// A class with the documents that have it, in their order.
    fileprivate struct Page: Sendable {
        var entries: [Entry] = []
        /// What they make together, as far as they were the same when it was made.
        var made: NameClass?
    }

    /// What a document brings.
    private struct Brought: Sendable {
        let tallies: [NameTally]
        /// By tally the key of its class.
        let keys: [String]
    }

    private var pages: [String: Page] = [:]
    /// The keys of classes that must be made anew.
    private var stale: Set<String> = []
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
        for key in brought.removeValue(forKey: document)?.keys ?? [] {
            guard let position = pages[key]?.entries.firstIndex(where: { $0.document == document }) else { continue }
            pages[key]?.entries.remove(at: position)
            stale.insert(key)
            if pages[key]?.entries.isEmpty == true { pages[key] = nil }
        }
        guard !tallies.isEmpty else { return }
        let keys = tallies.map(key)
        brought[document] = Brought(tallies: tallies, keys: keys)
        for (index, key) in keys.enumerated() {
            let position = pages[key, default: Page()].put(Entry(document: document, index: index), place)
            if stale.contains(key) { continue }
            let isPut = pages[key]?.made?.put(tallies[index], document: document, at: position) ?? false
            if !isPut { stale.insert(key) }
        }
    }

    /// All classes in the order of their first mentions.
    ///
    /// - Parameter place: By number the places of documents in their order.
    mutating func classes(placing place: (Int) -> Int) -> [NameClass] {
        for key in stale {
            let made = pages[key].flatMap { assembled(key, $0.entries) }
            pages[key]?.made = made
        }
        stale = []
        return pages.values.compactMap { page -> (place: Int, index: Int, made: NameClass)? in
            guard let first = page.entries.first, let made = page.made else { return nil }
            return (place(first.document), first.index, made)
        }.sorted { $0.place != $1.place ? $0.place < $1.place : $0.index < $1.index }.map(\.made)
    }

    private func assembled(_ key: String, _ entries: [Entry]) -> NameClass? {
        guard let first = entries.first, let tallies = brought[first.document]?.tallies else { return nil }
        var made = NameClass(key: key, first: tallies[first.index])
        for entry in entries {
            guard let tallies = brought[entry.document]?.tallies else { continue }
            made.add(tallies[entry.index], document: entry.document)
        }
        return made
    }
}

extension NameRoll.Page {
    /// Puts an entry in its place, which it returns; most come in order.
    fileprivate mutating func put(_ entry: NameRoll.Entry, _ place: (Int) -> Int) -> Int {
        let own = place(entry.document)
        let isLast = entries.last.map { place($0.document) < own } ?? true
        let position = isLast ? entries.count : entries.partitioningIndex { place($0.document) >= own }
        entries.insert(entry, at: position)
        return position
    }
}
