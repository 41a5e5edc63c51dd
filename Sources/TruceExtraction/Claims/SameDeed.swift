import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells which passages of one document tell of the same deed, as a report tells its news in the headline, the lead and
/// again with more of it further down.
struct SameDeed {
    /// How many incidents back another telling is looked for; it bounds the work on endless texts.
    private static let reach = 16
    private static let leastShared = 2
    private static let mostJudged = 100

    private let reading: Reading
    private let speech: SpeechText
    private let incidents: [IncidentMention]
    private let words: [Set<String>]
    private let link: IncidentLink
    /// What accusations are about.
    private let judged: [TextSpan]

    init(_ reading: Reading, _ speech: SpeechText, _ incidents: [IncidentMention]) {
        self.reading = reading
        self.speech = speech
        self.incidents = incidents
        link = IncidentLink(reading, speech)
        judged = reading.evidence.claims.lazy.filter { $0.stance == .accuses }.compactMap(\.about).prefix(
            Self.mostJudged
        )
        .map { $0 }
        words = incidents.map { $0.type == .violationUnspecified ? [] : Self.words(of: $0, reading, speech) }
    }

    /// The positions of the other tellings of an incident, in order of the text.
    func others(of index: Int) -> [Int] {
        let near = max(0, index - Self.reach)..<min(incidents.count, index + Self.reach + 1)
        return near.filter { $0 != index && areOne(index, $0) }
    }

    /// The telling in which a report, in its own voice, named those who did it, where a passage right behind it goes on
    /// about such attacks of that day and names nobody: "Ten died in Ardan raids. Two towns were bombed."
    func lead(to index: Int) -> Int? {
        let mention = incidents[index]
        guard mention.agents.isEmpty, mention.blamed.isEmpty, mention.admissions.isEmpty, mention.holders.isEmpty,
            !mention.isBackground, Self.blows.contains(mention.type), let here = reading.sentence(at: mention.trigger)
        else { return nil }
        let near = incidents.indices[max(0, index - Self.leadReach)..<index]
        let same = near.filter { earlier in
            let other = incidents[earlier]
            return other.type == mention.type && !other.isBackground
                && reading.sentence(at: other.trigger).map { here - $0 <= Self.leadReach } ?? false
        }
        let named = same.filter { incidents[$0].blamed.contains { $0.by.role == .author } }
        guard let lead = named.last, day(of: mention) == nil || mayShareDay(incidents[lead], mention),
            same.allSatisfy({ Set(incidents[$0].agents.map(\.name)).isSubset(of: incidents[lead].agents.map(\.name)) })
        else { return nil }
        return isLead(lead) || mayShareSpot(incidents[lead], mention) ? lead : nil
    }

    /// How many incidents and sentences lie at most between a lead and what goes on with it.
    private static let leadReach = 3
    private static let blows: Set<IncidentType> = [.airStrike, .shelling]

    /// Whether an incident stands in one of the first sentences of the report's text.
    private func isLead(_ index: Int) -> Bool {
        guard let sentence = reading.sentence(at: incidents[index].trigger),
            let first = reading.zones.firstIndex(of: .paragraph)
        else { return false }
        return sentence - first <= 1
    }

    private func areOne(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (incidents[left], incidents[right])
        return one.type == other.type && one.type != .violationUnspecified && one.isBackground == other.isBackground
            && !introduces(incidents[max(left, right)]) && mayShareDay(one, other) && mayShareSpot(one, other)
            && mayShareDoer(one, other)
            && (words[left].intersection(words[right]).count >= Self.leastShared
                || pointsBack(max(left, right), to: min(left, right)))
    }

    /// "Ten died in an air strike. The monitor said the raid was carried out by the army": a noun that names the deed told
    /// right before without anybody who did it.
    private func pointsBack(_ later: Int, to earlier: Int) -> Bool {
        let (one, other) = (incidents[earlier], incidents[later])
        guard later == earlier + 1, one.agents.isEmpty, !other.agents.isEmpty,
            let here = reading.sentence(at: other.trigger), let there = reading.sentence(at: one.trigger),
            here - there <= 1, let noun = reading.text.tokens(in: other.trigger).last
        else { return false }
        return link.namesDefiniteDeed(at: noun) && !reading.text.lower[noun].hasSuffix("s")
    }

    private func mayShareDay(_ one: IncidentMention, _ other: IncidentMention) -> Bool {
        guard let left = day(of: one), let right = day(of: other) else { return false }
        let apart = left.distance(to: right)
        return apart <= 0 || apart <= Self.afterwards && (isDayOfJudgement(one) || isDayOfJudgement(other))
    }

    /// How many days after a deed it is still condemned as news.
    private static let afterwards = 2

    /// When a deed was, by the words or because a report of that day brings it as news.
    private func day(of mention: IncidentMention) -> TemporalValue? {
        reading.evidence.when(mention.time) ?? reading.evidence.reportWindow(of: mention)
    }

    /// Whether the day of a passage is that on which the deed was condemned: "on Monday condemned the raids".
    private func isDayOfJudgement(_ mention: IncidentMention) -> Bool {
        guard let time = mention.time.map({ reading.evidence.times[$0].span }) else { return false }
        return judged.contains { $0.contains(mention.trigger) && !$0.overlaps(time) }
    }

    /// Whether a passage brings up a deed as a new one: "follows a bombing", "in another raid".
    private func introduces(_ mention: IncidentMention) -> Bool {
        guard let first = reading.text.tokens(in: mention.trigger).first else { return false }
        return (max(0, first - 3)..<first).contains {
            ["a", "an", "another", "several", "other", "separate"].contains(reading.text.lower[$0])
        }
    }

    private func mayShareSpot(_ one: IncidentMention, _ other: IncidentMention) -> Bool {
        guard let left = reading.evidence.place(one.place), let right = reading.evidence.place(other.place) else {
            return true
        }
        if left.name == right.name { return true }
        return left.country == right.country && (isWide(left) || isWide(right))
    }

    private func isWide(_ place: PlaceMention) -> Bool { place.kind == .country || place.kind == .province }

    /// Whether neither names doers that the other does not: "gunmen" may be anyone's.
    private func mayShareDoer(_ one: IncidentMention, _ other: IncidentMention) -> Bool {
        let left = Set(one.agents.compactMap(\.key).map(ClaimActors.side))
        let right = Set(other.agents.compactMap(\.key).map(ClaimActors.side))
        return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
            || left.allSatisfy(ActorMention.isUnnamed) || right.allSatisfy(ActorMention.isUnnamed)
    }

    /// The words of a passage that say what was done to whom; names of places and of those who did it say less.
    private static func words(of mention: IncidentMention, _ reading: Reading, _ speech: SpeechText) -> Set<String> {
        let doers = mention.agents.compactMap(\.span)
        var words: Set<String> = []
        for token in reading.text.tokens(in: mention.span).prefix(longest) {
            let word = reading.text.lower[token]
            let isSmall = speech.isA(
                token, [.preposition, .determiner, .time, .subordinator, .pronoun, .auxiliary, .hedge, .adverb, .roles])
            guard word.utf8.count > 3, !isHarm(token, reading), reading.text.tokens[token].kind == .word, !isSmall,
                !speech.isPlace[token],
                !doers.contains(where: { $0.overlaps(reading.text.tokens[token].span) })
            else { continue }
            words.insert(reading.language.lemma(token))
        }
        return words
    }

    /// "killed", "wounded": said of any attack.
    private static func isHarm(_ token: Int, _ reading: Reading) -> Bool {
        reading.events.triggers(in: token..<token + 1).contains {
            $0.has(.killing) || $0.has(.breach)
        }
    }

    private static let longest = 60
}
