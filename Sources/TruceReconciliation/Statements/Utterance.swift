import TruceEvidence
import TruceText

/// One document's version of an utterance: a quotation with those that continue it, ready to be compared.
struct Utterance: Sendable {
    /// The document's index.
    let document: Int
    /// The indices of the quotations, in order.
    let quotations: [Int]
    /// The speaker's name.
    let speaker: String?
    /// The speaker's name as compared; nil when nobody is named.
    let name: PersonName?
    /// The speaker's identity among the document's actors, where a list knows it.
    let speakerKey: String?
    /// When it was said, when the document tells.
    let when: TemporalValue?
    /// The day or window of publication.
    let published: TemporalValue?
    /// All words in order.
    let words: [StemmedWord]
    /// The different stems of content words, sorted.
    let content: [Stem]
    /// Whether any of it stands in quotation marks.
    let isQuoted: Bool

    /// How much of one quotation is compared, in bytes.
    private static let mostBytes = 8_000

    /// All utterances of a corpus, in order of document and place.
    static func all(in corpus: Corpus) -> [Utterance] {
        var result: [Utterance] = []
        for document in corpus.documents.indices {
            result += utterances(of: document, in: corpus)
        }
        return result
    }

    private static func utterances(of document: Int, in corpus: Corpus) -> [Utterance] {
        let evidence = corpus.documents[document]
        var grouping = Grouping(count: evidence.quotations.count)
        for (index, quotation) in evidence.quotations.enumerated() {
            guard let earlier = quotation.continues, evidence.quotations.indices.contains(earlier), earlier != index
            else { continue }
            grouping.join(grouping.root(of: earlier), grouping.root(of: index))
        }
        let days = SpeakerDays(evidence)
        return grouping.groups.map { members in
            let quotations = members.map { evidence.quotations[$0] }
            let speaker = quotations.lazy.compactMap(\.speaker).first { $0.role != .author }?.name
            // An unbalanced quotation mark can make a whole text one quotation; its beginning is enough to compare.
            let words = quotations.prefix(50).flatMap { quotation in
                let span = TextSpan(quotation.span.start, min(quotation.span.end, quotation.span.start + mostBytes))
                return Stemmer.words(of: span, in: evidence.document.text)
            }
            let own = quotations.lazy.compactMap { evidence.when($0.time) }.first
            return Utterance(
                document: document, quotations: members, speaker: speaker, name: speaker.map(PersonName.init),
                speakerKey: speaker.flatMap { corpus.names[document].identity(of: $0)?.key },
                when: own ?? speaker.flatMap { days.onlyDay(of: $0) }, published: evidence.document.published.value,
                words: words, content: sortedUnique(words.filter(\.isContent).map(\.stem)),
                isQuoted: quotations.contains { $0.kind != .indirect })
        }
    }
}

/// On which days one document has each speaker speaking.
///
/// A report that gives a speaker one occasion ("said Tuesday") and quotes more of the same speaker quotes that
/// occasion, unless it names another.
struct SpeakerDays: Sendable {
    private var days: [String: Set<TemporalValue>] = [:]

    /// Collects the days of a document's quotations.
    init(_ evidence: DocumentEvidence) {
        for quotation in evidence.quotations {
            guard let speaker = quotation.speaker, let when = evidence.when(quotation.time) else { continue }
            days[NameFolding.fold(speaker.name), default: []].insert(when)
        }
    }

    /// The one day on which a speaker speaks in the document; nil when there is none or more than one.
    func onlyDay(of speaker: String) -> TemporalValue? {
        guard let found = days[NameFolding.fold(speaker)], found.count == 1, let day = found.first, day.isDay else {
            return nil
        }
        return day
    }
}
