import TruceEvidence
import TruceText

/// The truces that are being collected, found by their days and by the documents that date them, so that a corpus of
/// many truces costs no more for each of its documents than one of a few.
struct AgreementDrafts: Sendable {
    /// The drafts; what is added to one is added by ``add(_:to:)``.
    private(set) var all: [AgreementDraft] = []
    /// For each document the drafts whose start or end it dates, in order.
    private var datedBy: [Int: [Int]] = [:]
    /// The drafts with a first day, in order of it, of equals the last first; nil when it must be made anew.
    private var byDay: [(day: Int, draft: Int)]?

    /// Whether no truce is known yet.
    var isEmpty: Bool { all.isEmpty }

    /// Whether any draft has a first day.
    var haveDays: Bool { all.contains { $0.firstDay != nil } }

    /// The drafts whose start or end a document dates, in order.
    func dated(by document: Int) -> [Int] { datedBy[document] ?? [] }

    /// Opens a draft.
    ///
    /// - Returns: Its index.
    @discardableResult
    mutating func open(_ draft: AgreementDraft) -> Int {
        all.append(draft)
        byDay = nil
        return all.count - 1
    }

    /// Adds words that date a truce to its draft.
    mutating func add(_ anchor: TruceAnchor, to draft: Int) {
        let first = all[draft].firstDay
        let isNew = all[draft].datings[anchor.document] == nil
        all[draft].add(anchor)
        if all[draft].firstDay != first { byDay = nil }
        guard isNew, all[draft].datings[anchor.document] != nil else { return }
        let place = datedBy[anchor.document]?.firstIndex { $0 > draft } ?? datedBy[anchor.document]?.count ?? 0
        datedBy[anchor.document, default: []].insert(draft, at: place)
    }

    /// Puts the drafts in order of their first day, those without a year before all others.
    mutating func sort() {
        func rank(_ draft: AgreementDraft) -> Int {
            draft.firstDay ?? draft.unresolved.map { $0.month * 31 + $0.day - 1_000_000 } ?? -2_000_000
        }
        all = all.enumerated().map { (rank: rank($1), offset: $0, draft: $1) }.sorted { left, right in
            left.rank != right.rank ? left.rank < right.rank : left.offset < right.offset
        }.map(\.draft)
        byDay = nil
        datedBy = [:]
        for (index, draft) in all.enumerated() {
            for document in draft.datings.keys { datedBy[document, default: []].append(index) }
        }
    }

    /// The draft that begins last within a stretch of days and suits; of equals the first.
    ///
    /// - Complexity: O(log n) in the drafts, and one question for each that begins in the stretch.
    mutating func latest(from first: Int, to last: Int, where suits: (AgreementDraft) -> Bool) -> Int? {
        let order =
            byDay
            ?? all.indices.compactMap { index in all[index].firstDay.map { (day: $0, draft: index) } }
            .sorted { $0.day != $1.day ? $0.day < $1.day : $0.draft > $1.draft }
        byDay = order
        var next = order.partitioningIndex { $0.day > last }
        while next > 0, order[next - 1].day >= first {
            next -= 1
            if suits(all[order[next].draft]) { return order[next].draft }
        }
        return nil
    }
}
