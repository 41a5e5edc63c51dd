package import TruceEvidence
import TruceText

/// Finds what a document tells of talks, calls, meetings, visits and sessions: held, planned, asked for, refused.
package enum ContactReader {
    /// All of it, in order of the text.
    package static func contacts(in reading: Reading) -> [ContactMention] {
        contacts(in: reading, ClauseFacts(reading))
    }

    /// All of it, where it is known already what stands in which clause.
    static func contacts(in reading: Reading, _ facts: ClauseFacts) -> [ContactMention] {
        let finder = ContactFinder(reading, ContactMarks(facts))
        let writer = ContactWriter(facts: facts)
        return reading.text.sentences.indices.filter(EventPhrases(reading: reading).bears)
            .flatMap(finder.candidates).map(writer.mention)
    }
}
