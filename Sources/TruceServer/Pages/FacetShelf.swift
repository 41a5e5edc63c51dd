import Synchronization
import TruceStore

/// Keeps what the counting of hits needs: the facets of all facts, and what was counted for the last searches.
final class FacetShelf: Sendable {
    /// Facts up to this many are read while someone waits, a few hundredths of a second.
    private static let mostAtOnce = 20_000
    /// The most searches whose counts are kept.
    private static let mostKept = 200

    private struct Kept {
        var table: FacetTable?
        /// What the facts that are being read were derived from.
        var coming: Derivation??
        var tallies: [RecordStore.FactQuery: FacetTable.Tally] = [:]
        var order: [RecordStore.FactQuery] = []
    }

    private let store: RecordStore
    private let kept = Mutex(Kept())

    init(_ store: RecordStore) {
        self.store = store
    }

    /// How many facts a search finds and how many have each value, whatever page of it is shown; nil while the facts of
    /// a large record are being read for the first time since they changed.
    func tally(_ query: RecordStore.FactQuery) throws -> FacetTable.Tally? {
        var query = query
        (query.offset, query.limit) = (0, 0)
        let state = try store.derivation()
        let known: (table: FacetTable?, tally: FacetTable.Tally?) = kept.withLock { kept in
            kept.table?.derivation == state ? (table: kept.table, tally: kept.tallies[query]) : (nil, nil)
        }
        if let tally = known.tally { return tally }
        guard let table = try known.table ?? load(for: state), let tally = try store.tally(query, table) else {
            return nil
        }
        kept.withLock { kept in
            guard kept.table?.derivation == state, kept.tallies[query] == nil else { return }
            kept.tallies[query] = tally
            kept.order.append(query)
            if kept.order.count > Self.mostKept { kept.tallies[kept.order.removeFirst()] = nil }
        }
        return tally
    }

    /// Reads the facets before anybody asks for them.
    func prepare() {
        guard let state = try? store.derivation() else { return }
        _ = try? load(for: state)
    }

    /// The facets, read at once where they are few; else nil, and they are read beside everything else.
    private func load(for state: Derivation?) throws -> FacetTable? {
        if try store.factCount() <= Self.mostAtOnce {
            let table = try store.facetTable()
            keep(table)
            return table
        }
        let isNew = kept.withLock { kept in
            if kept.coming == .some(state) { return false }
            kept.coming = .some(state)
            return true
        }
        if isNew {
            Task.detached(priority: .utility) { [self] in
                if let table = try? store.facetTable() { keep(table) }
                kept.withLock { $0.coming = nil }
            }
        }
        return nil
    }

    private func keep(_ table: FacetTable) {
        kept.withLock { $0 = Kept(table: table, coming: $0.coming) }
    }
}
