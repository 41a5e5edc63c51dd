import TruceEvidence
import TruceText

extension Composer {
    /// The documents themselves: what is known of each, and its text with its marked words.
    func documentSection() -> PageSection {
        let cards = book.documents.indices.compactMap(documentCard)
        return PageSection(
            "documents", "The documents",
            lead: "Every document in full, as it was read.", pieces: cards.isEmpty ? [] : [.legend] + cards,
            nothing: "No documents were read.")
    }

    private func documentCard(_ index: Int) -> Piece? {
        guard let heading = CitedSentence("D\(index + 1). \(title(of: index))", sources: [titleSource(index)])
        else { return nil }
        return .card(
            Card(
                id: "doc-\(index + 1)", heading: heading,
                pieces: [.facts(documentFacts(index)), .text(document: index)]))
    }

    /// What a document is called: its title, or its file where it has none.
    func title(of index: Int) -> Wording {
        let document = book.documents[index].document
        return document.title.map { "\(quote: Excerpt.text($0.value, limit: 240))" } ?? "\(value: document.file)"
    }

    /// What the title of a document rests on.
    func titleSource(_ index: Int) -> Source? {
        let title = book.documents[index].document.title
        return title.flatMap { source($0.span, $0.basis, in: index) } ?? book.source(beside: index, .fileName)
    }

    private func source(_ span: TextSpan?, _ basis: Basis, in index: Int) -> Source? {
        span.flatMap { book.source(in: index, $0) } ?? book.source(beside: index, basis)
    }

    /// What is known of a document beside its text.
    func documentFacts(_ index: Int) -> [Fact] {
        let document = book.documents[index].document
        var facts: [Fact] = []
        func add(_ label: Label, _ wording: Wording, _ source: Source?) {
            guard let sentence = CitedSentence(wording, sources: [source]) else { return }
            facts.append(Fact(label: label, sentences: [sentence]))
        }
        func add(_ label: Label, _ value: Sourced<String>?) {
            guard let value else { return }
            add(label, "\(name: value.value)", source(value.span, value.basis, in: index))
        }
        add("Outlet", document.outlet)
        let statements = book.documents[index].statusStatements.prefix(6).map { book.source(in: index, $0.span) }
        let status: Wording = "\(Vocabulary.label(book.documents[index].status))"
        if let sentence = CitedSentence(status, sources: Array(statements)) {
            facts.append(Fact(label: "Says of the truce", sentences: [sentence]))
        }
        add("Byline", document.byline)
        add("Dateline", document.dateline)
        let published: Wording = document.published.value.map { "\($0)" } ?? "not settled"
        add("Published", published, publicationSource(index))
        let clues = document.published.clues.compactMap { clue in
            CitedSentence(
                Prose.clue(clue),
                sources: [source(clue.span, clue.basis, in: index)])
        }
        if !clues.isEmpty { facts.append(Fact(label: "This rests on", sentences: clues)) }
        if let captured = document.captured {
            add("Saved", "\(TemporalValue.date(captured.value))", source(captured.span, captured.basis, in: index))
        }
        if let url = document.url { add("Address", "\(value: url)", book.source(beside: index, .manifest)) }
        let file: Wording = "\(value: document.file), \(document.byteCount) bytes"
        add("File", file, book.source(beside: index, .fileName))
        add("Checksum", "\(code: document.id)", book.source(beside: index, .fileName))
        return facts
    }
}
