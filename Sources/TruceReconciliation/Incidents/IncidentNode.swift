import TruceEvidence
import TruceText

/// One mention of an incident, ready to be compared.
struct IncidentNode: Sendable {
    /// The document's index.
    let document: Int
    /// The index into the document's incidents.
    let mention: Int
    /// What it was.
    let type: IncidentType
    /// Where.
    let place: PlaceMention?
    /// When, where the words tell.
    let when: TemporalValue?
    /// Whether the place stands in the same sentence, rather than being carried over from another.
    let hasOwnPlace: Bool
    /// Whether the time stands in the same sentence, rather than being carried over from another.
    let hasOwnTime: Bool
    /// The day or window of the document's publication.
    let published: TemporalValue?
    /// The different stems of content words of the passage and of the sentence's targets, sorted.
    let content: [Stem]
    /// The different stems of the targets, sorted.
    let targets: [Stem]
    /// The identities of those said to have done it, sorted.
    let agents: [String]
    /// The figures that belong to it and stand for the incident as a whole.
    let figures: [Figure]
    /// Where the sentence puts it beside a truce.
    let moment: TruceMoment?
    /// Whether the document tells it as background.
    let isBackground: Bool

    /// Everyone is a target of everything: the word ties nothing.
    private static let people = Stemmer.stem(of: "people")

    /// All mentions of a corpus, in order of document and place.
    static func all(in corpus: Corpus) -> [IncidentNode] {
        var result: [IncidentNode] = []
        for (document, evidence) in corpus.documents.enumerated() {
            for mention in evidence.incidents.indices {
                result.append(node(document, mention, evidence, corpus))
            }
        }
        return result
    }

    /// When it was. What went on "since" a day began then and is not of that day.
    private static func when(_ mention: IncidentMention, in evidence: DocumentEvidence) -> TemporalValue? {
        guard let when = evidence.when(mention.time), let time = mention.time else { return nil }
        let text = evidence.document.text
        let before = TextSpan(max(0, evidence.times[time].span.start - 8), evidence.times[time].span.start)
        guard
            opensWithSince(mention.span, before: evidence.times[time].span, in: text)
                || Stemmer.words(of: before, in: text).last?.stem == since
        else { return when }
        guard let start = CalendarDate(dayNumber: when.firstDayNumber),
            let last = evidence.document.published.value?.lastDayNumber, last > start.firstDayNumber,
            let end = CalendarDate(dayNumber: last)
        else { return nil }
        return .interval(start, end)
    }

    /// "Since then, …": the opening clause governs the passage, unless the time stands in a later clause.
    private static func opensWithSince(_ passage: TextSpan, before time: TextSpan, in text: SourceText) -> Bool {
        guard Stemmer.words(of: passage, in: text).first?.stem == since else { return false }
        guard passage.contains(time) else { return true }
        return !text.bytes[passage.start..<time.start].contains(0x2C)
    }

    private static let since = Stemmer.stem(of: "since")

    /// Where it was; a government's name ("Moscow said") and a whole country tell nothing of where.
    private static func place(of mention: IncidentMention, in evidence: DocumentEvidence) -> PlaceMention? {
        guard let place = evidence.place(mention.place), !place.isMetonym, place.kind != .country else { return nil }
        return place
    }

    private static func node(
        _ document: Int, _ index: Int, _ evidence: DocumentEvidence, _ corpus: Corpus
    ) -> IncidentNode {
        let mention = evidence.incidents[index]
        let text = evidence.document.text
        var content = Stemmer.content(of: mention.span, in: text)
        var targets: [Stem] = []
        for target in mention.targets {
            targets +=
                target.span.map { Stemmer.content(of: $0, in: text) }
                ?? Stemmer.content(of: SourceText(target.name).span, in: SourceText(target.name))
        }
        let figures = ownFigures(of: mention, in: evidence).map { evidence.figures[$0] }
        for figure in figures {
            content += Stemmer.content(of: figure.span, in: text)
            guard let who = figure.who else { continue }
            targets += Stemmer.content(of: SourceText(who).span, in: SourceText(who)).filter { $0 != Self.people }
        }
        let sentence = TimedPassage.sentence(around: mention.span, in: text)
        let place = place(of: mention, in: evidence)
        let agents = (mention.agents + mention.blamed.map(\.on)).filter { corpus.names[document].canAct($0) }
        return IncidentNode(
            document: document, mention: index, type: mention.type, place: place,
            when: when(mention, in: evidence), hasOwnPlace: place.map { sentence.contains($0.span) } ?? false,
            hasOwnTime: mention.time.map {
                evidence.times.indices.contains($0) && sentence.contains(evidence.times[$0].span)
            }
                ?? false,
            published: evidence.document.published.value,
            content: Synonyms.merged(content + targets), targets: Synonyms.merged(targets),
            agents: sortedUnique(agents.map { corpus.names[document].side(of: $0) }), figures: figures,
            moment: TruceMoment(sentence, in: text), isBackground: mention.isBackground)
    }
}

extension IncidentNode {
    /// The figures that stand for a mention's incident as a whole: neither parts nor totals of more than it.
    static func ownFigures(of mention: IncidentMention, in evidence: DocumentEvidence) -> [Int] {
        mention.figures.filter { index in
            guard evidence.figures.indices.contains(index) else { return false }
            let figure = evidence.figures[index]
            guard figure.scope == .incident else { return false }
            return figure.partOf == nil
        }
    }

    /// The day, when exactly one is known.
    var day: CalendarDate? { when?.day }

    /// The latest day on which it can have happened, as far as the document lets one know.
    var latestDay: Int? {
        if let when { return when.lastDayNumber }
        return published?.lastDayNumber
    }
}
