import TruceEvidence

extension Composer {
    /// Who owes what and what is said of its keeping.
    func obligationSection() -> PageSection {
        PageSection(
            "obligations", "Who owes what",
            lead: "How an obligation stands is what documents say of its keeping, never this report’s own judgement.",
            pieces: record.obligations.compactMap(obligationCard), nothing: "The documents name no obligations.")
    }

    private func obligationCard(_ obligation: Obligation) -> Piece? {
        let bearers: Wording = obligation.bearers.isEmpty ? "Nobody is named" : .names(obligation.bearers)
        let action = value(obligation.action, from: obligation.citation)
        guard let heading = sentence("\(bearers): \(action)", [obligation.citation]) else { return nil }
        var facts: [Fact] = []
        func add(_ label: Label, _ wording: Wording?) {
            guard let wording, let sentence = sentence(wording, [obligation.citation]) else { return }
            facts.append(Fact(label: label, sentences: [sentence]))
        }
        add(
            "Under",
            label(ofAgreement: obligation.agreement).map { "\(link: $0.capitalizedFirst, to: obligation.agreement)" })
        add("On condition", obligation.condition.map { value($0, from: obligation.citation) })
        add("By", obligation.deadline.map { "\($0)" })
        let said = obligation.assessments.compactMap {
            sentence(Prose.assessment($0, words: words($0.citation)), [$0.citation])
        }
        if !said.isEmpty { facts.append(Fact(label: "Its keeping", sentences: said)) }
        return .card(
            Card(
                id: obligation.id, heading: heading, badges: [Vocabulary.label(obligation.standing)],
                pieces: facts.isEmpty ? [] : [.facts(facts)]))
    }
}
