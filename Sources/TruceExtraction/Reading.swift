package import TruceEvidence
package import TruceKnowledge
package import TruceModels
package import TruceText

/// One document while it is being read: its tokens, what is known beforehand, and the evidence found so far.
///
/// Readers are functions from a reading to one kind of evidence. ``DocumentReader`` calls them in order and puts
/// their results into ``evidence``, so a later reader sees what the earlier ones found.
package struct Reading: Sendable {
    /// The document's text, tokenised along its blocks.
    package let text: TokenizedText
    /// The parts of speech, dictionary forms, trees and names of the same tokens.
    package let language: Analysis
    /// The trees of ``language``, from above.
    package let dependents: Dependents
    /// What is known beforehand.
    package let knowledge: Knowledge
    /// What the user knows of the case.
    package let profile: Profile
    /// For each sentence, the zone it stands in.
    package let zones: [Block.Zone]
    /// What the vocabulary of events says of each token.
    let events: EventMarks
    /// Where a truce is named, and what is said beside the names.
    let truce: TruceMarks
    /// The evidence found so far.
    package var evidence: DocumentEvidence

    /// Begins the reading of a document.
    package init(_ document: Document, knowledge: Knowledge, profile: Profile) {
        text = TokenizedText(document.text, stretches: document.blocks.map(\.span), areParagraphs: true)
        language = knowledge.language.analyze(document.text, tokens: text.tokens, sentences: text.sentences)
        dependents = Dependents(language)
        self.knowledge = knowledge
        events = EventMarks(text, knowledge.events)
        truce = TruceMarks(text, knowledge.truces)
        self.profile = profile
        var zones: [Block.Zone] = []
        zones.reserveCapacity(text.sentences.count)
        var block = 0
        for sentence in text.sentences {
            while block + 1 < document.blocks.count, document.blocks[block].span.end <= sentence.span.start {
                block += 1
            }
            zones.append(document.blocks[block].zone)
        }
        self.zones = zones
        evidence = DocumentEvidence(document: document)
    }

    /// The document.
    package var document: Document { evidence.document }

    /// A word in lower case; empty before the first token and behind the last.
    func lower(_ token: Int) -> String { text.lower.indices.contains(token) ? text.lower[token] : "" }

    /// The sentence in which a span begins; nil when it lies between sentences.
    package func sentence(at span: TextSpan) -> Int? {
        let token = text.firstToken(endingAfter: span.start)
        return token < text.tokens.count ? text.sentenceOfToken[token] : nil
    }
}
