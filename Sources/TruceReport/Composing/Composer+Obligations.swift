import TruceEvidence

extension Composer {
    /// Who owes what and what is said of its keeping, one table for each agreement.
    func obligationSection() -> PageSection {
        var order: [String] = []
        var groups: [String: [Obligation]] = [:]
        for obligation in record.obligations {
            if groups[obligation.agreement] == nil { order.append(obligation.agreement) }
            groups[obligation.agreement, default: []].append(obligation)
        }
        return PageSection(
            "obligations", "Who owes what",
            lead: "How an obligation stands is what documents say of its keeping, never this report’s own judgement.",
            pieces: order.compactMap { obligationCard(agreement: $0, groups[$0] ?? []) },
            nothing: "The documents name no obligations.")
    }

    /// The obligations of one agreement.
    func obligationCard(agreement id: String, _ obligations: [Obligation]) -> Piece? {
        let citations = obligations.prefix(3).map(\.citation)
        let wording: Wording = label(ofAgreement: id).map { "Under \(link: $0, to: id)" } ?? "Under no known agreement"
        guard let heading = sentence(wording, citations) else { return nil }
        let table = PageTable(
            caption: "Obligations", columns: Self.obligationColumns, rows: obligations.compactMap(obligationRow))
        return .card(Card(id: "owed-" + id, heading: heading, pieces: [.table(table)]))
    }

    /// The columns of ``obligationRow(_:)``.
    static let obligationColumns: [PageTable.Column] = [
        "Who", .wide("What"), "On condition", "By", "Standing", .wide("What is said of its keeping"),
    ]

    /// What is owed; where the words name no act, the words themselves.
    private func duty(_ obligation: Obligation) -> Wording {
        if obligation.action.contains(where: \.isLetter) { return value(obligation.action, from: obligation.citation) }
        return words(obligation.citation).map { "not said in so many words: \(quote: $0)" } ?? "not said"
    }

    /// Who owes what, and what is said of its keeping.
    func obligationRow(_ obligation: Obligation) -> CitedRow? {
        let said = obligation.assessments.map { Prose.assessment($0, words: words($0.citation)) }
        return CitedRow(
            [
                obligation.bearers.isEmpty ? "nobody is named" : .names(obligation.bearers),
                duty(obligation),
                obligation.condition.map { value($0, from: obligation.citation) } ?? .none,
                obligation.deadline.map { "\($0)" } ?? .none, standing(of: obligation),
                said.reduce(.none) { $0.isEmpty ? $1 : $0 + " " + $1 },
            ],
            sources: ([obligation.citation] + obligation.tellings).map(book.source)
                + obligation.assessments.map { book.source($0.citation) })
    }

    /// How it stands; with each of those who owe it, where that differs.
    private func standing(of obligation: Obligation) -> Wording {
        guard Set(obligation.shares.map(\.standing)).count > 1 else {
            return "\(Vocabulary.label(obligation.standing))"
        }
        return .enumeration(
            obligation.shares.map { "\(name: $0.bearer): \(Vocabulary.label($0.standing))" }, last: "; ")
    }
}
