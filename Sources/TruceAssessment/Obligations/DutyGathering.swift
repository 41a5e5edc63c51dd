import TruceEvidence
import TruceKnowledge
import TruceText

/// A duty under one agreement with all the passages that tell it.
struct Duty {
    /// A passage that tells it.
    struct Telling {
        /// The place of its document among those of the record.
        let document: Int
        /// What it says.
        let provision: Provision
        /// Who owes it, with their sides.
        let bearers: [(name: String, side: String)]
        /// The content words of what is to be done, sorted.
        let content: [Stem]
        /// Of which kinds it is.
        let kinds: Set<AccusationKind>
        /// Whether it speaks of what is owed without saying what that is: "its commitments".
        let isGeneral: Bool
        /// By when, where that is known.
        let deadline: TemporalValue?
    }

    /// Who owes it, as sides.
    let sides: Set<String>
    /// The passages in the order of the documents; never empty.
    fileprivate(set) var tellings: [Telling]

    /// The passage that tells most: one with a condition or a deadline before one without, then the first.
    var best: Telling {
        tellings.first { $0.provision.condition != nil || $0.deadline != nil } ?? tellings[0]
    }

    /// Who owes it by the passage that tells most, with their sides.
    var bearers: [(name: String, side: String)] { best.bearers }

    /// Of which kinds it is, by all its passages.
    var kinds: Set<AccusationKind> { tellings.reduce(into: []) { $0.formUnion($1.kinds) } }

    /// The content words of all its passages, sorted.
    var content: [Stem] { tellings.count == 1 ? tellings[0].content : sortedUnique(tellings.flatMap(\.content)) }
}

/// Gathers what documents tell of one agreement into duties: what several tell of the same sides in like words, by the same
/// day, is one.
struct DutyGathering {
    private let record: Record
    private let index: RecordIndex

    /// Prepares for a record.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// The duties of an agreement, in the order in which the documents tell them first.
    ///
    /// - Complexity: Near linear: a passage is compared only with the last few duties of the same sides that share a word.
    func duties(of agreement: Agreement) -> [Duty] {
        var duties: [Duty] = []
        var known: [Key: [Int]] = [:]
        for reference in agreement.provisions {
            guard let (telling, sides) = telling(reference) else { continue }
            let keys =
                telling.content.map { Key(sides: sides, word: $0) }
                + (telling.isGeneral ? [Key(sides: sides, word: nil)] : [])
            let candidates = sortedUnique(keys.flatMap { known[$0, default: []].suffix(Self.memory) })
            let same = candidates.first { duty in
                duties[duty].tellings.contains { tellsSame($0, telling) }
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

    private func telling(_ reference: Agreement.ProvisionReference) -> (Duty.Telling, sides: Set<String>)? {
        guard let document = index.places[reference.document],
            record.documents[document].provisions.indices.contains(reference.provision)
        else { return nil }
        let evidence = record.documents[document]
        let provision = evidence.provisions[reference.provision]
        guard provision.kind == .obligation || provision.kind == .consequence else { return nil }
        let text = evidence.document.text
        let kinds = DutyJudgement.kinds(in: provision.action, of: text)
        let owed = RecordWords.embedded.hits(.charge, in: provision.action, of: text)
        let bearers = provision.bearers.map { (name: $0.name, side: index.names[document].side(of: $0)) }
        return (
            Duty.Telling(
                document: document, provision: provision, bearers: bearers,
                content: Stemmer.content(of: provision.action, in: text), kinds: kinds,
                isGeneral: kinds.isEmpty && owed.contains { $0.value == AccusationKind.duty.rawValue },
                deadline: evidence.when(provision.deadline)),
            Set(bearers.map(\.side))
        )
    }

    /// How many duties that share a word a passage is compared with.
    private static let memory = 16
    /// How many content words two tellings of one duty share at least, and what part of those of the shorter.
    private static let sharedWords = 2
    private static let sharedPart = 0.6

    private func tellsSame(_ known: Duty.Telling, _ other: Duty.Telling) -> Bool {
        if known.isGeneral, other.isGeneral { return true }
        let shared = sharedCount(known.content, other.content)
        let shorter = min(known.content.count, other.content.count)
        guard shared >= Self.sharedWords, Double(shared) >= Self.sharedPart * Double(shorter) else { return false }
        guard let deadline = known.deadline, let theirs = other.deadline else { return true }
        return deadline == theirs
    }
}
