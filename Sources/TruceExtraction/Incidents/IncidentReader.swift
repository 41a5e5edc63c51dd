package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the passages that report an incident.
package enum IncidentReader {
    /// All of them, in order of the text.
    ///
    /// Events that are threatened, asked for, denied or supposed make none, nor does page furniture. A passage that
    /// only points back to an incident already told makes none either, unless it brings a new fact.
    package static func incidents(in reading: Reading) -> [IncidentMention] {
        incidents(in: reading, ClauseFacts(reading))
    }

    /// All of them, where it is known already what stands in which clause.
    static func incidents(in reading: Reading, _ facts: ClauseFacts) -> [IncidentMention] {
        let text = reading.text
        let marks = reading.events
        let truce = reading.truce
        let finder = IncidentFinder(reading, marks: marks, facts: facts, truce: truce)
        let coordination = Coordination(reading, marks: marks)
        var candidates: [IncidentCandidate] = []
        for sentence in text.sentences.indices where bears(reading.zones[sentence]) {
            if isQuestion(text, sentence) { continue }
            var found: [IncidentCandidate] = []
            let clauses = Clauses.cut(text, sentence: sentence).flatMap(coordination.parts)
            for (index, clause) in clauses.enumerated() {
                let next = index + 1 < clauses.count ? clauses[index + 1] : nil
                let tail = next.flatMap { finder.isCircumstance($0) ? $0 : nil }
                if let candidate = finder.candidate(in: clause, tail: tail, sentence: sentence) {
                    found.append(candidate)
                }
            }
            candidates += IncidentMerging.joined(found, facts)
        }
        let facilities = FacilityPlaces(facts, marks)
        let writer = IncidentWriter(facts: facts, marks: marks, truce: truce, facilities: facilities)
        var mentions: [(candidate: IncidentCandidate, mention: IncidentMention)] = []
        var last: Int?
        for candidate in AttackEchoes(text: text, marks: marks).typed(candidates) {
            let mention = writer.mention(candidate, after: last)
            let isBody = reading.zones[candidate.sentence] != .caption
            if let time = mention.time, isBody, !mention.isBackground, facts.isDay(time) { last = time }
            if facts.isPeriod(candidate.clause) { last = nil }
            mentions.append((candidate, mention))
        }
        let placed = OpeningScene(facts: facts, marks: marks).sharpened(mentions)
        return IncidentMerging.withoutRepeats(placed, in: reading)
    }

    private static func bears(_ zone: Block.Zone) -> Bool {
        switch zone {
        case .title, .standfirst, .paragraph, .caption: true
        case .byline, .dateline, .post, .furniture: false
        }
    }

    private static func isQuestion(_ text: TokenizedText, _ sentence: Int) -> Bool {
        text.sentences[sentence].tokens.suffix(2).contains { text.lower[$0] == "?" }
    }
}
