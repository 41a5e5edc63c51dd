import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the verbs and nouns that tell of aid access: those of the vocabulary at whose seat, as the trees have it, a thing
/// of the right sort stands.
struct AccessFinder {
    let reading: Reading
    let marks: AccessMarks
    private let tree: ClauseTree
    private let seats: EventSeats
    private let mood: EventMood

    init(_ reading: Reading, _ marks: AccessMarks) {
        self.reading = reading
        self.marks = marks
        tree = ClauseTree(reading)
        seats = EventSeats(reading)
        mood = EventMood(reading)
    }

    /// What a sentence tells, in order.
    func candidates(in sentence: Int) -> [EventCandidate<AccessKind>] {
        guard marks.isOfAccess[sentence] else { return [] }
        let tokens = reading.text.sentences[sentence].tokens
        var result: [EventCandidate<AccessKind>] = []
        reading.knowledge.access.events.phrases.scan(reading.text.lower, in: tokens) { trigger, frames in
            guard let candidate = candidate(trigger, frames, sentence) else { return false }
            result.append(candidate)
            return true
        }
        return withoutGoverned(result)
    }

    private func candidate(
        _ trigger: Range<Int>, _ frames: [AccessVocabulary.Frame], _ sentence: Int
    ) -> EventCandidate<AccessKind>? {
        let head = tree.head(of: trigger)
        if tree.isNoun(head) {
            return frames.lazy.filter { $0.seat == .noun }.compactMap { self.nominal(head, trigger, $0, sentence) }
                .first
        }
        guard ["VERB", "ADJ", "AUX"].contains(reading.language.universalTag(head)) else { return nil }
        let told = seats.frames(frames, of: trigger, head: head, in: reading.knowledge.access.events)
        for frame in told where frame.seat != .noun {
            guard let object = object(of: head, frame) ?? behind(trigger, head, frame) else { continue }
            let isHeadline = reading.zones[sentence] == .title
            var status = mood.status(of: head, isHeadline: isHeadline)
            if status == .done, isByPact(head) { status = .planned }
            return settled(
                EventCandidate<AccessKind>(
                    sentence: sentence, trigger: trigger, predicate: head, object: object, kind: frame.kind,
                    status: status, rule: rule(of: frame.seat)))
        }
        return nil
    }

    /// The noun at a frame's seat, when it is of the right sort.
    private func object(of verb: Int, _ frame: AccessVocabulary.Frame) -> Int? {
        let nouns: [Int]
        switch frame.seat {
        case .object: nouns = seats.objects(of: verb)
        case .subject: nouns = seats.subjects(of: verb)
        case .adjective: nouns = seats.described(by: verb)
        case .people:
            guard seats.subjects(of: verb).contains(where: { marks.classes(of: $0).contains(.people) }) else {
                return nil
            }
            nouns = seats.objects(of: verb)
        case .tool:
            guard seats.objects(of: verb).contains(where: { marks.classes(of: $0).contains(.people) }) else {
                return nil
            }
            nouns = seats.tools(of: verb)
        case .leaving:
            guard seats.hasLeaving(verb) else { return nil }
            nouns = seats.objects(of: verb)
        case .noun: nouns = []
        }
        return nouns.first { !marks.classes(of: $0).isDisjoint(with: frame.things) }
    }

    private func behind(_ trigger: Range<Int>, _ verb: Int, _ frame: AccessVocabulary.Frame) -> Int? {
        guard frame.seat == .object, let noun = seats.following(trigger, verb: verb),
            !marks.classes(of: noun).isDisjoint(with: frame.things)
        else { return nil }
        return noun
    }

    private func rule(of seat: AccessVocabulary.Seat) -> Rule {
        switch seat {
        case .object: "access.object"
        case .subject: "access.subject"
        case .adjective: "access.state"
        case .people, .tool: "access.receiver"
        case .leaving: "access.leaving"
        case .noun: "access.noun"
        }
    }

    /// A noun tells something only beside a word that makes it real: "the closure of the crossing has led to …".
    private func nominal(
        _ noun: Int, _ trigger: Range<Int>, _ frame: AccessVocabulary.Frame, _ sentence: Int
    ) -> EventCandidate<AccessKind>? {
        let things = seats.belongings(of: noun)
        guard let object = things.first(where: { !marks.classes(of: $0).isDisjoint(with: frame.things) }),
            let (verb, status) = AccessNouns(reading, mood).support(of: noun, frame.kind)
        else { return nil }
        return settled(
            EventCandidate<AccessKind>(
                sentence: sentence, trigger: trigger, predicate: verb, object: object, kind: frame.kind,
                status: status, rule: "access.noun"))
    }

    /// Leave that is refused or not given is leave withheld, which is a fact.
    private func settled(_ candidate: EventCandidate<AccessKind>) -> EventCandidate<AccessKind> {
        guard let refusal = candidate.kind.refusal, candidate.status == .refused || candidate.status == .notDone else {
            return candidate
        }
        var candidate = candidate
        (candidate.kind, candidate.status) = (refusal, .done)
        return candidate
    }

    /// "The deal allows convoys in": what a text says shall be.
    private func isByPact(_ verb: Int) -> Bool {
        guard !tree.isPassive(verb), let subject = tree.subject(of: verb) else { return false }
        return marks.classes[subject].contains(.pact)
    }

    /// What hangs on leave or its refusal ("let the trucks in", "prevented them from reaching") is told by that already.
    private func withoutGoverned(_ candidates: [EventCandidate<AccessKind>]) -> [EventCandidate<AccessKind>] {
        let governing = Set(candidates.filter { Self.governing.contains($0.kind) }.map(\.predicate))
        return candidates.filter { !isGoverned($0.predicate, by: governing) }
    }

    private func isGoverned(_ predicate: Int, by governing: Set<Int>) -> Bool {
        var token = predicate
        for _ in 0..<Self.reach {
            let relation = reading.language.relation(token)
            guard ["xcomp", "ccomp", "advcl", "acl", "obl", "obj", "iobj"].contains(relation),
                let head = reading.language.head(token)
            else { return false }
            if governing.contains(head) { return true }
            token = head
        }
        return false
    }

    private static let reach = 3

    private static let governing: Set<AccessKind> = [
        .blocked, .delayed, .turnedBack, .permitGranted, .permitWithheld, .evacuationAllowed, .evacuationRefused,
    ]
}
