import TruceEvidence

/// Finds where documents, or one document's parts, give different values, and says why.
enum DiscrepancyFinder {
    /// Those about one incident, without numbers.
    static func discrepancies(of incident: Incident, in corpus: Corpus, origins: OriginFinder) -> [Discrepancy] {
        let compared = ComparedIncident(incident, in: corpus)
        var drafts = CountComparison(corpus: corpus, origins: origins).drafts(of: compared)
        drafts += [AttributionComparison(corpus: corpus).draft(of: compared)].compactMap { $0 }
        drafts += IncidentCircumstances(corpus: corpus).drafts(of: compared)
        drafts += [MeansComparison(corpus: corpus).draft(of: compared)].compactMap { $0 }
        drafts += OccurrenceComparison(corpus: corpus).drafts(of: compared)
        return drafts.compactMap { $0.discrepancy(id: "") }
    }

    /// Those within one document, without numbers.
    static func discrepancies(in document: Int, of corpus: Corpus) -> [Discrepancy] {
        let counts = OwnCounts(corpus: corpus)
        var drafts = counts.ofHeadline(document) + counts.ofParts(document)
        if let rivals = RivalTotals.draft(in: document, of: corpus) { drafts.append(rivals) }
        if let status = StatusComparison.within(document, of: corpus) { drafts.append(status) }
        return drafts.compactMap { $0.discrepancy(id: "") }
    }

    /// Those about truces and totals, which no incident and no document holds, without numbers.
    ///
    /// - Parameter own: By document what it by itself has to compare.
    static func discrepancies(
        across corpus: Corpus, _ own: AllOwnFindings, agreements: AgreementFinder.Result
    ) -> [Discrepancy] {
        var drafts = TotalComparison(corpus: corpus, agreements: agreements).drafts(
            own.places(with: .wideFigures).map { ($0, own[$0].wideFigures) })
        drafts += TruceBlame(corpus: corpus, agreements: agreements).drafts(
            own.places(with: .charges).map { ($0, own[$0].charges) })
        drafts += TruceDates(corpus: corpus, agreements: agreements).drafts()
        drafts += StatusComparison(corpus: corpus, agreements: agreements).drafts(own)
        drafts += OutcomeComparison(corpus: corpus).drafts(
            own.places(with: .outcomes).flatMap { own[$0].outcomes })
        return drafts.compactMap { $0.discrepancy(id: "") }
    }
}
