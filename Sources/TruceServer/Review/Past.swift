import Synchronization
import TruceEvidence
import TruceStore

/// What people decided, the latest first.
struct Past: Sendable {
    /// A decision, and whether it still holds.
    struct Entry: Sendable {
        let decision: Decision
        let holds: Bool
        /// What came of it beyond that; nil when there is nothing to say.
        var remark: String?
    }

    let entries: [Entry]

    init(_ decisions: [Decision] = []) {
        let inForce = Set(Decision.inForce(decisions))
        entries = decisions.reversed().map { Entry(decision: $0, holds: inForce.contains($0)) }
    }

    /// Those about passages for which something holds, with what was withdrawn of them.
    func about(_ isMeant: (Subject) -> Bool) -> [Entry] {
        let about = Set(entries.filter { $0.decision.subjects.contains(where: isMeant) }.map(\.decision.id))
        if about.isEmpty { return [] }
        return entries.filter { entry in
            about.contains(entry.decision.id)
                || entry.decision.kind == .withdraw && entry.decision.value.map(about.contains) == true
        }
    }

    /// Those about any of these passages.
    func about(_ subjects: Set<Subject>) -> [Entry] { about(subjects.contains) }
}

/// Keeps what people decided, and reads only what was decided since: every page tells of it.
final class PastShelf: Sendable {
    private struct Kept {
        /// The number of the last entry of the ledger that was looked at.
        var sequence = 0
        var decisions: [Decision] = []
        var past = Past()
    }

    private let store: RecordStore
    private let kept = Mutex(Kept())

    init(_ store: RecordStore) {
        self.store = store
    }

    /// All decisions, in the order in which they were made.
    func decisions() throws -> [Decision] {
        _ = try past()
        return kept.withLock { $0.decisions }
    }

    /// What was decided up to now.
    func past() throws -> Past {
        let last = try store.lastEntry()?.sequence ?? 0
        let known = kept.withLock { $0 }
        if known.sequence == last { return known.past }
        let new = try store.decisions(from: known.sequence + 1, through: last)
        let decisions = known.decisions + new
        let past = new.isEmpty ? known.past : Past(decisions)
        kept.withLock { kept in
            // Whoever read further in the meantime knows more.
            if kept.sequence < last { kept = Kept(sequence: last, decisions: decisions, past: past) }
        }
        return past
    }
}
