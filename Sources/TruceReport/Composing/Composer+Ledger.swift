import TruceEvidence

extension Composer {
    /// The casualty ledger: scopes within scopes, each with what holders give and what coders would write.
    func ledgerTable() -> PageTable? {
        let rows = record.ledger.compactMap(ledgerRow)
        guard !rows.isEmpty else { return nil }
        return PageTable(
            caption: "Ledger: a war, stretches of days in it, incidents in those",
            columns: [
                "No.", "Lies in", .wide("What it covers"), .wide("Numbers, with who gives them"), "ACLED",
                "UCDP low, best, high", "Airwars", "That it happened", "Who did it", "Told apart inside",
            ], rows: rows)
    }

    /// One scope as a sentence of the summary.
    func ledgerSentence(_ entry: CasualtyEntry) -> CitedSentence? {
        // Where all coders would write the same number, the number is all there is to say.
        let readings = entry.codings.filter(\.differs).compactMap(Prose.coding)
        var wording: Wording = "\(scopeWording(entry)): \(numbers(entry))"
        if !readings.isEmpty { wording = wording + ". " + Wording.enumeration(readings, last: "; ") }
        if entry.incident != nil {
            wording = wording + ". That it happened: \(Vocabulary.label(entry.occurrence))"
            wording = wording + "; who did it: \(Vocabulary.label(entry.attribution))"
        }
        if let inside = entry.distinctInside { wording = wording + ". Killed and told apart inside: \(inside)" }
        return sentence(wording + ".", citations(of: entry))
    }

    private func ledgerRow(_ entry: CasualtyEntry) -> CitedRow? {
        let killed = entry.codings.first { $0.category == .killed }
        return CitedRow(
            [
                "\(code: entry.id)", entry.parent.map { "\(code: $0)" } ?? .none, scopeWording(entry), numbers(entry),
                killed?.acled.map { "\($0)" } ?? .none, killed?.ucdp.map(Prose.ucdp) ?? .none,
                killed?.airwars.map { Prose.range(low: $0.low, high: $0.high, best: nil) } ?? .none,
                "\(Vocabulary.label(entry.occurrence))",
                entry.incident == nil ? .none : "\(Vocabulary.label(entry.attribution))",
                entry.distinctInside.map { "\($0)" } ?? .none,
            ], sources: citations(of: entry).map { book.source($0) })
    }

    private func citations(of entry: CasualtyEntry) -> [Citation] {
        entry.lines.map { Citation(document: $0.reference.document, span: $0.reference.span) }
    }

    private func scopeWording(_ entry: CasualtyEntry) -> Wording {
        var wording: Wording =
            entry.incident.map { "\(link: entry.label.capitalizedFirst, to: $0)" } ?? "\(phrase: entry.label)"
        if entry.incident == nil, let window = entry.window { wording = wording + ", \(window)" }
        return wording
    }

    private func numbers(_ entry: CasualtyEntry) -> Wording {
        .enumeration(
            entry.lines.map { line in
                var wording: Wording = "\(Vocabulary.label(line.category)) \(quote: quantity(line))"
                if let who = line.who { wording = wording + " (\(quote: Excerpt.text(who, limit: 80)))" }
                if line.partOf != nil { wording = wording + ", part of another" }
                if line.isHedged { wording = wording + ", marked as uncertain" }
                return wording + ", \(name: line.holder)"
            }, last: "; ")
    }

    private func quantity(_ line: CasualtyEntry.Line) -> String {
        guard let document = book.index(ofFile: line.reference.document) else { return "" }
        let evidence = book.documents[document]
        guard evidence.figures.indices.contains(line.reference.figure) else { return "" }
        return words(in: evidence, evidence.figures[line.reference.figure].quantity) ?? ""
    }
}
