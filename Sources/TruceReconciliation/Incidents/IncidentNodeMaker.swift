import TruceEvidence
import TruceText

/// Makes the mentions of one document ready to be compared.
struct IncidentNodeMaker: Sendable {
    let evidence: DocumentEvidence
    let names: NameIndex
    let document: Int
    let agreement: String?
    let words: WordWeights
    let places: PlaceWeight

    /// Everyone is a target of everything: the word ties nothing.
    private static let people = Stemmer.stem(of: "people")
    private static let since = Stemmer.stem(of: "since")

    /// A mention, ready to be compared.
    func node(_ index: Int) -> IncidentNode {
        let mention = evidence.incidents[index]
        let text = evidence.document.text
        var content = Stemmer.content(of: mention.span, in: text)
        var targets: [Stem] = []
        for target in mention.targets {
            targets += target.span.map { Stemmer.content(of: $0, in: text) } ?? Self.content(of: target.name)
        }
        let figures = IncidentNode.ownFigures(of: mention, in: evidence).map { evidence.figures[$0] }
        for figure in figures {
            content += Stemmer.content(of: figure.span, in: text)
            guard let who = figure.who else { continue }
            targets += Self.content(of: who).filter { $0 != Self.people }
        }
        let sentence = TimedPassage.sentence(around: mention.span, in: text)
        let place = place(of: mention)
        let agents = (mention.agents + mention.blamed.map(\.on)).filter { names.canAct($0) }
        let counts = figures.map { IncidentNode.Count(category: $0.category, best: $0.best, range: FigureRange($0)) }
        let weighed = WeighedWords(content + targets, by: words)
        let when = when(mention)
        return IncidentNode(
            document: document,
            position: PiecePosition(file: evidence.document.file, id: evidence.document.id, index: index),
            type: mention.type, place: place, when: when,
            hasOwnPlace: place.map { sentence.contains($0.span) } ?? false,
            hasOwnTime: mention.time.map {
                evidence.times.indices.contains($0) && sentence.contains(evidence.times[$0].span)
            } ?? false,
            published: evidence.document.published.value,
            placeWeight: place.map(places.weight) ?? 0, content: weighed,
            targets: WeighedWords(targets, by: words),
            agents: sortedUnique(agents.map { names.side(of: $0) }), figures: counts,
            moment: TruceMoment(sentence, in: text), isBackground: mention.isBackground,
            traits: mention.rule == "incident.marked"
                ? EventTraits(text[mention.span], marked: mention.trigger, in: text) : EventTraits(text[mention.span]),
            isCount: isCount(mention), isBareAttack: mention.type == .other && mention.kind == .attack,
            agreement: agreement,
            blocks: blocks(place: place, when: when, counts: counts, content: weighed))
    }

    private static func content(of words: String) -> [Stem] {
        let text = SourceText(words)
        return Stemmer.content(of: text.span, in: text)
    }

    /// Mentions of one incident share their document, a day, a place, a number or a telling word.
    private func blocks(
        place: PlaceMention?, when: TemporalValue?, counts: [IncidentNode.Count], content: WeighedWords
    ) -> [UInt64] {
        var blocks = [Block.hash("document", Block.value(evidence.document.id), Block.value(evidence.document.file))]
        if let when, (0...10).contains(when.lastDayNumber - when.firstDayNumber) {
            for day in when.firstDayNumber...when.lastDayNumber {
                blocks.append(Block.hash("day", UInt64(bitPattern: Int64(day))))
            }
        }
        if let place { blocks.append(Block.hash("place", Block.value(PlaceWeight.key(place)))) }
        for count in counts {
            guard let number = count.best, number > 3 else { continue }
            blocks.append(Block.hash("number", UInt64(number), Block.value(count.category.rawValue)))
        }
        if when == nil, let published = evidence.document.published.day?.firstDayNumber {
            // What a report tells without a date is mostly news of its day or the day before.
            for day in [published - 1, published] {
                blocks.append(Block.hash("day", UInt64(bitPattern: Int64(day))))
            }
        }
        for stem in content.telling(10) { blocks.append(Block.hash("word", stem.hash)) }
        return sortedUnique(blocks)
    }

    /// From so many on, a number of events is a claim about a count.
    private static let leastCount = 10

    /// Whether a number in the passage counts events of which none is told by itself.
    private func isCount(_ mention: IncidentMention) -> Bool {
        evidence.figures.contains { figure in
            guard figure.category == .other, mention.span.contains(figure.span), let who = figure.who else {
                return false
            }
            return (figure.best ?? figure.low ?? 0) >= Self.leastCount && !EventTraits(who).campaign.isEmpty
        }
    }

    // MARK: - When and where

    /// When it was. What went on "since" a day began then and is not of that day.
    private func when(_ mention: IncidentMention) -> TemporalValue? {
        guard let when = evidence.when(mention.time), let time = mention.time else { return nil }
        let text = evidence.document.text
        let before = TextSpan(max(0, evidence.times[time].span.start - 8), evidence.times[time].span.start)
        guard
            opensWithSince(mention.span, before: evidence.times[time].span)
                || Stemmer.words(of: before, in: text).last?.stem == Self.since
        else { return when }
        guard let start = CalendarDate(dayNumber: when.firstDayNumber),
            let last = evidence.document.published.value?.lastDayNumber, last > start.firstDayNumber,
            let end = CalendarDate(dayNumber: last)
        else { return nil }
        return .interval(start, end)
    }

    /// "Since then, …": the opening clause governs the passage, unless the time stands in a later clause.
    private func opensWithSince(_ passage: TextSpan, before time: TextSpan) -> Bool {
        let text = evidence.document.text
        guard Stemmer.words(of: passage, in: text).first?.stem == Self.since else { return false }
        guard passage.contains(time) else { return true }
        return !text.bytes[passage.start..<time.start].contains(0x2C)
    }

    /// Where it was; a government's name ("Moscow said") and a whole country tell nothing of where.
    private func place(of mention: IncidentMention) -> PlaceMention? {
        guard let place = evidence.place(mention.place), !place.isMetonym, place.kind != .country else { return nil }
        return place
    }
}
