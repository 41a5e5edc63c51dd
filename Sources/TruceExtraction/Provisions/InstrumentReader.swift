import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Reads the obligations of an agreement's own clauses.
struct InstrumentReader {
    let finder: ProvisionFinder
    let instrument: Instrument

    private var reading: Reading { finder.reading }
    private var text: TokenizedText { reading.text }
    private var tree: ClauseTree { ClauseTree(reading) }

    /// For each sentence of a clause, what it provides.
    func provisions() -> [(sentence: Int, found: [ProvisionFinder.Found])] {
        instrument.clauses.flatMap { clause in
            clause.sentences.compactMap { sentence in
                // What only leads to a list is told by the list.
                if text.lower[text.sentences[sentence].tokens.upperBound - 1] == ":" { return (sentence, []) }
                let found = finder.provisions(ofSentence: sentence, inInstrument: true)
                let all = found.isEmpty ? [point(sentence, of: clause)].compactMap { $0 } : found
                return (sentence, all.map { $0.numbered(clause.number, from: text.tokens[clause.body].span.start) })
            }
        }
    }

    /// A point that names an act without a verb that binds ("Pullback of all artillery within five days"), or only the
    /// infinitive that its lead opens ("The Parties undertake to: (a) release all prisoners").
    private func point(_ sentence: Int, of clause: Instrument.Clause) -> ProvisionFinder.Found? {
        let tokens = text.sentences[sentence].tokens
        let body = max(tokens.lowerBound, clause.body)..<tokens.upperBound
        guard body.count >= Self.shortest, isWhole(body), clause.lead != nil || !hasFiniteVerb(body) else { return nil }
        let bearers = finder.doers(in: body) ?? clause.lead.map(finder.bearers(ofLead:)) ?? finder.parties.references
        return finder.point(body, bearers: bearers)
    }

    /// The fewest tokens of a point; what is shorter is a heading.
    private static let shortest = 4

    /// Whether a point ends as one does, or says when or for whom: a heading does neither.
    private func isWhole(_ body: Range<Int>) -> Bool {
        let last = text.lower[body.upperBound - 1]
        return last == "." || last == ";" || last == "," || !finder.facts.times(in: body).isEmpty
            || tree.isBare(body.lowerBound)
    }

    private func hasFiniteVerb(_ body: Range<Int>) -> Bool {
        body.contains { ["VBD", "VBZ", "VBP", "MD"].contains(reading.language.treebankTag($0)) }
    }
}

extension ProvisionFinder.Found {
    /// The same provision under the number of its clause, without the marker before it.
    fileprivate func numbered(_ number: String?, from start: Int) -> ProvisionFinder.Found {
        ProvisionFinder.Found(
            provision: provision.numbered(number, from: start), event: event, timeCount: timeCount)
    }
}
