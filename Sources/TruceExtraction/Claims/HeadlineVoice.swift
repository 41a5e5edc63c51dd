import TruceEvidence
import TruceKnowledge
import TruceText

/// Reads whom a report names in its headline for what its first sentences tell: a headline speaks for the outlet, also
/// where the text below has the same from a source.
struct HeadlineVoice {
    /// How many headlines, deeds of one and sentences below it are looked at.
    private static let titles = 2
    private static let mostTriggers = 6
    private static let leadReach = 3

    let reading: Reading
    let speech: SpeechText
    let culprits: CulpritFinder

    /// Whom the headline names, where, and for which incident; nil where it names nobody or gives somebody else's words.
    func account() -> (incident: Int, agents: [ActorReference], span: TextSpan)? {
        for (number, sentence) in reading.text.sentences.enumerated().prefix(Self.titles)
        where reading.zones[number] == .title && isOwnVoice(sentence.tokens) {
            for trigger in reading.events.triggers(in: sentence.tokens).prefix(Self.mostTriggers) where isBlow(trigger)
            {
                let span = reading.text.span(trigger.tokens)
                let deed = culprits.deed(of: IncidentMention(span: sentence.span, trigger: span, type: .other))
                let agents = deed.agents.filter { !tellsWhere($0, trigger.words) }
                guard deed.isBlameworthy, !deed.isNegated, !deed.winsBack, !agents.isEmpty,
                    let incident = incident(of: trigger.words)
                else { continue }
                return (incident, agents, sentence.span)
            }
        }
        return nil
    }

    /// "Norland airstrikes kill nine": in a headline a country's own name before a noun tells where they were; "Norland
    /// bombs a port" tells who did it.
    private func tellsWhere(_ doer: ActorReference, _ words: [EventWord]) -> Bool {
        guard words.contains(where: { $0.form == .noun }), let key = doer.key, key.hasPrefix("state:"),
            let span = doer.span, let state = reading.knowledge.states[String(key.dropFirst("state:".count))]
        else { return false }
        let words = reading.document.text[span]
        return words == state.name || words == state.name + "s"
    }

    /// The position of the incident that the headline is about: the first of its kind that the text below it tells as
    /// news.
    private func incident(of words: [EventWord]) -> Int? {
        guard let first = reading.zones.firstIndex(of: .paragraph) else { return nil }
        return reading.evidence.incidents.firstIndex { mention in
            guard let sentence = reading.sentence(at: mention.trigger), reading.zones[sentence] == .paragraph else {
                return false
            }
            return sentence - first < Self.leadReach && !mention.isBackground && mayBe(mention.type, words)
        }
    }

    /// Whether words of a headline may tell of an incident of a type: "attacks" is no air raid, "strikes" no ambush.
    private func mayBe(_ type: IncidentType, _ words: [EventWord]) -> Bool {
        let classes = Set(words.map(\.eventClass))
        switch type {
        case .violationUnspecified: return false
        case .airStrike: return classes.isDisjoint(with: Self.onFoot)
        case .groundAssault: return classes.isDisjoint(with: Self.fromAfar)
        case .other: return !classes.isDisjoint(with: Self.deadly)
        default: return true
        }
    }

    private static let onFoot: Set<EventWord.Class> = [.groundAssault, .attack, .ambush, .gunfire, .shelling]
    private static let deadly: Set<EventWord.Class> = [.killing, .blast, .gunfire, .fire]
    private static let fromAfar: Set<EventWord.Class> = [.airStrike, .strike, .bombardment, .shelling]

    /// Whether a word of a headline tells of a blow: "strikes kill nine", not "nine rebels killed" or "jet crashes".
    private func isBlow(_ trigger: EventMarks.Trigger) -> Bool {
        trigger.words.contains { word in
            guard Self.blows.contains(word.eventClass) else { return false }
            return word.eventClass != .killing || word.form != .past && killsOthers(trigger.tokens)
        }
    }

    private func killsOthers(_ trigger: Range<Int>) -> Bool {
        guard let verb = trigger.first, speech.tree.hasObject(verb) else { return false }
        return !["himself", "herself", "themselves", "itself"].contains(speech.lower(trigger.upperBound))
    }

    private static let blows: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .hit, .fire, .gunfire, .groundAssault, .ambush, .blast,
        .killing,
    ]

    /// Whether nobody else is named for what a headline says, neither by a verb ("army says") nor at its end ("…:
    /// monitor").
    private func isOwnVoice(_ tokens: Range<Int>) -> Bool {
        // "… | Harbour Times": the outlet's name behind a bar is no source.
        let own = tokens.prefix { speech.lower($0) != "|" }
        guard let last = own.last(where: { speech.isWord($0) && speech.lower($0) != "_" }) else { return false }
        let isAsked = own.contains { ["?", ":", "_", "\"", "'"].contains(speech.lower($0)) || speech.isQuoted($0) }
        let isTold = tokens.contains { token in
            speech.cues[token].map { $0.frames.contains(.clause) || $0.frames.contains(.quotation) } ?? false
        }
        let actor = speech.actorOfToken[last]
        let isSource =
            actor < 0 ? speech.isA(last, [.body, .roles, .role]) : !CulpritFinder.canAct(speech.actors[actor])
        return !isAsked && !isTold && !isSource
    }
}
