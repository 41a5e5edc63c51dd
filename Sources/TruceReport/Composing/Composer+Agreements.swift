import TruceEvidence

extension Composer {
    /// What was agreed: each agreement with its dates, parties and terms.
    func agreementSection() -> PageSection {
        PageSection(
            "agreements", "What was agreed",
            lead:
                "Terms stand in the words of the documents that report them; the treaty text itself may read otherwise.",
            pieces: record.agreements.compactMap { agreementCard($0).map(Piece.card) },
            nothing: "The documents speak of no agreement.")
    }

    /// One agreement with its dates, parties and terms.
    func agreementCard(_ agreement: Agreement) -> Card? {
        let citations = citations(of: agreement)
        let headed = sentence("\(phrase: agreement.label.capitalizedFirst)", Array(citations.prefix(3)))
        guard let heading = headed else { return nil }
        func fact(_ label: Label, _ wording: Wording?, _ own: [Citation] = []) -> Fact {
            let cited = own.isEmpty ? Array(citations.prefix(3)) : own
            return Fact(label: label, sentences: wording.flatMap { sentence($0, cited) }.map { [$0] } ?? [])
        }
        func date(_ label: Label, _ value: TemporalValue?, _ events: TruceEvent...) -> Fact {
            // The words that tell of the event, where there are any, say more than those that name the agreement.
            let told = record.timeline.filter { entry in
                entry.agreement == agreement.id && entry.date == value && entry.event.map(events.contains) == true
            }
            return fact(label, value.map { "\($0)" }, told.prefix(3).map(\.citation))
        }
        let facts = [
            date("Agreed", agreement.date, .agreed), date("In force from", agreement.inForce, .began),
            date("Ended", agreement.ended, .ended, .declaredOver),
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
        let course: [(Label, [CitedSentence])] = [
            ("By each party’s clock", clockSentences(of: agreement)),
            ("Conditions that count days", triggerSentences(of: agreement)),
            ("Groups outside it", exemptionSentences(of: agreement)),
        ]
        for (label, sentences) in course where !sentences.isEmpty {
            pieces.append(.heading(label))
            pieces.append(.list(sentences))
        }
        return Card(id: agreement.id, heading: heading, pieces: pieces)
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
        // A term says itself when it begins or ends.
        let hasDeadline = provision.kind != .term && provision.kind != .conclusion
        let wording = Prose.provision(
            bearers: provision.bearers.map(\.name), words: words, condition: nil,
            deadline: hasDeadline ? evidence.time(provision.deadline) : nil,
            holder: holder(provision.holders, in: index))
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
