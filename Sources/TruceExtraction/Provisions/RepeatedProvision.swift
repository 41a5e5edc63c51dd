import TruceEvidence
import TruceText

/// Judges whether a provision only tells again what the document has told before.
struct RepeatedProvision {
    let text: TokenizedText

    /// Whether of two provisions the second tells of what the first does: the same words of the same people, or the same
    /// truce once more.
    func isSame(_ known: ProvisionFinder.Found, as candidate: ProvisionFinder.Found) -> Bool {
        if isPlain(known.provision.kind), isPlain(candidate.provision.kind), event(of: known) == event(of: candidate) {
            return !isAnother(candidate.provision, than: known.provision)
        }
        return known.provision.kind == candidate.provision.kind && names(known.provision) == names(candidate.provision)
            && isWordedAlike(known.provision.action, candidate.provision.action)
    }

    /// What a provision tells of a truce; that it was made, whatever else is said beside that.
    private func event(of found: ProvisionFinder.Found) -> TruceEvent? {
        found.provision.kind == .conclusion ? .agreed : found.event
    }

    /// Whether a provision tells only when the truce holds or that it was made.
    private func isPlain(_ kind: Provision.Kind) -> Bool { kind == .term || kind == .conclusion }

    /// Whether two that tell of a truce being made tell of different ones: each says who made it, and others did.
    private func isAnother(_ provision: Provision, than known: Provision) -> Bool {
        guard provision.kind == .conclusion, known.kind == .conclusion else { return false }
        return saysWho(provision) && saysWho(known) && names(provision).isDisjoint(with: names(known))
    }

    /// Whether the words of a provision name who is bound, unlike "a truce was agreed" of those named elsewhere.
    private func saysWho(_ provision: Provision) -> Bool {
        provision.bearers.contains { $0.span.map(provision.span.contains) ?? false }
    }

    private func names(_ provision: Provision) -> Set<String> { Set(provision.bearers.map { $0.key ?? $0.name }) }

    /// Whether two acts are told in mostly the same words.
    private func isWordedAlike(_ one: TextSpan, _ other: TextSpan) -> Bool {
        let first = words(of: one)
        let second = words(of: other)
        let shared = first.intersection(second).count
        return shared >= Self.fewestShared && shared * 3 >= min(first.count, second.count) * 2
    }

    /// The words of an act that say something: those of some length.
    private func words(of span: TextSpan) -> Set<String> {
        Set(text.tokens(in: span).prefix(Self.longestAct).map { text.lower[$0] }.filter { $0.utf8.count >= 4 })
    }

    /// How many words two acts must share at least, and how much of an act is compared, in tokens.
    private static let fewestShared = 3
    private static let longestAct = 40
}
