import Foundation
package import TruceEvidence

extension RecordStore {
    /// Keeps what someone decided.
    ///
    /// - Parameter decision: A decision without a fault; its `who` is the one who stands in the ledger.
    /// - Throws: `store.decision` when its form is wrong, or why the store cannot be written to.
    @discardableResult
    package func decide(_ decision: Decision) throws(StoreError) -> LedgerEntry {
        if let fault = decision.fault { throw .decision(decision.kind.rawValue, fault: fault) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let content = try? encoder.encode(decision) else {
            throw .decision(decision.kind.rawValue, fault: "it cannot be written as JSON")
        }
        let author = Author(name: decision.who, at: Date(timeIntervalSince1970: TimeInterval(decision.when)))
        return try append(
            .decision, about: decision.id, content: String(decoding: content, as: UTF8.self), by: author)
    }

    /// All decisions, in the order in which they were made. What holds of them is ``/TruceEvidence/Decision/inForce(_:)``.
    ///
    /// - Parameters:
    ///   - first: The number of the first entry of the ledger to look at.
    ///   - last: The number of the last one.
    package func decisions(from first: Int = 1, through last: Int = .max) throws(StoreError) -> [Decision] {
        let decoder = JSONDecoder()
        return try ledger(kind: .decision, from: first).filter { $0.sequence <= last }.compactMap {
            try? decoder.decode(Decision.self, from: Data($0.content.utf8))
        }
    }
}
