import TruceEvidence
import TruceText

/// The clauses that the profile knows of agreements, to be set beside what documents tell.
struct KnownClauses: Sendable {
    private let byLabel: [String: [(clause: Profile.Clause, words: [Stem])]]

    /// Prepares the clauses of a profile.
    init(_ profile: Profile) {
        let known = profile.agreements.map { agreement in
            (
                agreement.label,
                agreement.clauses.map { clause in
                    let text = SourceText(clause.text)
                    return (clause: clause, words: Stemmer.content(of: text.span, in: text))
                }
            )
        }
        byLabel = Dictionary(known, uniquingKeysWith: { first, _ in first })
    }

    /// The clause of an agreement that a provision tells: the one with which it shares most content words, and enough of
    /// them; nil when it tells none.
    func clause(of agreement: Agreement, toldBy provision: Provision, in evidence: DocumentEvidence) -> Profile.Clause?
    {
        guard let clauses = byLabel[agreement.label] else { return nil }
        let told = Stemmer.content(of: provision.span, in: evidence.document.text)
        let shared = clauses.map { sharedCount($0.words, told) }
        guard let most = shared.max(), let place = shared.firstIndex(of: most) else { return nil }
        return most >= Self.enough(clauses[place].words) ? clauses[place].clause : nil
    }

    /// How many content words of a clause a provision must share to tell it.
    static func enough(_ words: [Stem]) -> Int { min(sharedWords, max(1, words.count)) }

    private static let sharedWords = 2
}
