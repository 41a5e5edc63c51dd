import TruceEvidence

/// Grades that something happened and who did it, apart from one another.
struct LedgerGrades: Sendable {
    private let record: Record
    private let index: RecordIndex
    private let disputes: [Discrepancy.Dimension: Set<String>]

    /// Prepares for a record with its discrepancies.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
        var disputes: [Discrepancy.Dimension: Set<String>] = [:]
        for discrepancy in record.discrepancies where discrepancy.reason == .conflict {
            if let incident = discrepancy.incident { disputes[discrepancy.dimension, default: []].insert(incident) }
        }
        self.disputes = disputes
    }

    /// How well it stands that it happened, or that so many were counted.
    func occurrence(of scope: LedgerScope) -> EvidenceGrade {
        guard let incident = scope.incident.map({ record.incidents[$0] }) else {
            let sources = Set(
                scope.figures.map { pair -> String in
                    let evidence = record.documents[pair.document]
                    let holders = evidence.figures[pair.figure].holders
                    return holders.last { $0.role != .author }?.name ?? evidence.document.outlet?.value
                        ?? evidence.document.file
                })
            return sources.count > 1 ? .fair : .weak
        }
        if disputed(incident, .occurrence) { return .contested }
        if incident.accounts.contains(where: { $0.stance == .admits }) { return .confirmed }
        return incident.origins.count > 1 ? .fair : .weak
    }

    /// How well it stands who did it; `none` where nobody is named, and for what is no one incident.
    func attribution(of scope: LedgerScope) -> EvidenceGrade {
        guard let incident = scope.incident.map({ record.incidents[$0] }) else { return .none }
        let blames = incident.accounts.filter { $0.stance == .blames }
        if blames.isEmpty, incident.accounts.contains(where: { $0.stance == .admits }) { return .confirmed }
        guard !blames.isEmpty else { return .none }
        let accused = Set(blames.compactMap { account in account.actor.map { side(of: $0, account) } })
        let owned = incident.accounts.contains { account in
            account.stance == .admits && accused.contains(side(of: account.holder, account))
        }
        if owned { return .confirmed }
        if disputed(incident, .perpetrator) { return .contested }
        return Set(blames.map { side(of: $0.holder, $0) }).count > 1 ? .fair : .weak
    }

    private func side(of name: String, _ account: Account) -> String {
        guard let document = index.places[account.citation.document] else { return name }
        return index.names[document].side(of: name)
    }

    private func disputed(_ incident: Incident, _ dimension: Discrepancy.Dimension) -> Bool {
        disputes[dimension]?.contains(incident.id) == true
    }
}
