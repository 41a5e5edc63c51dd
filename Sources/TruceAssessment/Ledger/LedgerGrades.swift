import TruceEvidence

/// Grades that something happened and who did it, apart from one another.
struct LedgerGrades: Sendable {
    private let index: RecordIndex
    private let disputes: [Discrepancy.Dimension: Set<String>]

    /// Prepares for a record with its discrepancies.
    init(record: Record, index: RecordIndex) {
        self.index = index
        var disputes: [Discrepancy.Dimension: Set<String>] = [:]
        for discrepancy in record.discrepancies where discrepancy.reason == .conflict {
            if let incident = discrepancy.incident { disputes[discrepancy.dimension, default: []].insert(incident) }
        }
        self.disputes = disputes
    }

    /// Whether what is said of an incident, by its identifier, stands against other words.
    func areDisputed(_ dimension: Discrepancy.Dimension, of incident: String) -> Bool {
        disputes[dimension]?.contains(incident) == true
    }

    /// How well it stands that an incident happened, where nobody disputes it.
    static func occurrence(of incident: Incident) -> EvidenceGrade {
        if incident.accounts.contains(where: { $0.stance == .admits }) { return .confirmed }
        return incident.origins.count > 1 ? .fair : .weak
    }

    /// How well it stands who did it, where that is not disputed; `none` where nobody is named.
    func attribution(of incident: Incident) -> EvidenceGrade {
        let blames = incident.accounts.filter { $0.stance == .blames }
        let admissions = incident.accounts.filter { $0.stance == .admits }
        guard !blames.isEmpty else { return admissions.isEmpty ? .none : .confirmed }
        if !admissions.isEmpty {
            let accused = Set(blames.compactMap { account in account.actor.map { side(of: $0, account) } })
            if admissions.contains(where: { accused.contains(side(of: $0.holder, $0)) }) { return .confirmed }
        }
        return Set(blames.map { side(of: $0.holder, $0) }).count > 1 ? .fair : .weak
    }

    private func side(of name: String, _ account: Account) -> String {
        guard let document = index.places[account.citation.document] else { return name }
        return index.names[document].side(of: name)
    }
}
