import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// The evidence of other readers, found by where it stands.
struct ClauseFacts {
    let reading: Reading
    /// The actors of the document by place.
    let actorIndex: ActorIndex
    private let placeTokens: [Int?]
    private let timeTokens: [Int?]
    private let figureTokens: [Int: [Int]]
    private let quotationTokens: [Int32]

    /// Puts places and times on the tokens at which they begin.
    init(_ reading: Reading) {
        self.reading = reading
        actorIndex = ActorIndex(reading)
        var placeTokens = [Int?](repeating: nil, count: reading.text.tokens.count)
        var timeTokens = placeTokens
        for (index, place) in reading.evidence.places.enumerated() {
            let token = reading.text.firstToken(endingAfter: place.span.start)
            if token < placeTokens.count { placeTokens[token] = index }
        }
        for (index, time) in reading.evidence.times.enumerated() {
            let token = reading.text.firstToken(endingAfter: time.span.start)
            if token < timeTokens.count { timeTokens[token] = index }
        }
        var figureTokens: [Int: [Int]] = [:]
        for (index, figure) in reading.evidence.figures.enumerated() {
            figureTokens[reading.text.firstToken(endingAfter: figure.span.start), default: []].append(index)
        }
        var quotationTokens = [Int32](repeating: -1, count: reading.text.tokens.count)
        for (index, quotation) in reading.evidence.quotations.enumerated() {
            for token in reading.text.tokens(in: quotation.span) {
                quotationTokens[token] = Int32(truncatingIfNeeded: index)
            }
        }
        self.figureTokens = figureTokens
        self.quotationTokens = quotationTokens
        self.placeTokens = placeTokens
        var counts: [String: Int] = [:]
        for place in reading.evidence.places where place.kind != .country && !place.isMetonym {
            let sentence = reading.sentence(at: place.span)
            guard let country = place.country, let sentence,
                [.paragraph, .dateline].contains(reading.zones[sentence])
            else { continue }
            counts[country, default: 0] += 1
        }
        // Of two in which as many places lie, the one that is named more often.
        var names: [String: Int] = [:]
        for place in reading.evidence.places where place.kind == .country {
            place.country.map { names[$0, default: 0] += 1 }
        }
        func rank(_ entry: (key: String, value: Int)) -> (Int, Int) { (-entry.value, -(names[entry.key] ?? 0)) }
        let country = counts.min { rank($0) != rank($1) ? rank($0) < rank($1) : $0.key < $1.key }?.key
        mainCountry = country
        let places = reading.evidence.places
        mainCountryMentions = places.indices.filter {
            country != nil && places[$0].kind == .country && places[$0].country == country
        }.sorted { places[$0].span < places[$1].span }
        let capital = country.flatMap { reading.knowledge.states[$0]?.capital }.flatMap { $0.isEmpty ? nil : $0 }
        capitalMentions = places.indices.filter {
            places[$0].kind == .settlement && places[$0].name == capital && places[$0].country == country
        }.sorted { places[$0].span < places[$1].span }
        self.timeTokens = timeTokens
    }

    /// The country in which most of the document's places lie, as ISO 3166-1 alpha-2.
    let mainCountry: String?
    /// The indices of the places that name it, in order of the text.
    private let mainCountryMentions: [Int]
    /// The indices of the places that name its capital, in order of the text.
    private let capitalMentions: [Int]

    /// The indices of the places whose names begin in a range of tokens.
    func places(in range: Range<Int>) -> [Int] { range.compactMap { placeTokens[$0] } }

    /// The indices of the times whose words begin in a range of tokens.
    func times(in range: Range<Int>) -> [Int] { range.compactMap { timeTokens[$0] } }

    /// How far before a passage a figure may begin that reaches into it, in tokens.
    private static let figureReach = 16

    /// The indices of the figures that reach into a range of tokens.
    func figures(in range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        let span = reading.text.span(range)
        return (max(0, range.lowerBound - Self.figureReach)..<range.upperBound).flatMap { figureTokens[$0] ?? [] }
            .filter { reading.evidence.figures[$0].span.overlaps(span) }
    }

    /// The quotations that reach into a range of tokens.
    func quotations(in range: Range<Int>) -> [Quotation] {
        var result: [Quotation] = []
        var last: Int32 = -1
        for token in range where quotationTokens[token] >= 0 && quotationTokens[token] != last {
            last = quotationTokens[token]
            result.append(reading.evidence.quotations[Int(last)])
        }
        return result
    }

    /// Those whom a quotation around a range of tokens names, nearest first.
    func holders(of range: Range<Int>) -> [Holder] {
        quotations(in: range).first { !$0.holders.isEmpty }?.holders ?? []
    }

    /// The mentions of actors that lie in a range of tokens.
    func actors(in range: Range<Int>) -> [ActorMention] {
        actorIndex.mentions(in: range)
    }

    /// Whether a word in a range of tokens accuses, condemns or blames.
    func accuses(in range: Range<Int>) -> Bool {
        range.contains { reading.knowledge.speechCues.form(reading.text.lower[$0])?.act == .accuses }
    }

    /// Whether a time tells when something happened, to the day or the month, and not how long it took.
    func isPoint(_ index: Int) -> Bool {
        switch reading.evidence.times[index].form {
        case .duration, .recurring, .reference, .years, .past, .season: return false
        case .absolute(let value): return value.lastDayNumber - value.firstDayNumber < 32
        // "In the month of Ramadan" tells of no day.
        case .feast(let feasts, _): return feasts.allSatisfy { $0.days <= Self.longestFeast }
        default: return true
        }
    }

    /// How long a feast may last that dates an incident, in days.
    private static let longestFeast = 7

    /// Whether a time tells the day of something that was, and sets no deadline.
    func isDay(_ index: Int) -> Bool {
        let time = reading.evidence.times[index]
        return isPoint(index) && !time.isDeadline && (time.value?.isDay ?? false)
    }

    /// The first time of a clause that lies far back and is not that of a truce's making.
    func pastTime(in clause: Range<Int>, _ truce: TruceMarks) -> Int? {
        times(in: clause).first { index in
            let token = reading.text.firstToken(endingAfter: reading.evidence.times[index].span.start)
            return isFarPast(index) && !truce.isTimeOfTruce(token)
        }
    }

    /// Whether a clause tells of a stretch of time ("since then, bombs have fallen").
    func isPeriod(_ clause: Range<Int>) -> Bool { clause.contains { reading.text.lower[$0] == "since" } }

    /// Whether a time lies wholly after the document, so that nothing told can have happened then.
    func isStillToCome(_ index: Int) -> Bool {
        guard let value = reading.evidence.times[index].value,
            let published = reading.evidence.document.published.value
        else { return false }
        return value.firstDayNumber > published.lastDayNumber
    }

    /// Whether a time lies wholly more than two months before the document.
    func isFarPast(_ index: Int) -> Bool {
        guard let value = reading.evidence.times[index].value,
            let published = reading.evidence.document.published.value
        else { return false }
        return published.firstDayNumber - value.lastDayNumber > 60
    }

    /// The mention of the main country that stands nearest before a byte offset, else the first one.
    ///
    /// - Complexity: O(log n) in the mentions of that country.
    func mainCountryMention(before offset: Int) -> Int? {
        let next = mainCountryMentions.partitioningIndex { reading.evidence.places[$0].span.start > offset }
        return next > 0 ? mainCountryMentions[next - 1] : mainCountryMentions.first
    }

    /// The nearest mention of the capital of the main country before a token, else the first one behind it.
    ///
    /// - Complexity: O(log n) in the mentions of that capital.
    func capitalMention(before token: Int) -> Int? {
        let next = capitalMentions.partitioningIndex {
            reading.text.firstToken(endingAfter: reading.evidence.places[$0].span.start) >= token
        }
        return next > 0 ? capitalMentions[next - 1] : capitalMentions.first
    }

    private static let spatial: Set<String> = [
        "in", "into", "inside", "across", "near", "toward", "towards", "on", "against", "at", "over", "throughout",
    ]

    /// Whether a place is where something is, rather than who acts ("Russia struck") or who is meant by an adjective
    /// ("the Britain-based monitor").
    func isScene(_ index: Int) -> Bool {
        let place = reading.evidence.places[index]
        if place.isMetonym { return false }
        let text = reading.text
        let tokens = text.tokens(in: place.span)
        guard let first = tokens.first else { return false }
        let next = tokens.upperBound
        if next < text.tokens.count, text.lower[next] == "-", !text.tokens[next].followsSpace { return false }
        if next < text.tokens.count, reading.knowledge.placeWords.contains(text.lower[next], .outlet) { return false }
        guard place.kind == .country else { return true }
        // "in heavy Borduria fire": the country says whose fire it was.
        if ["compound", "amod"].contains(reading.language.relation(next - 1)) { return false }
        return (max(0, first - 2)..<first).contains { Self.spatial.contains(text.lower[$0]) }
    }

    /// Whether a place is a town, village or camp and meant as a place.
    func isTown(_ index: Int) -> Bool { reading.evidence.places[index].kind == .settlement && isScene(index) }

    /// Whether a place is finer than a country and meant as a place.
    func isSpot(_ index: Int) -> Bool {
        let place = reading.evidence.places[index]
        return place.kind != .country && isScene(index)
    }
}
