package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who asserts, accuses, denies, admits, doubts, threatens, promises or demands what.
package enum ClaimReader {
    /// All of them, in order of the text.
    package static func claims(in reading: Reading) -> [Claim] {
        let speech = SpeechText(reading)
        return claims(in: reading, speech, ReportingClause.clauses(in: speech))
    }

    /// All of them, where it is known already what can be speech and which clauses report it.
    static func claims(in reading: Reading, _ speech: SpeechText, _ clauses: [ReportingClause]) -> [Claim] {
        let writer = ClaimWriter(reading, speech: speech, clauses: clauses)
        var claims: [Claim] = []
        let exchanges = MutualBlame.all(in: reading, speech)
        let cues = Set(exchanges.map(\.cue))
        let idioms = BlameIdiom.idioms(in: speech).filter { !cues.contains($0.cue) }
        // "claimed responsibility" is no claim that something is so.
        let owned = Set(idioms.lazy.filter { $0.stance == .admits }.map(\.cue))
        for index in clauses.indices {
            let use = clauses[index].use
            if cues.contains(use.token) || owned.contains(use.after) || owned.contains(use.token) { continue }
            claims += writer.claims(ofClause: index)
        }
        for exchange in exchanges { claims += writer.claims(of: exchange) }
        for idiom in idioms {
            claims += writer.claims(of: idiom)
        }
        claims.sort { ($0.span, $0.cue.start) < ($1.span, $1.cue.start) }
        return AnsweredAccusation.linked(claims, ClaimActors(speech), in: reading)
    }
}
