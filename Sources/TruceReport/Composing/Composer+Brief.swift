import TruceEvidence

extension Composer {
    /// The most entries of a section of the summary; the dossier and the JSON hold all.
    private static let limit = 40
    /// The most statements: their words take much room.
    private static let statementLimit = 15

    /// The summary: what goes into a mail.
    func brief() -> Page {
        Page(
            title: "Summary of what the documents say",
            sections: [
                briefHead(), briefStatus(), briefIncidents(), briefLedger(), briefFigures(), briefDiscrepancies(),
                briefAgreements(),
                briefStatements(), noticeSection(),
            ])
    }

    private func limited<Element>(
        _ elements: [Element], to limit: Int = Composer.limit, _ more: Label, _ section: String,
        _ piece: (Element) -> Piece?
    ) -> [Piece] {
        let pieces = elements.prefix(limit).compactMap(piece)
        let rest = elements.count - limit
        return rest > 0 ? pieces + [.tallies([Tally(one: more, many: more, count: rest, section: section)])] : pieces
    }

    private func briefHead() -> PageSection {
        let tallies = [
            Tally(one: "document", many: "documents", count: record.documents.count, section: "documents"),
            Tally(one: "incident", many: "incidents", count: record.incidents.count, section: "incidents"),
            Tally(
                one: "discrepancy", many: "discrepancies", count: record.discrepancies.count, section: "discrepancies"),
            Tally(one: "agreement", many: "agreements", count: record.agreements.count, section: "agreements"),
        ]
        return PageSection(
            "summary", "In short", pieces: [.tallies(tallies)] + (period().map { [.list([$0])] } ?? []),
            nothing: "No documents were read.")
    }

    private func briefStatus() -> PageSection {
        // What one holder says of one day is one line, however often it is said.
        struct Key: Hashable {
            let date: TemporalValue
            let holder: String
            let agreement: String?
        }
        var order: [Key] = []
        var groups: [Key: [TimelineEntry]] = [:]
        for entry in record.timeline {
            let key = Key(date: entry.date, holder: entry.holder, agreement: entry.agreement)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        let entries = order.map { key -> CitedSentence? in
            let said = groups[key] ?? []
            var what: [Wording] = []
            for wording in said.map(Prose.status) where !what.contains(wording) { what.append(wording) }
            let under: Wording = label(ofAgreement: key.agreement).map { " – \(phrase: $0)" } ?? ""
            return sentence(
                "\(key.date): \(Wording.enumeration(what)), according to \(name: key.holder)\(under).",
                said.prefix(6).map(\.citation))
        }
        return PageSection(
            "status", "Status of the truce",
            pieces: limited(entries, "more points in the dossier", "status") { $0.map { .list([$0]) } },
            nothing: "The documents do not say how it stood with a truce.")
    }

    private func briefIncidents() -> PageSection {
        PageSection(
            "incidents", "Incidents",
            pieces: limited(incidentsByDate, "more incidents in the dossier", "incidents", briefIncident),
            nothing: "The documents report no incidents.")
    }

    private func briefIncident(_ incident: Incident) -> Piece? {
        var heading: Wording = "\(incident.date.map { "\($0)" } ?? "Date not settled" as Wording)"
        heading = heading + ", \(incident.place.map { "\(name: $0.name)" } ?? "place not settled" as Wording)"
        heading = heading + ": \(Vocabulary.label(incident.type))"
        guard let title = sentence(heading, Array(headingCitations(of: incident).prefix(4))) else { return nil }
        var lines: [CitedSentence] = incident.members.prefix(1).compactMap { passage($0, limit: 200) }
        for (label, bounds) in [("Killed" as Label, incident.killed), ("Injured", incident.injured)] {
            let citations = bounds.figures.map { Citation(document: $0.document, span: $0.span) }
            if let line = sentence("\(label): \(Prose.bounds(bounds)).", citations) { lines.append(line) }
        }
        let order: [Account.Stance] = [.blames, .denies, .admits]
        for stance in order {
            // Whom the passage above names, its words say better than a sentence about them.
            lines += accounts(of: incident, stance, isQuoting: false, leavingOut: incident.members.first?.citation)
        }
        let origins = incident.origins.flatMap { $0.citations.prefix(1) }
        if let line = sentence(Prose.origins(incident.origins), origins) { lines.append(line) }
        return .card(Card(id: incident.id, heading: title, pieces: lines.isEmpty ? [] : [.list(lines)]))
    }

    private func briefFigures() -> PageSection {
        var sentences: [CitedSentence] = []
        for (index, evidence) in book.documents.enumerated() {
            for (number, figure) in evidence.figures.enumerated() where figure.category != .other {
                let reference = FigureReference(document: evidence.document.file, figure: number, span: figure.span)
                guard let plain = figureSentence(reference) else { continue }
                var tail: [Wording] = ["\(Vocabulary.label(figure.scope))"]
                if let place = evidence.locatedPlace(figure.place) { tail.append("\(name: place.name)") }
                if let time = evidence.time(figure.time) { tail.append("\(time)") }
                let wording: Wording = "\(plain.wording) Covers \(Wording.enumeration(tail, last: ", "))."
                if let whole = CitedSentence(wording, sources: [book.source(in: index, figure.span)]) {
                    sentences.append(whole)
                }
            }
        }
        return PageSection(
            "figures", "Figures",
            pieces: limited(sentences, "more figures in the dossier", "figures") { .list([$0]) },
            nothing: "The documents give no figures of people.")
    }

    private func briefLedger() -> PageSection {
        PageSection(
            "ledger", "Casualty ledger: a war, stretches of days in it, incidents in those",
            pieces: limited(record.ledger.compactMap(ledgerSentence), "more scopes in the dossier", "figures") {
                .list([$0])
            }, nothing: "The documents give no figures of people.")
    }

    private func briefDiscrepancies() -> PageSection {
        PageSection(
            "discrepancies", "Where accounts differ, and why",
            pieces: limited(record.discrepancies, "more discrepancies in the dossier", "discrepancies") { discrepancy in
                let citations = discrepancy.values.prefix(6).map(\.citation)
                guard let heading = sentence("\(phrase: discrepancy.about.capitalizedFirst)", citations) else {
                    return nil
                }
                let values = discrepancy.values.prefix(6).compactMap {
                    sentence("\(value($0.value, from: $0.citation)), according to \(name: $0.holder).", [$0.citation])
                }
                let explanation = sentence(Prose.explanation(discrepancy), citations).map { [$0] } ?? []
                return .card(
                    Card(
                        id: discrepancy.id, heading: heading,
                        badges: [Vocabulary.label(discrepancy.dimension), Vocabulary.label(discrepancy.reason)],
                        pieces: [.list(explanation + values)]))
            }, nothing: "No two accounts were found to differ.")
    }

    private func briefAgreements() -> PageSection {
        PageSection(
            "agreements", "What was agreed", pieces: record.agreements.compactMap { agreementCard($0).map(Piece.card) },
            nothing: "The documents speak of no agreement.")
    }

    private func briefStatements() -> PageSection {
        // What several documents report first, the rest in its own order.
        let named = record.statements.filter { $0.speaker != nil }
        let statements = named.filter { $0.members.count > 1 } + named.filter { $0.members.count == 1 }
        return PageSection(
            "statements", "What was said",
            pieces: limited(statements, to: Self.statementLimit, "more statements in the dossier", "statements") {
                statement in
                guard let member = statement.members.first else { return nil }
                let citations = statement.members.map { Citation(document: $0.document, span: $0.span) }
                guard let words = book.source(citations[0]).flatMap({ book.words(of: $0, limit: 180) }),
                    let speaker = statement.speaker,
                    let index = book.index(ofFile: member.document)
                else { return nil }
                let reports: Wording =
                    statement.members.count == 1
                    ? "\(name: book.outlet(of: index))" : "\(statement.members.count) versions"
                let wording: Wording = "\(name: speaker): \(quote: words) (\(reports))"
                return sentence(wording, citations).map { .list([$0]) }
            }, nothing: "The documents report no statements by anyone whom they name.")
    }
}
