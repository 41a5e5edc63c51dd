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
        drafts += MeansComparison(corpus: corpus).drafts(of: incidents)
        drafts += OccurrenceComparison(corpus: corpus).drafts(of: incidents)

        return Discrepancy.numbered(drafts.compactMap { $0.discrepancy(id: "") })
    }
}
