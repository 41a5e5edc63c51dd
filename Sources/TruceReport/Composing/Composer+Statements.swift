import TruceEvidence

extension Composer {
    /// What was said: first what several documents report, then the rest.
    func statementSection() -> PageSection {
        let shared = record.statements.filter { $0.members.count > 1 }
        let single = record.statements.filter { $0.members.count == 1 }
        var pieces = shared.compactMap { statementCard($0).map(Piece.card) }
        let rows = single.compactMap(statementRow)
        if !rows.isEmpty {
            pieces.append(
                .table(
                    PageTable(
                        caption: "Reported once",
                        columns: ["Speaker", .wide("Words"), .compact("Said"), "Reported by"],
                        rows: rows)))
        }
        return PageSection(
            "statements", "What was said",
            lead: "Words that several documents report or translate stand side by side, once.", pieces: pieces,
            nothing: "The documents report no statements.")
    }

    /// One statement with its versions side by side.
    func statementCard(_ statement: Statement) -> Card? {
        let citations = statement.members.map { Citation(document: $0.document, span: $0.span) }
        var wording: Wording = statement.speaker.map { "\(name: $0)" } ?? "Nobody is named"
        if let date = statement.date { wording = wording + ", \(date)" }
        guard let heading = sentence(wording, Array(citations.prefix(8))) else { return nil }
        let columns = statement.members.compactMap { member -> Column? in
            guard let sentence = version(member) else { return nil }
            return Column(heading: nil, tone: .plain, sentences: [sentence])
        }
        var pieces: [Piece] = [.columns(columns)]
        let differences = statement.wordingDifferences.compactMap {
            sentence("\(phrase: $0)", Array(citations.prefix(8)))
        }
        if !differences.isEmpty {
            pieces.append(.heading("Wording that differs"))
            pieces.append(.list(differences))
        }
        let reasons = statement.reasons.compactMap {
            sentence("\(phrase: $0.capitalizedFirst).", Array(citations.prefix(8)))
        }
        if !reasons.isEmpty {
            pieces.append(.heading("Why these are held to be one statement"))
            pieces.append(.list(reasons))
        }
        return Card(id: statement.id, heading: heading, pieces: pieces)
    }

    private func quotation(_ member: Statement.Member) -> (document: Int, quotation: Quotation)? {
        guard let index = book.index(ofFile: member.document),
            book.documents[index].quotations.indices.contains(member.quotation)
        else { return nil }
        return (index, book.documents[index].quotations[member.quotation])
    }

    private func version(_ member: Statement.Member) -> CitedSentence? {
        guard let (index, quotation) = quotation(member), let source = book.source(in: index, member.span),
            let words = book.words(of: source, limit: 1200)
        else { return nil }
        return CitedSentence(
            Prose.version(words: words, outlet: book.outlet(of: index), quotation: quotation), sources: [source])
    }

    private func statementRow(_ statement: Statement) -> CitedRow? {
        guard let member = statement.members.first, let (index, _) = quotation(member),
            let source = book.source(in: index, member.span), let words = book.words(of: source, limit: 1200)
        else { return nil }
        return CitedRow(
            [
                statement.speaker.map { "\(name: $0)" } ?? "nobody is named", "\(quote: words)",
                statement.date.map { "\($0)" } ?? .none, "\(name: book.outlet(of: index))",
            ], sources: [source])
    }
}
