import TruceEvidence
import TruceText

/// Puts the sections of a report together out of a record.
struct Composer: Sendable {
    /// The record.
    let record: Record
    /// Its documents as sources.
    let book: SourceBook
    private let agreementLabels: [String: String]
    private let incidentLabels: [String: String]
    private let countryNames: [String: String]

    /// A composer for a record.
    init(_ record: Record) {
        self.record = record
        book = SourceBook(record)
        countryNames = BaseMap.embedded.countryNames
        var labels: [String: String] = [:]
        for agreement in record.agreements { labels[agreement.id] = agreement.label }
        agreementLabels = labels
        var incidents: [String: String] = [:]
        for incident in record.incidents { incidents[incident.id] = incident.label }
        incidentLabels = incidents
    }

    /// The most code points of quoted words in a sentence; the footnote shows more of them.
    static let quoteLimit = 280

    /// What an agreement is called.
    func label(ofAgreement id: String?) -> String? { id.flatMap { agreementLabels[$0] } }

    /// What an incident is called.
    func label(ofIncident id: String?) -> String? { id.flatMap { incidentLabels[$0] } }

    /// The words that a citation leads to, for showing inside a sentence.
    func words(_ citation: Citation) -> String? {
        book.source(citation).flatMap { book.words(of: $0, limit: Self.quoteLimit) }
    }

    /// Words of a document, for showing inside a sentence.
    func words(in document: DocumentEvidence, _ span: TextSpan?) -> String? {
        guard let span, !span.isEmpty, span.end <= document.document.text.count else { return nil }
        return Excerpt.text(of: document.document.text, at: span, limit: Self.quoteLimit)
    }

    /// A value that an earlier stage gives for some words: quoted where the words hold it, else as what it means.
    func value(_ value: String, from citation: Citation) -> Wording {
        if let date = CalendarDate(iso: value) { return "\(TemporalValue.date(date))" }
        if let status = TruceStatus(rawValue: value) { return "\(Vocabulary.label(status))" }
        if let stance = Claim.Stance(rawValue: value) { return "\(Vocabulary.verb(stance))" }
        let ends = value.split(separator: "/").map { CalendarDate(iso: String($0)) }
        if ends.count == 2, let start = ends[0], let end = ends[1] { return "\(TemporalValue.interval(start, end))" }
        let shown = Excerpt.text(value, limit: Self.quoteLimit)
        guard let source = book.source(citation), let words = book.words(of: source, limit: 2000),
            words.lowercased().contains(shown.lowercased())
        else { return "\(phrase: shown)" }
        return "\(quote: shown)"
    }

    /// The name of the country of a place.
    func country(of place: PlaceMention) -> String? { place.country.map { countryNames[$0] ?? $0 } }

    /// Who stands behind something in a document: the nearest holder, or the document in its own voice.
    func holder(_ holders: [Holder], in document: Int) -> String {
        guard let nearest = holders.first, nearest.role != .author else { return book.outlet(of: document) }
        return nearest.name
    }

    /// Who stands behind something and who passes it on.
    func chain(_ holders: [Holder], in document: Int) -> Wording {
        let outlet = book.outlet(of: document)
        let names = holders.filter { $0.role != .author }.map(\.name)
        guard let nearest = names.first else { return "\(name: outlet), in its own voice" }
        let through = names.dropFirst() + [outlet]
        return "\(name: nearest), through \(Wording.names(Array(through)))"
    }

    /// A sentence with its sources; nil when none of them is in the record.
    func sentence(_ wording: Wording, _ citations: [Citation]) -> CitedSentence? {
        CitedSentence(wording, citing: citations, in: book)
    }
}
