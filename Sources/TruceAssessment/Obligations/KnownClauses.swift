import TruceEvidence
import TruceText

/// A clause that the profile knows of an agreement, to be set beside what documents tell.
struct KnownClause: Sendable {
    /// The clause.
    let clause: Profile.Clause
    private let words: [Stem]

    /// So many content words are enough to tell a clause that has more.
    private static let sharedWords = 2

    /// Prepares a clause.
    init(_ clause: Profile.Clause) {
        self.clause = clause
        let text = SourceText(clause.text)
        words = Stemmer.content(of: text.span, in: text)
    }

    /// How many of a passage's content words it has.
    ///
    /// - Parameter told: The content words, sorted.
    func shared(with told: [Stem]) -> Int { sharedCount(words, told) }

    /// Whether a passage that shares so many content words tells it.
    func isTold(sharing count: Int) -> Bool { count >= min(Self.sharedWords, max(1, words.count)) }
}

/// The clauses that the profile knows, by agreement.
struct KnownClauses: Sendable {
    private let byLabel: [String: [KnownClause]]

    /// Prepares the clauses of a profile.
    init(_ profile: Profile) {
        byLabel = Dictionary(
            profile.agreements.map { ($0.label, $0.clauses.map(KnownClause.init)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The clause of an agreement that a provision tells: the first of those with which it shares most content words, if
    /// these are enough; nil when it tells none.
    func clause(of agreement: Agreement, toldBy provision: Provision, in evidence: DocumentEvidence) -> Profile.Clause?
    {
        guard let clauses = byLabel[agreement.label] else { return nil }
        let told = Stemmer.content(of: provision.span, in: evidence.document.text)
        let nearest = clauses.map { (known: $0, shared: $0.shared(with: told)) }.max { $0.shared < $1.shared }
        return nearest.flatMap { $0.known.isTold(sharing: $0.shared) ? $0.known.clause : nil }
    }
}
