import TruceEvidence
import TruceText

/// One document's version of an utterance: a quotation with those that continue it, ready to be compared.
///
/// It is held by reference, as it is compared with many others.
final class Utterance: Sendable {
    /// The document's number, whatever the caller counts by.
    let document: Int
    /// Where its first quotation stands in the one order of all.
    let position: PiecePosition
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
    /// The stems of all words in order.
    let words: [Stem]
    /// The stems of the words that are compared in order, sorted.
    let sortedWords: [Stem]
    /// The stems of content words in order, words for one thing as one.
    let telling: [Stem]
    /// The different content words with what they tell.
    let content: WeighedWords
    /// The different numbers, sorted.
    let numbers: [Stem]
    /// Whether any of it stands in quotation marks.
    let isQuoted: Bool
    /// The traits by which it is looked for.
    let blocks: [UInt64]

    /// How much of one quotation is compared, in bytes.
    private static let mostBytes = 8_000

    /// Takes what the document says of it.
    init(
        document: Int, position: PiecePosition, quotations: [Int], speaker: String?, name: PersonName?,
        speakerKey: String?, when: TemporalValue?, published: TemporalValue?, words: [Stem], telling: [Stem],
        content: WeighedWords, numbers: [Stem], isQuoted: Bool, blocks: [UInt64]
    ) {
        self.document = document
        self.position = position
        self.quotations = quotations
        self.speaker = speaker
        self.name = name
        self.speakerKey = speakerKey
        self.when = when
        self.published = published
        self.words = words
        sortedWords = words.prefix(StatementAlignment.mostWords).sorted()
        self.telling = telling
        self.content = content
        self.numbers = numbers
        self.isQuoted = isQuoted
        self.blocks = blocks
    }

    /// The utterances of a document, in order.
    ///
    /// - Parameter document: The number that they give for their document.
    static func all(of evidence: DocumentEvidence, names: NameIndex, document: Int) -> [Utterance] {
        guard !evidence.quotations.isEmpty else { return [] }
        let days = SpeakerDays(evidence)
        return groups(of: evidence).map { members in
            let quotations = members.map { evidence.quotations[$0] }
            let speaker = quotations.lazy.compactMap(\.speaker).first { $0.role != .author }?.name
            let words = Self.words(of: members, in: evidence)
            let content = words.filter(\.isContent).map { Synonyms.canonical($0.stem) }
            let own = quotations.lazy.compactMap { evidence.when($0.time) }.first
            let weighed = WeighedWords(atLarge: content)
            let stems = words.map(\.stem)
            let name = speaker.map(PersonName.init)
            let key = speaker.flatMap { names.identity(of: $0)?.key }
            return Utterance(
                document: document,
                position: PiecePosition(
                    file: evidence.document.file, id: evidence.document.id, index: members.first ?? 0),
                quotations: members, speaker: speaker, name: name, speakerKey: key,
                when: own ?? speaker.flatMap { days.onlyDay(of: $0) }, published: evidence.document.published.value,
                words: stems, telling: content, content: weighed,
                numbers: sortedUnique(words.filter(\.isNumber).map(\.stem)),
                isQuoted: quotations.contains { $0.kind != .indirect },
                blocks: UtteranceBlocks.blocks(words: stems, content: weighed, name: name, key: key))
        }
    }

    /// The quotations of each utterance: one with those that continue it.
    static func groups(of evidence: DocumentEvidence) -> [[Int]] {
        var grouping = Grouping(count: evidence.quotations.count)
        for (index, quotation) in evidence.quotations.enumerated() {
            guard let earlier = quotation.continues, evidence.quotations.indices.contains(earlier), earlier != index
            else { continue }
            grouping.join(grouping.root(of: earlier), grouping.root(of: index))
        }
        return grouping.groups
    }

    /// The words of quotations; an unbalanced quotation mark can make a whole text one quotation, whose beginning is
    /// enough to compare.
    static func words(of quotations: [Int], in evidence: DocumentEvidence) -> [StemmedWord] {
        quotations.prefix(50).flatMap { index in
            let span = evidence.quotations[index].span
            return Stemmer.words(
                of: TextSpan(span.start, min(span.end, span.start + mostBytes)), in: evidence.document.text)
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
