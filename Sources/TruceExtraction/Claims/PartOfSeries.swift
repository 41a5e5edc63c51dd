import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the series of deeds of which a passage tells one: "Rebels staged two raids, the police said. Three people were
/// killed in one of the blasts. The second bomb hit a bus."
struct PartOfSeries {
    /// How many incidents and sentences back the series may be told.
    private static let incidentReach = 4
    private static let sentenceReach = 5
    /// How many tokens before a noun say how many or which of them.
    private static let modifiers = 3

    let reading: Reading
    let incidents: [IncidentMention]

    /// The incident that tells the series of which another is a part and of which nobody else is named.
    func whole(of index: Int) -> Int? {
        let mention = incidents[index]
        guard mention.agents.isEmpty, mention.blamed.isEmpty, mention.admissions.isEmpty,
            let here = reading.sentence(at: mention.trigger), isPart(mention)
        else { return nil }
        let near = incidents.indices[max(0, index - Self.incidentReach)..<index]
        let series = near.last { earlier in
            guard let there = reading.sentence(at: incidents[earlier].trigger) else { return false }
            return there < here && here - there <= Self.sentenceReach && isSeries(incidents[earlier])
        }
        return series.flatMap { incidents[$0].blamed.isEmpty ? nil : $0 }
    }

    /// "two grenade attacks", "a wave of bombings"
    private func isSeries(_ mention: IncidentMention) -> Bool {
        let trigger = reading.text.tokens(in: mention.trigger)
        guard let last = trigger.last, reading.text.lower[last].hasSuffix("s") else { return false }
        return before(trigger.lowerBound).contains { reading.knowledge.blame.contains(reading.text.lower[$0], .series) }
    }

    /// "one of the blasts", "the second grenade"
    private func isPart(_ mention: IncidentMention) -> Bool {
        reading.text.tokens(in: mention.span).contains { noun in
            guard reading.language.universalTag(noun) == "NOUN", isBlow(noun) else { return false }
            let words = before(noun)
            guard let which = words.last(where: { reading.knowledge.blame.contains(reading.text.lower[$0], .ordinal) })
            else { return false }
            let isOne = reading.text.lower[which + 1] == "of" && reading.text.lower[which + 2] == "the"
            return isOne || words.contains(which - 1) && reading.text.lower[which - 1] == "the" && which + 1 == noun
        }
    }

    private func before(_ token: Int) -> Range<Int> {
        let first = reading.text.sentences[reading.text.sentenceOfToken[token]].tokens.lowerBound
        return max(first, token - Self.modifiers)..<token
    }

    private func isBlow(_ noun: Int) -> Bool {
        let isThing = !reading.events.things[noun].isDisjoint(with: [.shells, .blast, .air])
        return isThing
            || reading.events.triggers(in: noun..<noun + 1).contains { event in
                event.words.contains { $0.form == .noun && !DeedForm.blameless.contains($0.eventClass) }
            }
    }
}
