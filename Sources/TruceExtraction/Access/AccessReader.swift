package import TruceEvidence
import TruceText

/// Finds what a document tells of aid access: what happened, and what is planned, asked for, threatened or refused.
package enum AccessReader {
    /// All of it, in order of the text. Asks for the incidents, since attacks on aid are both.
    package static func access(in reading: Reading) -> [AccessMention] { access(in: reading, ClauseFacts(reading)) }

    /// All of it, where it is known already what stands in which clause.
    static func access(in reading: Reading, _ facts: ClauseFacts) -> [AccessMention] {
        let marks = AccessMarks(reading)
        let finder = AccessFinder(reading, marks)
        let writer = AccessWriter(facts: facts, marks: marks)
        let found = reading.text.sentences.indices.filter(EventPhrases(reading: reading).bears).flatMap(
            finder.candidates)
        var mentions = found.map(writer.mention)
        for (index, incident) in reading.evidence.incidents.enumerated() where incident.type == .attackOnAid {
            // What was taken from a convoy is told once.
            if let taken = mentions.firstIndex(where: { $0.kind == .looted && $0.trigger.overlaps(incident.trigger) }) {
                mentions[taken].incident = index
            } else {
                mentions.append(writer.mention(incident, at: index))
            }
        }
        return mentions.enumerated().sorted {
            $0.element.trigger != $1.element.trigger
                ? $0.element.trigger < $1.element.trigger : $0.offset < $1.offset
        }.map(\.element)
    }
}
