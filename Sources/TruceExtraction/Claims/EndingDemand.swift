import TruceEvidence
import TruceKnowledge
import TruceText

/// A demand that a deed end: whoever is told to stop it is taken to be doing it by whoever demands it, and does not deny it by
/// refusing ("rejected the capital's call to end the raids").
struct EndingDemand {
    /// Who demands it; nil where the words leave that open ("rejected calls to end the raids").
    let holder: Holder?
    /// Who is told to end it.
    let against: [ActorReference]
    /// The words of the claim.
    let span: TextSpan
    /// The tokens that tell of the deed, from the word that names it.
    let deed: Range<Int>

    /// How many words of what a claim is about are looked at, and how far the deed may stand behind "stop".
    private static let reach = 24
    private static let near = 5
    /// Deeds that one side does to another; a fight is ended by both.
    private static let oneSided: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .hit, .fire, .groundAssault,
    ]

    /// The demand that a claim makes or answers; nil where it is none.
    init?(_ claim: Claim, in reading: Reading, _ actors: ClaimActors) {
        guard let about = claim.about else { return nil }
        let words = reading.text.tokens(in: about).prefix(Self.reach)
        let blame = reading.knowledge.blame
        guard let end = words.first(where: { blame.contains(reading.text.lower[$0], .ending) }),
            let deed = Self.deed(in: end + 1..<min(end + 1 + Self.near, reading.text.tokens.count), reading)
        else { return nil }
        span = claim.span
        self.deed = deed
        let before = words.lowerBound..<end
        switch claim.stance {
        case .demands:
            holder = claim.holders.first
            // "urged both sides to end": what both do is told of neither.
            let isOfAll = before.contains { blame.contains(reading.text.lower[$0], .sides) }
            against = isOfAll ? [] : claim.against.isEmpty ? actors.parties(in: before) : claim.against
        case .counters, .denies, .doubts:
            // "responded to the capital's demands to end": whoever answers is told to.
            guard let plea = before.first(where: { blame.contains(reading.text.lower[$0], .plea) }),
                let answering = claim.holders.first
            else { return nil }
            let demanding = Self.owner(of: plea, in: before, actors).first { !actors.isSame(answering.name, $0) }
            holder = demanding.map { Holder(name: $0.name, span: $0.span, role: .speaker) }
            against = [actors.reference(to: answering)]
        case .accuses, .admits, .asserts, .threatens, .promises: return nil
        }
    }

    /// Those whose plea it is: "the capital's calls", "Ardan calls", "calls by Arda".
    private static func owner(of plea: Int, in words: Range<Int>, _ actors: ClaimActors) -> [ActorReference] {
        let behind = actors.mentions(in: plea + 1..<words.upperBound)
        if !behind.isEmpty { return behind }
        var start = plea
        while start > words.lowerBound, !actors.speech.isA(start - 1, .preposition) { start -= 1 }
        return start < plea ? actors.references(in: start..<plea).filter { $0.key != nil } : []
    }

    /// From the word for a deed of one side to the end of the words.
    private static func deed(in words: Range<Int>, _ reading: Reading) -> Range<Int>? {
        reading.events.triggers(in: words)
            .first { trigger in trigger.words.contains { oneSided.contains($0.eventClass) } }
            .map { $0.tokens.lowerBound..<words.upperBound }
    }
}

/// The demands to end a deed that a document's claims make or answer.
struct EndingDemands {
    /// The demands by the incidents told before that are to end.
    private(set) var byIncident: [Int: [EndingDemand]] = [:]
    /// Every claim that is such a demand, whether or not it is known what is to end.
    private var claims: Set<Claim> = []

    init(in reading: Reading, _ actors: ClaimActors, _ link: IncidentLink) {
        for claim in reading.evidence.claims {
            guard let demand = EndingDemand(claim, in: reading, actors) else { continue }
            claims.insert(claim)
            guard link.namesDefiniteDeed(at: demand.deed.lowerBound),
                let incident = link.incident(about: demand.deed, at: demand.deed.lowerBound)
            else { continue }
            byIncident[incident, default: []].append(demand)
        }
    }

    func contains(_ claim: Claim) -> Bool { claims.contains(claim) }
}
