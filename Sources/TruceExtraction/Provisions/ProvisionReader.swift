package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds what was agreed, conditioned or demanded.
package enum ProvisionReader {
    /// All of them, in order of the text. A document that never names a truce has none.
    package static func provisions(in reading: Reading) -> [Provision] {
        provisions(in: reading, ClauseFacts(reading))
    }

    /// All of them, where it is known already what stands in which clause.
    static func provisions(in reading: Reading, _ facts: ClauseFacts) -> [Provision] {
        let text = reading.text
        let truce = reading.truce
        guard truce.speaksOfTruce else { return [] }
        var finder = ProvisionFinder(
            reading: reading, truce: truce, facts: facts, parties: TruceParties(facts, truce),
            parted: PartedCues(reading), declaredEnd: DeclaredEnd(reading), commonNames: CommonNames(facts))
        var found: [ProvisionFinder.Found] = []
        let own = InstrumentReader(finder: finder, instrument: Instrument(reading)).provisions()
        var isRead = [Bool](repeating: false, count: text.sentences.count)
        for (sentence, candidates) in own {
            isRead[sentence] = true
            found += candidates
        }
        var lastTerm: Int?
        for sentence in text.sentences.indices where !isRead[sentence] && bears(reading.zones[sentence]) {
            finder.continuesTerms = lastTerm.map { sentence - $0 <= Self.pause } ?? false
            for candidate in finder.provisions(ofSentence: sentence) {
                add(candidate, to: &found, in: reading)
                if binds(candidate.provision.kind) { lastTerm = sentence }
            }
            if leadsToTerms(sentence, reading) || lastTerm == sentence - 1 && isListed(sentence, text) {
                lastTerm = sentence
            }
        }
        if !found.contains(where: { binds($0.provision.kind) || $0.provision.kind == .conclusion }) {
            let sought = SoughtTruces(finder: finder)
            for sentence in text.sentences.indices where bears(reading.zones[sentence]) {
                for candidate in sought.provisions(ofSentence: sentence) { add(candidate, to: &found, in: reading) }
            }
        }
        return found.map(\.provision).sorted { $0.span < $1.span }
    }

    /// "The plan includes the following steps:": a sentence that a list of terms follows.
    private static func leadsToTerms(_ sentence: Int, _ reading: Reading) -> Bool {
        let tokens = reading.text.sentences[sentence].tokens
        return reading.text.lower[tokens.upperBound - 1] == ":"
            && tokens.contains { reading.knowledge.truceContext.has(.heading, reading.text.lower[$0]) }
    }

    /// Whether a sentence is one of a list.
    private static func isListed(_ sentence: Int, _ text: TokenizedText) -> Bool {
        text.lower[text.sentences[sentence].tokens.upperBound - 1] == ";"
    }

    /// How many sentences apart the terms of a truce may stand where they are told one after the other.
    private static let pause = 2

    /// Whether a provision belongs to the terms of a truce, unlike a demand that somebody makes.
    private static func binds(_ kind: Provision.Kind) -> Bool {
        switch kind {
        case .obligation, .exemption, .consequence, .term: true
        case .demand, .conclusion: false
        }
    }

    /// How many provisions back a repeat is looked for; it bounds the work on endless texts.
    private static let reach = 60

    /// Adds a provision unless it is told already; of two that tell one term, the one with more times stays.
    private static func add(
        _ candidate: ProvisionFinder.Found, to found: inout [ProvisionFinder.Found], in reading: Reading
    ) {
        let repeated = RepeatedProvision(text: reading.text)
        for index in found.indices.suffix(reach) {
            let known = found[index]
            if known.provision.span.overlaps(candidate.provision.span) { return }
            guard repeated.isSame(known, as: candidate) else { continue }
            if candidate.timeCount > known.timeCount { found[index] = candidate }
            return
        }
        found.append(candidate)
    }

    private static func bears(_ zone: Block.Zone) -> Bool {
        switch zone {
        case .standfirst, .paragraph: true
        case .title, .caption, .byline, .dateline, .post, .furniture: false
        }
    }
}
