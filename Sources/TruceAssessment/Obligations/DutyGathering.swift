import TruceEvidence
import TruceText

/// A duty under one agreement with all the passages that tell it.
struct Duty {
    /// A passage that tells it.
    struct Telling {
        /// The place of its document among those of the record.
        let document: Int
        /// What it tells.
        let told: DutyTelling
    }

    /// Who owes it, as sides.
    let sides: Set<String>
    /// The passages in the order of the documents; never empty.
    fileprivate(set) var tellings: [Telling]

    /// The passage that tells most: one with a condition or a deadline before one without, then the first.
    var best: Telling {
        tellings.first { $0.told.provision.condition != nil || $0.told.deadline != nil } ?? tellings[0]
    }

    /// Who owes it by the passage that tells most, with their sides.
    var bearers: [(name: String, side: String)] { best.told.bearers }

    /// Of which kinds it is, by all its passages.
    var kinds: Set<AccusationKind> { tellings.reduce(into: []) { $0.formUnion($1.told.kinds) } }

    /// The content words of all its passages, sorted.
    var content: [Stem] {
        tellings.count == 1 ? tellings[0].told.content : sortedUnique(tellings.flatMap(\.told.content))
    }
}

/// Gathers what documents tell of one agreement into duties: what several tell of the same sides in like words, by the same
/// day, is one.
struct DutyGathering {
    private let index: RecordIndex

    /// Prepares for a record.
    init(index: RecordIndex) { self.index = index }

    /// The duties of an agreement, in the order in which the documents tell them first.
    ///
    /// - Complexity: Near linear: a passage is compared only with the last few duties of the same sides that share a word.
    func duties(of agreement: Agreement) -> [Duty] {
        var duties: [Duty] = []
        var known: [Key: [Int]] = [:]
        for reference in agreement.provisions {
            guard let telling = telling(reference) else { continue }
            let sides = telling.told.sides
            let keys =
                telling.told.content.map { Key(sides: sides, word: $0) }
                + (telling.told.isGeneral ? [Key(sides: sides, word: nil)] : [])
            let candidates = sortedUnique(keys.flatMap { known[$0, default: []].suffix(Self.memory) })
            let same = candidates.first { duty in
                duties[duty].tellings.contains { tellsSame($0.told, telling.told) }
            }
            if let same {
                duties[same].tellings.append(telling)
            } else {
                duties.append(Duty(sides: sides, tellings: [telling]))
            }
            for key in keys where known[key]?.last != same ?? duties.count - 1 {
                known[key, default: []].append(same ?? duties.count - 1)
            }
        }
        return duties
    }

    private struct Key: Hashable {
        let sides: Set<String>
        /// A word that it tells; nil for what is owed as a whole.
        let word: Stem?
    }

    private func telling(_ reference: Agreement.ProvisionReference) -> Duty.Telling? {
        guard let document = index.places[reference.document],
            index.documents[document].duties.indices.contains(reference.provision)
        else { return nil }
        return index.documents[document].duties[reference.provision].map { Duty.Telling(document: document, told: $0) }
    }

    /// How many duties that share a word a passage is compared with.
    private static let memory = 16
    /// How many content words two tellings of one duty share at least, and what part of those of the shorter.
    private static let sharedWords = 2
    private static let sharedPart = 0.6

    private func tellsSame(_ known: DutyTelling, _ other: DutyTelling) -> Bool {
        if known.isGeneral, other.isGeneral { return true }
        let shared = sharedCount(known.content, other.content)
        let shorter = min(known.content.count, other.content.count)
        guard shared >= Self.sharedWords, Double(shared) >= Self.sharedPart * Double(shorter) else { return false }
        guard let deadline = known.deadline, let theirs = other.deadline else { return true }
        return deadline == theirs
    }
}
