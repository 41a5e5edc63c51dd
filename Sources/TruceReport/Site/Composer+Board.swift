import TruceEvidence

extension Composer {
    /// The most entries of one list on the board.
    private static let boardLimit = 12

    /// What holds: the last word on each of the latest truces.
    func holdSection() -> PageSection {
        PageSection(
            "holds", "What holds",
            lead: "The last word on each truce, with who says so. The record takes no side.",
            pieces: latestStatus().isEmpty ? [] : [.list(latestStatus())],
            nothing: "The documents do not say how it stands with a truce.")
    }

    /// What documents of the record's last day tell that none told before.
    func changeSection(_ known: KnownDays) -> PageSection {
        var pieces: [Piece] = comparator(known).map { [.paragraph([$0])] } ?? []
        func add(_ heading: Label, _ sentences: [CitedSentence], _ section: String) {
            if sentences.isEmpty { return }
            pieces.append(.heading(heading))
            pieces.append(.list(Array(sentences.prefix(Self.boardLimit))))
            let rest = sentences.count - Self.boardLimit
            if rest > 0 { pieces.append(.tallies([Tally(one: "more", many: "more", count: rest, section: section)])) }
        }
        add("Said of the truce", newStatus(known), "timeline")
        add("Incidents first reported", newIncidents(known), "incidents")
        add("Numbers that changed", changedNumbers(known), "incidents")
        add("Accounts that came to differ", newDiscrepancies(known), "discrepancies")
        let hasChanges = pieces.count > 1
        if !hasChanges, !pieces.isEmpty { pieces.append(.note("Nothing that earlier documents had not told.")) }
        return PageSection(
            "changes", "What changed on the last day", pieces: pieces, nothing: "No document has a settled date.")
    }

    /// What is due on the record's last day or later, the nearest first.
    func dueSection(_ known: KnownDays) -> PageSection {
        let present = known.present ?? Int.min
        var found: [(day: Int, sentence: CitedSentence)] = []
        for obligation in record.obligations {
            guard let deadline = obligation.deadline, deadline.lastDayNumber >= present else { continue }
            if let sentence = sentence(Prose.due(obligation, by: deadline), [obligation.citation]) {
                found.append((deadline.lastDayNumber, sentence))
            }
        }
        for entry in record.timeline where entry.event == .scheduledEnd && entry.date.lastDayNumber >= present {
            let wording = Prose.latest(entry, agreement: label(ofAgreement: entry.agreement))
            if let sentence = sentence(wording, [entry.citation]) { found.append((entry.date.lastDayNumber, sentence)) }
        }
        let sentences = found.enumerated().sorted {
            $0.element.day != $1.element.day ? $0.element.day < $1.element.day : $0.offset < $1.offset
        }.map(\.element.sentence)
        return PageSection(
            "due", "What is due",
            pieces: sentences.isEmpty ? [] : [.list(Array(sentences.prefix(Self.boardLimit)))],
            nothing: "Nothing with a known day lies ahead of the last document.")
    }

    /// What the changes are changes from.
    private func comparator(_ known: KnownDays) -> CitedSentence? {
        guard let present = known.present, let day = CalendarDate(dayNumber: present),
            let before = CalendarDate(dayNumber: present - 1)
        else { return nil }
        let latest = record.documents.indices.filter { record.documents[$0].document.published.day == day }
        let count: Wording = latest.count == 1 ? "1 document" : "\(latest.count) documents"
        return CitedSentence(
            """
            \(count) published on \(TemporalValue.date(day)), the record’s last day, compared with everything published up \
            to \(TemporalValue.date(before)).
            """, sources: latest.prefix(3).map(publicationSource))
    }

    private func newStatus(_ known: KnownDays) -> [CitedSentence] {
        record.timeline.filter { known.isNew([$0.citation.document]) }.compactMap { entry in
            sentence(Prose.latest(entry, agreement: label(ofAgreement: entry.agreement)), [entry.citation])
        }
    }

    private func newIncidents(_ known: KnownDays) -> [CitedSentence] {
        record.incidents.filter { known.isNew($0.members.map(\.document)) }.compactMap { incident in
            sentence(
                "\(link: title(of: incident).plainText, to: incident.id): \(Prose.origins(incident.origins))",
                Array(headingCitations(of: incident).prefix(3)))
        }
    }

    private func newDiscrepancies(_ known: KnownDays) -> [CitedSentence] {
        record.discrepancies.compactMap { discrepancy in
            let later = discrepancy.values.filter { known.isNew([$0.citation.document]) }
            guard !later.isEmpty else { return nil }
            return sentence(
                """
                \(link: discrepancy.about.capitalizedFirst, to: discrepancy.id): \(Vocabulary.label(discrepancy.reason)).
                """, later.prefix(3).map(\.citation))
        }
    }

    /// Incidents known before whose bounds are other than they were.
    private func changedNumbers(_ known: KnownDays) -> [CitedSentence] {
        record.incidents.flatMap { incident -> [CitedSentence] in
            [("killed" as Label, incident.killed), ("injured", incident.injured)].compactMap { label, bounds in
                let later = bounds.figures.filter { known.isNew([$0.document]) }
                let before = range(of: bounds.figures.filter { !known.isNew([$0.document]) })
                guard !later.isEmpty, let before, before != Prose.bounds(bounds) else { return nil }
                return sentence(
                    """
                    \(link: incident.label.capitalizedFirst, to: incident.id): \(label) \(Prose.bounds(bounds)), before \
                    \(before).
                    """, later.prefix(3).map { Citation(document: $0.document, span: $0.span) })
            }
        }
    }

    /// The bounds over some figures, as an incident has them over all of its own.
    private func range(of references: [FigureReference]) -> Wording? {
        let figures = references.compactMap { reference -> Figure? in
            guard let figures = book.evidence(ofFile: reference.document)?.figures,
                figures.indices.contains(reference.figure)
            else { return nil }
            return figures[reference.figure]
        }
        guard !figures.isEmpty else { return nil }
        let highs = figures.map(\.high)
        return Prose.range(
            low: figures.compactMap(\.low).min(), high: highs.contains(nil) ? nil : highs.compactMap { $0 }.max(),
            best: nil)
    }
}

extension Prose {
    /// What one party is to do by a day.
    static func due(_ obligation: Obligation, by deadline: TemporalValue) -> Wording {
        "By \(deadline): \(duty(obligation)) (\(Vocabulary.label(obligation.standing)))."
    }
}

extension Site {
    /// The status board.
    package var board: HTMLFragment {
        page([composer.holdSection(), composer.changeSection(known), composer.dueSection(known)])
    }
}
