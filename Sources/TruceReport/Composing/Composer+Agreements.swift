import TruceEvidence

extension Composer {
    /// What was agreed: each agreement with its dates, parties and terms.
    func agreementSection() -> PageSection {
        PageSection(
            "agreements", "What was agreed",
            lead:
                "Terms stand in the words of the documents that report them; the treaty text itself may read otherwise.",
            pieces: record.agreements.compactMap(agreementCard), nothing: "The documents speak of no agreement.")
    }

    /// One agreement with its dates, parties and terms.
    func agreementCard(_ agreement: Agreement) -> Piece? {
        let citations = citations(of: agreement)
        guard let heading = sentence("\(phrase: agreement.label.capitalizedFirst)", citations) else { return nil }
        func fact(_ label: Label, _ wording: Wording?) -> Fact {
            Fact(label: label, sentences: wording.flatMap { sentence($0, citations) }.map { [$0] } ?? [])
        }
        let facts = [
            fact("Agreed", agreement.date.map { "\($0)" }), fact("In force from", agreement.inForce.map { "\($0)" }),
            fact("Ended", agreement.ended.map { "\($0)" }),
            fact("Parties", agreement.parties.isEmpty ? nil : Prose.parties(agreement.parties)),
        ].filter { !$0.sentences.isEmpty }
        var pieces: [Piece] = facts.isEmpty ? [] : [.facts(facts)]
        let order: [Provision.Kind] = [.conclusion, .term, .obligation, .exemption, .consequence, .demand]
        let clauses = agreement.provisions.compactMap(clause)
        for kind in order {
            let sentences = clauses.filter { $0.kind == kind }.map(\.sentence)
            if sentences.isEmpty { continue }
            pieces.append(.heading(Vocabulary.heading(kind)))
            pieces.append(.list(sentences))
        }
        return .card(Card(id: agreement.id, heading: heading, pieces: pieces))
    }

    /// The words that an agreement rests on: those that speak of it, or its clauses.
    func citations(of agreement: Agreement) -> [Citation] {
        let own =
            agreement.citations.isEmpty
            ? agreement.provisions.map { Citation(document: $0.document, span: $0.span) } : agreement.citations
        return Array(own.prefix(8))
    }

    private func clause(_ reference: Agreement.ProvisionReference) -> (kind: Provision.Kind, sentence: CitedSentence)? {
        guard let index = book.index(ofFile: reference.document) else { return nil }
        let evidence = book.documents[index]
        guard evidence.provisions.indices.contains(reference.provision) else { return nil }
        let provision = evidence.provisions[reference.provision]
        // The action alone may be a bare verb; the whole clause is what a reader can judge.
        guard let words = words(in: evidence, provision.span) else { return nil }
        let wording = Prose.provision(
            bearers: provision.bearers.map(\.name), words: words, condition: nil,
            deadline: evidence.time(provision.deadline), holder: holder(provision.holders, in: index))
        guard let sentence = CitedSentence(wording, sources: [book.source(in: index, provision.span)]) else {
            return nil
        }
        return (provision.kind, sentence)
    }
}

extension DocumentEvidence {
    /// The value of a time expression; nil also for an index that is out of range.
    func time(_ index: Int?) -> TemporalValue? {
        guard let index, times.indices.contains(index) else { return nil }
        return times[index].value
    }

    /// A place; nil also for an index that is out of range.
    func locatedPlace(_ index: Int?) -> PlaceMention? {
        guard let index, places.indices.contains(index) else { return nil }
        return places[index]
    }
}
