import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the incident that a claim is about: the one it tells of, or the one that "the attack" points back to.
struct IncidentLink {
    private static let reach = 4

    private let reading: Reading
    private let speech: SpeechText
    private let form: DeedForm
    /// The incidents' triggers with their incidents, in order of the text.
    private let triggers: [(token: Int, incident: Int)]

    init(_ reading: Reading, _ speech: SpeechText) {
        self.reading = reading
        self.speech = speech
        form = DeedForm(reading: reading, speech: speech)
        triggers = reading.evidence.incidents.enumerated()
            .map { (reading.text.firstToken(endingAfter: $1.trigger.start), $0) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// The incident whose trigger lies in a range of tokens; the first of several.
    func told(in range: Range<Int>) -> Int? {
        let first = firstTrigger(from: range.lowerBound)
        return first < triggers.count && triggers[first].token < range.upperBound ? triggers[first].incident : nil
    }

    private func firstTrigger(from token: Int) -> Int {
        triggers.partitioningIndex { $0.token >= token }
    }

    /// The incident that a claim is about.
    ///
    /// - Parameters:
    ///   - about: What the claim says that it is about.
    ///   - token: Where the claim is made.
    func incident(about: Range<Int>?, at token: Int) -> Int? {
        let sentence = reading.text.sentenceOfToken[token]
        if let about {
            if let earlier = earlier(namedBy: about, sentence: sentence) { return earlier }
            if let told = told(in: about) { return told }
            if pointsBack(about) {
                return nearest(
                    before: about.lowerBound, sentence: sentence, isViolence: namesViolence(about),
                    isBreach: namesBreach(about)) ?? kin(of: about) ?? main(about, before: about.lowerBound)
            }
            // "denied involvement in raids on the coast": not what else the sentence tells.
            if about.prefix(4).contains(where: { Self.charges.contains(speech.lower($0)) && namesNewDeed(behind: $0) })
            {
                return nil
            }
        }
        let tokens = speech.sentence(of: token)
        return told(in: tokens) ?? (about == nil ? nearest(before: token, sentence: sentence) : nil)
    }

    /// The incident that somebody claims as their own deed: the one that is named, else the last one told nearby, else the
    /// one that the report is about, which it tells first. Nobody claims what is only told as a death or the like where
    /// there is an attack.
    func claimed(_ about: Range<Int>, at token: Int) -> Int? {
        let named = about.prefix(8).first { isEventNoun($0) }
        if let named, !pointsBack(about.lowerBound..<named + 1) { return incident(about: about, at: token) }
        if let named {
            if let own = told(in: named..<named + 1) ?? sharing(named, about) {
                // "claimed the attack that shattered the calm": another telling of the attack just told.
                let isVague = reading.evidence.incidents[own].type == .other && isDefinite(named)
                let before = triggers[0..<firstTrigger(from: token)].suffix(3).last { isTyped($0.incident) }
                let here = reading.text.sentenceOfToken[token]
                guard isVague, let before, here - reading.text.sentenceOfToken[before.token] <= Self.reach else {
                    return own
                }
                return before.incident
            }
            // "the attack on the school": one that is told for the first time is told here.
            if speech.isA(named + 1, .preposition), let told = told(in: about) { return told }
        }
        let before = triggers[0..<firstTrigger(from: token)]
        let sentence = reading.text.sentenceOfToken[token]
        let near = before.suffix(8).last {
            isTyped($0.incident) && sentence - reading.text.sentenceOfToken[$0.token] <= Self.reach
        }
        return (near ?? before.first { isTyped($0.incident) } ?? before.last { isViolent($0.incident) })?.incident
    }

    /// Whether an incident is violence of which the report says what it was.
    private func isTyped(_ incident: Int) -> Bool {
        isViolent(incident) && reading.evidence.incidents[incident].type != .other
    }

    private func isViolent(_ incident: Int) -> Bool {
        let mention = reading.evidence.incidents[incident]
        return mention.type != .violationUnspecified && !mention.isBackground
    }

    /// The incident told before that the first noun of a claim points back to: "claimed responsibility for the attack,
    /// which came a day after …"; of several the one that shares a word with it ("the attack against the airport").
    private func earlier(namedBy about: Range<Int>, sentence: Int) -> Int? {
        guard let noun = about.prefix(5).first(where: { isEventNoun($0) }), told(in: noun..<noun + 1) == nil else {
            return nil
        }
        // "scores of deadly raids": none of them is told.
        let before = max(0, noun - 4)..<noun
        if before.contains(where: { speech.tells(.mass, at: $0) }) { return nil }
        if let sharing = sharing(noun, about) { return sharing }
        guard pointsBack(about.lowerBound..<noun + 1) else { return nil }
        // "the attack on the school": one that is told for the first time is told here.
        if told(in: about) != nil, speech.isA(noun + 1, .preposition) { return nil }
        return nearest(
            before: about.lowerBound, sentence: sentence, isViolence: namesViolence(noun..<noun + 1),
            isBreach: namesBreach(noun..<noun + 1))
    }

    /// The incident of the same kind that shares a word with what stands behind an event noun, the nearest before it
    /// first, then the nearest after it: a report may tell the outcry before the deed.
    private func sharing(_ noun: Int, _ about: Range<Int>) -> Int? {
        let lower = reading.text.lower
        let found = reading.knowledge.events.events.longest(in: lower, at: noun, limit: min(noun + 3, lower.count))
        let next = noun + (found?.count ?? 1)
        guard next < about.upperBound, speech.isA(next, .preposition) else { return nil }
        let words = contentWords(next..<min(about.upperBound, next + 7))
        if words.isEmpty { return nil }
        let end = firstTrigger(from: about.lowerBound)
        let isViolence = namesViolence(noun..<noun + 1)
        func shares(_ trigger: (token: Int, incident: Int)) -> Bool {
            let mention = reading.evidence.incidents[trigger.incident]
            let isViolent = mention.type != .violationUnspecified && mention.type != .other
            // Whoever struck there is no target here: "American jets struck", "raids on American troops".
            let doers = mention.agents.compactMap(\.span).map { contentWords(reading.text.tokens(in: $0)) }
            let told = doers.reduce(contentWords(reading.text.tokens(in: mention.span))) { $0.subtracting($1) }
            return isViolence == isViolent && !told.isDisjoint(with: words)
        }
        return triggers[max(0, end - Self.remembered)..<end].last(where: shares)?.incident
            ?? triggers[end..<min(triggers.count, end + Self.remembered)].first(where: shares)?.incident
    }

    private static let remembered = 12

    /// What the vocabulary knows of the words that begin at a token.
    private func words(at token: Int) -> [EventWord] { form.words(of: token..<token + 3) }

    private func isEventNoun(_ token: Int) -> Bool {
        words(at: token).contains { $0.form == .noun && $0.eventClass != .none }
    }

    /// The lower-case words of a range that name things, so that two passages can be compared.
    private func contentWords(_ range: Range<Int>) -> Set<String> {
        Set(
            range.lazy.filter { token in
                let word = reading.text.lower[token]
                return word.utf8.count > 3 && speech.isWord(token) && !isEventNoun(token)
                    && !speech.isA(token, [.preposition, .determiner, .time, .subordinator, .pronoun, .auxiliary])
            }.map { reading.text.lower[$0] })
    }

    /// The nearest incident before a token, within a few sentences.
    ///
    /// - Parameter isViolence: Whether an act of violence is meant, so that a breach of which no more is said is
    ///   passed over where there is one.
    /// - Parameter isBreach: Whether a breach is meant ("denied any violation"), so that such a one comes first.
    func nearest(before token: Int, sentence: Int, isViolence: Bool = false, isBreach: Bool = false) -> Int? {
        let end = firstTrigger(from: token)
        let near = triggers[max(0, end - 8)..<end].filter {
            sentence - reading.text.sentenceOfToken[$0.token] <= Self.reach
        }
        let violent = near.last {
            let type = reading.evidence.incidents[$0.incident].type
            return type != .violationUnspecified && type != .other
        }
        let breach = near.last { reading.evidence.incidents[$0.incident].type == .violationUnspecified }
        return (isViolence ? violent ?? near.last : isBreach ? breach ?? near.last : near.last)?.incident
    }

    /// The incidents told before a token, within some sentences, in order of the text; breaches of which no more is said
    /// left out.
    func before(_ token: Int, within sentences: Int) -> [Int] {
        let here = reading.text.sentenceOfToken[token]
        return triggers[0..<firstTrigger(from: token)].suffix(Self.remembered).filter {
            here - reading.text.sentenceOfToken[$0.token] <= sentences && isViolent($0.incident)
        }.map(\.incident)
    }

    /// The last incident before that the noun of a claim may stand for though more was told since: "condemned the raids"
    /// long after the raids.
    private func kin(of about: Range<Int>) -> Int? {
        guard let noun = about.prefix(3).first(where: { isEventNoun($0) }) else { return nil }
        let classes = classes(at: noun)
        let end = firstTrigger(from: about.lowerBound)
        return triggers[max(0, end - Self.remembered)..<end].last { trigger in
            !self.classes(at: trigger.token).isDisjoint(with: classes)
        }?.incident
    }

    /// The last violence told before, for whoever denies or claims a part "in the incident" long after it.
    private func main(_ about: Range<Int>, before token: Int) -> Int? {
        let pointer = about.prefix(Self.longestPointer)
        guard
            pointer.contains(where: {
                speech.tells(.part, at: $0) || isTrouble($0) && isDefinite($0)
            })
        else { return nil }
        let end = firstTrigger(from: token)
        return triggers[max(0, end - Self.remembered)..<end].last { isTyped($0.incident) }?.incident
    }

    private func classes(at token: Int) -> Set<EventWord.Class> {
        Set(words(at: token).map(\.eventClass))
    }

    private func namesBreach(_ range: Range<Int>) -> Bool {
        let triggers = reading.events.triggers(in: range)
        return !triggers.isEmpty && triggers.allSatisfy { $0.has(.breach) }
    }

    /// Whether a range points back to an act of violence: "the strike", "this raid".
    private func namesViolence(_ range: Range<Int>) -> Bool {
        range.prefix(14).contains { token in
            words(at: token).contains {
                $0.form == .noun && $0.eventClass != .breach && !DeedForm.blameless.contains($0.eventClass)
            }
        }
    }

    /// Whether a range holds a noun that points back to an event told before: "the attack", "these accusations".
    func pointsBack(_ range: Range<Int>) -> Bool {
        let lower = reading.text.lower
        return range.prefix(Self.longestPointer).contains { token in
            if Self.charges.contains(lower[token]) {
                // "charges that it sent troops": a charge that says of what, and of what else.
                return !["that", "of"].contains(speech.lower(token + 1)) && !namesNewDeed(behind: token)
            }
            if lower[token] == "it" { return true }
            if isTrouble(token), isDefinite(token) { return true }
            // "denied that.": the pronoun, not the conjunction.
            if lower[token] == "this" || lower[token] == "that", token + 1 >= lower.count || !speech.isWord(token + 1) {
                return true
            }
            guard isDefinite(token), !isCounted(behind: token) else { return false }
            return words(at: token).contains {
                $0.form == .noun && $0.eventClass != .none && $0.eventClass != .lapse
            }
        }
    }

    /// Whether a noun stands for a deed of violence told before: "the raids", "this attack".
    func namesDefiniteDeed(at noun: Int) -> Bool { isDefinite(noun) && namesViolence(noun..<noun + 1) }

    /// "involvement in raids on the coast": raids of which nothing was told.
    private func namesNewDeed(behind noun: Int) -> Bool {
        guard ["in", "for"].contains(speech.lower(noun + 1)) else { return false }
        let deed = noun + 2
        return deed < reading.text.lower.count && isEventNoun(deed) && speech.isA(deed + 1, .preposition)
    }

    private static let indefinite: Set<String> = [
        "a", "an", "several", "many", "some", "other", "another", "few", "multiple", "more", "new",
    ]
    /// Nouns for what was told before without its kind: "the latest violence".
    private static let troubles: Set<String> = ["violence", "bloodshed", "carnage", "atrocity"]

    private func isTrouble(_ token: Int) -> Bool {
        Self.troubles.contains(speech.lower(token)) || speech.tells(.strife, at: token)
    }

    private static let longestPointer = 20
    private static let pointers: Set<String> = ["the", "this", "that", "these", "those", "its"]

    /// "the raid", "the deadly raid", "Thursday's raid", but not "last year's raid".
    private func isDefinite(_ noun: Int) -> Bool {
        var before = noun - 1
        if speech.tells(.qualifier, at: before) { before -= 1 }
        guard before >= 0, !Self.indefinite.contains(speech.lower(before)) else { return false }
        if Self.pointers.contains(speech.lower(before)) || speech.isA(before, .determiner) { return true }
        return speech.lower(before) == "'s" && speech.isA(before - 1, .time)
            && !["last", "next"].contains(speech.lower(before - 2))
    }

    /// "the deaths of hundreds": deaths that the words count themselves.
    private func isCounted(behind noun: Int) -> Bool {
        guard speech.lower(noun + 1) == "of" else { return false }
        return (noun + 2..<min(noun + 5, speech.text.tokens.count)).contains {
            speech.tree.isNumber($0) || speech.tells(.mass, at: $0)
        }
    }

    private static let charges: Set<String> = [
        "accusations", "accusation", "charges", "charge", "allegations", "allegation", "claims", "claim", "incident",
        "incidents",
        "involvement", "responsibility", "blame", "reports", "role", "explanation", "explanations", "apology",
        "account",
    ]
}
