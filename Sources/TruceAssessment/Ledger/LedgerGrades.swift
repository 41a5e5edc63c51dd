import TruceEvidence

/// Grades that something happened and who did it, apart from one another.
struct LedgerGrades: Sendable {
    /// By place the incidents of which it is disputed that they happened.
    private var occurrence: [Bool]
    /// By place the incidents of which it is disputed who did it.
    private var perpetrator: [Bool]

    /// Prepares for a record with its discrepancies.
    init(record: Record, index: RecordIndex) {
        occurrence = Array(repeating: false, count: record.incidents.count)
        perpetrator = occurrence
        for discrepancy in record.discrepancies {
            guard let id = discrepancy.incident, discrepancy.reason == .conflict, let incident = index.incident(id)
            else { continue }
            switch discrepancy.dimension {
            case .occurrence: occurrence[incident] = true
            case .perpetrator: perpetrator[incident] = true
            default: break
            }
        }
    }

    /// Whether the word that an incident, by its place, happened stands against other words.
    func isOccurrenceDisputed(of incident: Int) -> Bool { occurrence[incident] }

    /// Whether what is said of who did it stands against other words.
    func isPerpetratorDisputed(of incident: Int) -> Bool { perpetrator[incident] }

    /// How well it stands that an incident happened, where nobody disputes it.
    static func occurrence(of incident: Incident) -> EvidenceGrade {
        if incident.accounts.contains(where: { $0.stance == .admits }) { return .confirmed }
        return incident.origins.count > 1 ? .fair : .weak
    }

    /// How well it stands who did it, where that is not disputed; `none` where nobody is named.
    ///
    /// - Parameter documents: Finds the documents of the record.
    static func attribution(of incident: Incident, in documents: DocumentFinder) -> EvidenceGrade {
        func side(of name: String, _ account: Account) -> String {
            documents.document(named: account.citation.document).map { $0.names.side(of: name) } ?? name
        }
        let blames = incident.accounts.filter { $0.stance == .blames }
        let admissions = incident.accounts.filter { $0.stance == .admits }
        guard !blames.isEmpty else { return admissions.isEmpty ? .none : .confirmed }
        if !admissions.isEmpty {
            let accused = Set(blames.compactMap { account in account.actor.map { side(of: $0, account) } })
            if admissions.contains(where: { accused.contains(side(of: $0.holder, $0)) }) { return .confirmed }
        }
        return Set(blames.map { side(of: $0.holder, $0) }).count > 1 ? .fair : .weak
    }
}
