import TruceEvidence
import TruceText

/// A duty under one agreement with all the passages that tell it.
struct Duty {
    /// A passage that tells it.
    struct Telling {
        /// Its document.
        let document: WeighedDocument
        /// What it tells.
        let told: DutyTelling
    }

    /// Who owes it, as sides.
    let sides: Set<String>
    /// The passages in the order of the documents; never empty.
    var tellings: [Telling]

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
