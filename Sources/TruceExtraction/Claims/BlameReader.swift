package import TruceEvidence
import TruceText

/// Brings claims and incidents together: who blames whom for an incident, who denies or admits it.
package enum BlameReader {
    /// The document's incidents, each with the blame, denials and admissions that claims and passages give.
    package static func incidentsWithBlame(in reading: Reading) -> [IncidentMention] {
        incidentsWithBlame(in: reading, SpeechText(reading))
    }

    /// The same, where it is known already what can be speech.
    static func incidentsWithBlame(in reading: Reading, _ speech: SpeechText) -> [IncidentMention] {
        let blame = BlameGathering(reading, speech)
        let telling = RepeatedTelling(reading)
        return reading.evidence.incidents.indices.map { telling.shared(blame.incident($0)) }
    }
}
