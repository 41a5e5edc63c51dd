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
        var finder = ProvisionFinder(reading: reading, truce: truce, facts: facts, parties: TruceParties(facts, truce))
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
        }
        return found.map(\.provision).sorted { $0.span < $1.span }
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
        for index in found.indices.suffix(reach) {
            let known = found[index]
            if known.provision.span.overlaps(candidate.provision.span) { return }
            guard isPlain(known.provision.kind), isPlain(candidate.provision.kind), known.event == candidate.event,
                !isAnother(candidate.provision, than: known.provision)
            else {
                continue
            }
            if candidate.timeCount > known.timeCount { found[index] = candidate }
            return
        }
        found.append(candidate)
    }

    /// Whether two that tell of a truce being made tell of different ones: other sides made them.
    private static func isAnother(_ provision: Provision, than known: Provision) -> Bool {
        guard provision.kind == .conclusion, known.kind == .conclusion else { return false }
        let named = Set(provision.bearers.map(\.name))
        return !named.isEmpty && !known.bearers.isEmpty && named.isDisjoint(with: known.bearers.map(\.name))
    }

    /// Whether a provision tells only when the truce holds or that it was made.
    private static func isPlain(_ kind: Provision.Kind) -> Bool { kind == .term || kind == .conclusion }

    private static func bears(_ zone: Block.Zone) -> Bool {
        switch zone {
        case .standfirst, .paragraph: true
        case .title, .caption, .byline, .dateline, .post, .furniture: false
        }
    }
}
