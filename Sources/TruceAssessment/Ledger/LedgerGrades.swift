import TruceEvidence

/// Grades that something happened and who did it, apart from one another.
struct LedgerGrades: Sendable {
    /// The identifiers of the incidents of which it is disputed that they happened.
    private let occurrence: Set<String>
    /// Those of which it is disputed who did it.
    private let perpetrator: Set<String>

    /// Prepares for a record with its discrepancies.
    init(record: Record) {
        var occurrence: Set<String> = []
        var perpetrator: Set<String> = []
        for place in record.discrepancies.indices {
            let dimension = record.discrepancies[place].dimension
            guard dimension == .occurrence || dimension == .perpetrator,
                record.discrepancies[place].reason == .conflict, let incident = record.discrepancies[place].incident
            else { continue }
            if dimension == .occurrence { occurrence.insert(incident) } else { perpetrator.insert(incident) }
        }
        self.occurrence = occurrence
        self.perpetrator = perpetrator
    }

    /// Whether the word that an incident, by its identifier, happened stands against other words.
    func isOccurrenceDisputed(of incident: String) -> Bool { occurrence.contains(incident) }

    /// Whether what is said of who did it stands against other words.
    func isPerpetratorDisputed(of incident: String) -> Bool { perpetrator.contains(incident) }

    /// How well it stands that an incident happened, where nobody disputes it.
    static func occurrence(of incident: Incident) -> EvidenceGrade {
        if incident.accounts.contains(where: { $0.stance == .admits }) { return .confirmed }
        return incident.origins.count > 1 ? .fair : .weak
    }

    /// How well it stands who did it, where that is not disputed; `none` where nobody is named.
    ///
    /// - Parameter documents: Finds the documents of the record.
    static func attribution(of incident: Incident, in documents: DocumentFinder) -> EvidenceGrade {
        let blames = incident.accounts.filter { $0.stance == .blames }
        let admissions = incident.accounts.filter { $0.stance == .admits }
        guard !blames.isEmpty else { return admissions.isEmpty ? .none : .confirmed }
        if !admissions.isEmpty {
            let accused = Set(
                blames.compactMap { account in account.actor.map { documents.side(of: $0, in: account.citation) } })
            let isOwnedTo = admissions.contains { accused.contains(documents.side(of: $0.holder, in: $0.citation)) }
            if isOwnedTo { return .confirmed }
        }
        return Set(blames.map { documents.side(of: $0.holder, in: $0.citation) }).count > 1 ? .fair : .weak
    }
}
