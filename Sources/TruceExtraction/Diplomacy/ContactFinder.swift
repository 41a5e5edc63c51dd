import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the verbs and nouns that tell of contacts: verbs at whose seat, as the trees have it, a contact or those who take
/// part stand, and nouns behind a preposition of time or place ("after talks in …").
struct ContactFinder {
    let reading: Reading
    let marks: ContactMarks
    private let tree: ClauseTree
    private let seats: EventSeats
    private let mood: EventMood

    init(_ reading: Reading, _ marks: ContactMarks) {
        self.reading = reading
        self.marks = marks
        tree = ClauseTree(reading)
        seats = EventSeats(reading)
        mood = EventMood(reading)
    }

    /// What a sentence tells, in order.
    func candidates(in sentence: Int) -> [EventCandidate<ContactKind>] {
        let tokens = reading.text.sentences[sentence].tokens
        var result: [EventCandidate<ContactKind>] = []
        reading.knowledge.contacts.events.phrases.scan(reading.text.lower, in: tokens) { trigger, frames in
            guard let candidate = verbal(trigger, frames, sentence) else { return false }
            result.append(candidate)
            return true
        }
        // "The talks planned for May were called off": what only describes them stands behind what is told of them.
        let main = Set(result.filter { !isDescription($0) }.map(\.object))
        result.removeAll { isDescription($0) && main.contains($0.object) }
        let told = Set(result.map(\.object))
        let predicates = Set(result.map(\.predicate))
        for noun in tokens where !told.contains(noun) && !predicates.contains(noun) {
            if let candidate = nominal(noun, sentence) { result.append(candidate) }
        }
        return result.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
    }

    private func isDescription(_ candidate: EventCandidate<ContactKind>) -> Bool {
        reading.language.relation(candidate.predicate).hasPrefix("acl")
            && reading.language.head(candidate.predicate) == candidate.object
    }

    private func verbal(
        _ trigger: Range<Int>, _ frames: [ContactVocabulary.Frame], _ sentence: Int
    ) -> EventCandidate<ContactKind>? {
        let head = tree.head(of: trigger)
        guard ["VERB", "ADJ", "AUX", "ADV"].contains(reading.language.universalTag(head)) else { return nil }
        for frame in seats.frames(frames, of: trigger, head: head, in: reading.knowledge.contacts.events) {
            guard let object = object(of: head, trigger, frame) else { continue }
            guard let kind = kind(of: frame, object, head) else { continue }
            let told = mood.status(of: head, isHeadline: reading.zones[sentence] == .title)
            return EventCandidate<ContactKind>(
                sentence: sentence, trigger: trigger, predicate: head, object: object, kind: kind,
                status: told == .done ? frame.status : told, rule: rule(of: frame.seat))
        }
        return nil
    }

    private func kind(of frame: ContactVocabulary.Frame, _ object: Int, _ verb: Int) -> ContactKind? {
        let kind = frame.kind ?? marks.classes(of: object).kind
        let isOfCouncil = seats.subjects(of: verb).contains { marks.classes(of: $0).contains(.council) }
        return kind == .meeting && isOfCouncil ? .councilSession : kind
    }

    private func object(of verb: Int, _ trigger: Range<Int>, _ frame: ContactVocabulary.Frame) -> Int? {
        switch frame.seat {
        case .object:
            let behind = seats.following(trigger, verb: verb).map { [$0] } ?? []
            let nouns = seats.objects(of: verb) + behind
            return nouns.first { fits($0, frame) && (!frame.things.contains(.ground) || isJourney(verb)) }
        case .subject:
            return seats.subjects(of: verb).first { fits($0, frame) && (frame.kind == nil || hasOther(verb, frame)) }
        case .adjective: return seats.described(by: verb).first { fits($0, frame) }
        case .goal:
            guard isJourney(verb) else { return nil }
            return reading.dependents[verb].first { noun in
                noun > verb && marks.own(noun).contains(.ground)
                    && reading.dependents[noun].contains { ["to", "in"].contains(reading.text.lower[$0]) }
            }
        }
    }

    private func fits(_ noun: Int, _ frame: ContactVocabulary.Frame) -> Bool {
        !marks.classes(of: noun).isDisjoint(with: frame.things)
    }

    /// Who travels is somebody by name or office, and goes to see those concerned.
    private func isJourney(_ verb: Int) -> Bool {
        let language = reading.language
        guard let subject = seats.subjects(of: verb).first, marks.classes(of: subject).contains(.people) else {
            return false
        }
        let isEnvoy =
            !reading.knowledge.speechWords.classes(of: reading.text.lower[subject]).isDisjoint(with: [.role, .roles])
            || language.universalTag(subject) == "PROPN" && !marks.own(subject).contains(.ground)
        return isEnvoy && !reading.events.has([.ground, .military], in: max(0, subject - 1)..<subject + 1)
    }

    /// "The envoys met", "the minister met his counterpart": somebody must be met, where there is but one.
    private func hasOther(_ verb: Int, _ frame: ContactVocabulary.Frame) -> Bool {
        guard frame.things.contains(.people) else { return true }
        let language = reading.language
        let others = reading.dependents[verb].filter { noun in
            ["obj", "obl"].contains(language.relation(noun)) && marks.classes(of: noun).contains(.people)
        }
        if !others.isEmpty { return true }
        let subjects = seats.subjects(of: verb)
        return subjects.count > 1 || subjects.contains { ["NNS", "NNPS"].contains(language.treebankTag($0)) }
    }

    /// "After talks in the capital", "in a telephone call": what stands behind such a preposition was held.
    private func nominal(_ noun: Int, _ sentence: Int) -> EventCandidate<ContactKind>? {
        let language = reading.language
        guard marks.own(noun).kind != nil, tree.isNoun(noun), let kind = marks.classes(of: noun).kind,
            ["obl", "nmod"].contains(language.relation(noun)), let verb = language.head(noun),
            let preposition = reading.dependents[noun].first(where: { language.relation($0) == "case" })
        else { return nil }
        let word = reading.text.lower[preposition]
        let isHeld = Self.held.contains(word) || Self.within.contains(word) && kind != .talks
        guard isHeld || Self.ahead.contains(word), ["VERB", "ADJ"].contains(language.universalTag(verb)) else {
            return nil
        }
        return EventCandidate<ContactKind>(
            sentence: sentence, trigger: noun..<noun + 1, predicate: verb, object: noun, kind: kind,
            status: isHeld ? .done : .planned, rule: "contact.noun")
    }

    private func rule(of seat: ContactVocabulary.Seat) -> Rule {
        switch seat {
        case .object: "contact.object"
        case .subject: "contact.subject"
        case .adjective: "contact.state"
        case .goal: "contact.journey"
        }
    }

    private static let held: Set<String> = ["after", "during", "following", "at"]
    private static let within: Set<String> = ["in", "by"]
    private static let ahead: Set<String> = ["before", "ahead"]
}
