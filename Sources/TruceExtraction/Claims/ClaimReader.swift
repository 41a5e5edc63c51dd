package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who asserts, accuses, denies, admits, doubts, threatens, promises or demands what.
package enum ClaimReader {
    /// All of them, in order of the text.
    package static func claims(in reading: Reading) -> [Claim] {
        let speech = SpeechText(reading)
        let clauses = ReportingClause.clauses(in: speech)
        let writer = ClaimWriter(reading, speech: speech, clauses: clauses)
        var claims: [Claim] = []
        for index in clauses.indices { claims += writer.claims(ofClause: index) }
        for idiom in BlameIdiom.idioms(in: speech) { claims += writer.claims(of: idiom) }
        claims.sort { ($0.span, $0.cue.start) < ($1.span, $1.cue.start) }
        return claims
    }
}
