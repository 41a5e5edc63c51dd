import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the town of the event that a report opens with: the first sentence names the country or the province, the
/// sentences behind it name the town.
struct OpeningScene {
    let facts: ClauseFacts
    let marks: EventMarks

    private var text: TokenizedText { facts.reading.text }

    /// The mentions, the opening one placed where the sentences behind it put it.
    func sharpened(
        _ found: [(candidate: IncidentCandidate, mention: IncidentMention)]
    ) -> [(candidate: IncidentCandidate, mention: IncidentMention)] {
        let last =
            facts.reading.zones.indices.lazy.filter { facts.reading.zones[$0] == .paragraph }
            .prefix(Self.opening).last ?? 0
        let first = found.prefix { $0.candidate.sentence <= last }.firstIndex {
            facts.reading.zones[$0.candidate.sentence] == .paragraph && !$0.mention.isBackground
                && $0.mention.type != .violationUnspecified
        }
        guard let first else { return found }
        let opening = found[first]
        guard isCoarse(opening.mention.place), let town = town(behind: opening.candidate, opening.mention) else {
            return found
        }
        var result = found
        // What the same sentence goes on to tell happened there too.
        for index in result.indices.dropFirst(first)
        where result[index].candidate.sentence == opening.candidate.sentence
            && isNamedAlike(result[index].mention.place, opening.mention.place)
        {
            result[index].mention.place = town
        }
        return result
    }

    private func isNamedAlike(_ place: Int?, _ other: Int?) -> Bool {
        let places = facts.reading.evidence.places
        return place.map { places[$0].name } == other.map { places[$0].name }
    }

    private func isCoarse(_ place: Int?) -> Bool {
        guard let place else { return true }
        return facts.reading.evidence.places[place].kind != .settlement
    }

    private func town(behind candidate: IncidentCandidate, _ mention: IncidentMention) -> Int? {
        let places = facts.reading.evidence.places
        let country = mention.place.flatMap { places[$0].country } ?? facts.mainCountry
        let end = min(text.sentences.count, candidate.sentence + 1 + Self.reach)
        for sentence in candidate.sentence + 1..<max(candidate.sentence + 1, end)
        where facts.reading.zones[sentence] == .paragraph {
            let tokens = text.sentences[sentence].tokens
            let role = PlaceRole(text)
            let towns = facts.places(in: tokens).filter {
                isFiner($0, than: mention.place) && places[$0].country == country && facts.isScene($0)
                    && !role.isOrigin(places[$0].span) && !role.isVenue(places[$0].span)
            }
            // What stands behind the town may tell of earlier days there.
            let end = towns.first.flatMap { text.tokens(in: places[$0].span).first } ?? tokens.upperBound
            if tellsOfOtherDay(tokens.lowerBound..<end, than: mention) { return nil }
            if let town = towns.first, goesOn(tokens) { return town }
        }
        return townOfCourse(behind: candidate, end: end, country: country)
    }

    /// "The strike took place near the town of X", farther on.
    private func townOfCourse(behind candidate: IncidentCandidate, end: Int, country: String?) -> Int? {
        let places = facts.reading.evidence.places
        for sentence in end..<max(end, min(text.sentences.count, candidate.sentence + Self.longestWay))
        where facts.reading.zones[sentence] == .paragraph {
            let tokens = text.sentences[sentence].tokens
            let course = marks.triggers(in: tokens).first { trigger in
                trigger.words.contains { $0.form == .noun } && trigger.tokens.lowerBound > tokens.lowerBound
                    && text.lower[trigger.tokens.lowerBound - 1] == "the"
                    && trigger.tokens.upperBound < tokens.upperBound
                    && Self.courses.contains(text.lower[trigger.tokens.upperBound])
            }
            guard let course else { continue }
            return facts.places(in: course.tokens.upperBound..<tokens.upperBound).first {
                places[$0].country == country && facts.isTown($0)
            }
        }
        return nil
    }

    private func isFiner(_ place: Int, than other: Int?) -> Bool {
        let places = facts.reading.evidence.places
        switch places[place].kind {
        case .settlement: return true
        case .province: return other.map { places[$0].kind == .country } ?? true
        case .region, .country: return false
        }
    }

    /// Whether a sentence tells of the same scene: an event, or "the hotel", "the site".
    private func goesOn(_ tokens: Range<Int>) -> Bool {
        if !marks.triggers(in: tokens).isEmpty { return true }
        return tokens.dropLast().contains { index in
            text.lower[index] == "the"
                && (marks.has([.object, .takeable], in: index + 1..<index + 2)
                    || Self.scenes.contains(text.lower[index + 1]))
        }
    }

    private func tellsOfOtherDay(_ tokens: Range<Int>, than mention: IncidentMention) -> Bool {
        let evidence = facts.reading.evidence
        guard let own = evidence.when(mention.time) else { return false }
        return facts.times(in: tokens).contains { index in
            guard facts.isPoint(index), let value = evidence.times[index].value else { return false }
            return value.lastDayNumber < own.firstDayNumber
        }
    }

    /// How many sentences open a report.
    private static let opening = 3
    /// How far behind the opening its town may be named, in sentences.
    private static let reach = 4
    /// How far behind the opening an event may be told of again with its town, in sentences.
    private static let longestWay = 16
    private static let courses: Set<String> = ["took", "happened", "occurred", "hit", "struck", "came"]
    private static let scenes: Set<String> = ["scene", "attackers", "gunmen", "attack"]
}
