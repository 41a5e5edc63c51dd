package import TruceEvidence

/// Brings the evidence of many documents into one record.
package enum Reconciler {
    /// The record of these documents.
    ///
    /// - Parameters:
    ///   - documents: The evidence of each document, in any order: the record does not depend on it.
    ///   - profile: What the user knows of the case.
    package static func record(of documents: [DocumentEvidence], profile: Profile = Profile()) -> Record {
        var corpus = Corpus(DocumentDater.dated(documents, profile: profile))
        let agreements = AgreementFinder.agreements(in: corpus, profile: profile)
        let clusters = IncidentMatcher.clusters(in: corpus, agreements: agreements.ofDocument)
        if let settled = IncidentTimes.settled(corpus, by: clusters) { corpus = Corpus(settled) }
        let origins = OriginFinder(corpus: corpus, profile: profile)
        let statements = StatementMatcher.statements(of: StatementMatcher.clusters(in: corpus), in: corpus)
        let incidents = IncidentBuilder(corpus: corpus, origins: origins, agreements: agreements).incidents(
            of: clusters)
        return Record(
            documents: corpus.documents, statements: statements, incidents: incidents,
            discrepancies: DiscrepancyFinder.discrepancies(
                in: corpus, incidents: incidents, agreements: agreements, origins: origins),
            agreements: agreements.agreements,
            timeline: TimelineBuilder.timeline(of: corpus, agreements: agreements))
    }
}
