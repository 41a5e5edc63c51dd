import TruceEvidence

/// Finds where documents, or one document's parts, give different values, and says why.
enum DiscrepancyFinder {
    /// The discrepancies in order of their first value.
    static func discrepancies(
        in corpus: Corpus, incidents: [Incident], agreements: AgreementFinder.Result, origins: OriginFinder
    ) -> [Discrepancy] {
        let counts = CountComparison(corpus: corpus, origins: origins)
        var drafts = counts.ofIncidents(incidents)
        drafts += counts.ofHeadlines()
        drafts += counts.ofParts()
        drafts += TotalComparison(corpus: corpus, agreements: agreements).drafts()
        drafts += AttributionComparison(corpus: corpus).drafts(of: incidents)
        drafts += TruceBlame(corpus: corpus, agreements: agreements).drafts()
        drafts += TruceDates(corpus: corpus, agreements: agreements).drafts()
        drafts += StatusComparison(corpus: corpus, agreements: agreements).drafts()
        drafts += IncidentCircumstances(corpus: corpus).drafts(of: incidents)

        let ordered = drafts.filter { $0.discrepancy(id: "") != nil }.sorted { left, right in
            guard let a = left.sorted.first, let b = right.sorted.first, a.citation != b.citation else {
                if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
                return left.about < right.about
            }
            return a.citation < b.citation
        }
        return ordered.enumerated().compactMap { $1.discrepancy(id: "d\($0 + 1)") }
    }
}
