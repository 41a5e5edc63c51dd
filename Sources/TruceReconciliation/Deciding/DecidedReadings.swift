import TruceEvidence

/// What decisions make of the evidence of single documents, before documents are compared.
///
/// What was read wrongly is set right here, and what was read where nothing is, is left out here, so that everything
/// behind it (incidents, discrepancies, the ledger, the status) follows without knowing of decisions.
struct DecidedReadings: Sendable {
    /// The decisions about passages of each document, in order of time, by the document's identity.
    private let decisions: [String: [Decision]]

    /// Takes decisions that hold, in order of time.
    init(_ decisions: [Decision] = []) {
        var found: [String: [Decision]] = [:]
        for decision in decisions {
            for document in Set(decision.subjects.map(\.document)) { found[document, default: []].append(decision) }
        }
        self.decisions = found
    }

    /// The identities of the documents that something is decided of.
    var documents: Set<String> { Set(decisions.keys) }

    /// The evidence of a document as decisions have it.
    func amended(_ evidence: DocumentEvidence) -> AmendedReading {
        guard let decisions = decisions[evidence.document.id] else { return AmendedReading(evidence) }
        return AmendedReading(evidence, decisions)
    }
}
