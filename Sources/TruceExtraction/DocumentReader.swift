package import TruceEvidence
package import TruceKnowledge

/// Reads one document and hands out its evidence.
package struct DocumentReader: Sendable {
    private let knowledge: Knowledge
    private let profile: Profile

    /// Makes a reader.
    package init(knowledge: Knowledge, profile: Profile = Profile()) {
        self.knowledge = knowledge
        self.profile = profile
    }

    /// Everything that the document says.
    ///
    /// The order matters: each reader may look at what those before it found.
    package func read(_ document: Document) -> DocumentEvidence {
        var reading = Reading(document, knowledge: knowledge, profile: profile)
        reading.evidence.places = PlaceReader.places(in: reading)
        reading.evidence.actors = ActorReader.actors(in: reading)
        let found = TimeReader.findings(in: reading)
        reading.evidence.times = found.times
        reading.evidence.undatedTimes = found.undated
        reading.evidence.actorFacts = ActorFactReader.facts(in: reading)
        let speech = SpeechText(reading)
        let clauses = ReportingClause.clauses(in: speech)
        reading.evidence.quotations = QuotationReader.quotations(in: reading, speech, clauses)
        reading.evidence.times = TimeReader.reanchored(in: reading)
        reading.evidence.figures = FigureReader.figures(in: reading)
        let facts = ClauseFacts(reading)
        reading.evidence.incidents = IncidentReader.incidents(in: reading, facts)
        reading.evidence.claims = ClaimReader.claims(in: reading, speech, clauses)
        reading.evidence.incidents = BlameReader.incidentsWithBlame(in: reading, speech)
        reading.evidence.provisions = ProvisionReader.provisions(in: reading, facts)
        (reading.evidence.statusStatements, reading.evidence.status) = StatusReader.read(reading, facts)
        reading.evidence.access = AccessReader.access(in: reading, facts)
        reading.evidence.contacts = ContactReader.contacts(in: reading, facts)
        return reading.evidence
    }
}
