import TruceEvidence

extension Composer {
    /// The dossier: all that the record holds.
    func dossier(title: String?) -> Page {
        let sections = [
            agreementSection(), obligationSection(), statusSection(), mapSection(), incidentSection(),
            discrepancySection(), figureSection(), accessSection(), contactSection(), statementSection(),
            exchangeSection(),
            nameSection(),
            noticeSection(), documentSection(),
        ]
        return Page(
            title: title.map { "\(name: $0)" } ?? "Record of a truce", sections: [summarySection()] + sections)
    }
}
