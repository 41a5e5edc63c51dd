import TruceEvidence
import TruceKnowledge
import TruceText

/// Charges that stand in plain statements, and warnings and demands: "the minister said the front is blocking aid".
extension ChargeFinder {
    /// Kinds that a plain statement charges someone with. An attack that a statement tells of is an account of an incident.
    private static let plain: Set<AccusationKind> = [
        .aid, .badFaith, .arming, .incitement, .separation, .duty, .advance,
    ]

    /// How far from its subject the words of a charge may stand, in bytes: a clause.
    private static let clause = 90

    func spoken() -> [Charge] {
        evidence.claims.flatMap { claim -> [Charge] in
            switch claim.stance {
            case .threatens, .demands:
                return claim.against.compactMap { accused in
                    charge(
                        claim.span, claim.holders, accused, claim.about ?? claim.span, nil,
                        as: claim.stance == .threatens ? .warning : .demand)
                }
            case .asserts:
                guard claim.against.isEmpty, claim.holders.first.map({ $0.role != .author }) == true else { return [] }
                return said(claim)
            case .accuses, .denies, .admits, .doubts, .counters, .promises:
                return []
            }
        }
    }

    /// What a plain statement charges its subjects with, or says that they are to do.
    private func said(_ claim: Claim) -> [Charge] {
        let text = evidence.document.text
        let subjects = subjects(of: claim)
        guard let last = subjects.last?.span else { return [] }
        let rest = TextSpan(last.end, max(last.end, min(claim.span.end, last.end + Self.clause)))
        let isOwed = RecordWords.embedded.hits(.duty, in: rest, of: text).first.map { $0.span.start - last.end <= 2 }
        // Who says that a side keeps its word charges it with nothing.
        let isPraise =
            RecordWords.embedded.tells(.keeping, in: rest, of: text)
            && !RecordWords.embedded.tells(.failing, in: rest, of: text)
        let isCharged =
            RecordWords.embedded.tells(.charge, in: rest, of: text) || isChargedBefore(subjects[0], in: claim, text)
        guard isOwed == true || !isPraise && isCharged else { return [] }
        return subjects.compactMap { subject in
            charge(
                claim.span, claim.holders, subject, claim.about ?? claim.span, claim.incident,
                as: isOwed == true ? .demand : nil
            ).flatMap { charge in
                if isOwed == true { return charge }
                let kinds = charge.kinds.filter(Self.plain.contains)
                return kinds.isEmpty ? nil : charge.of(kinds)
            }
        }
    }

    /// Whether the charge comes first: "many wanted to wreck it, also within the ministry".
    private func isChargedBefore(_ subject: ActorReference, in claim: Claim, _ text: SourceText) -> Bool {
        guard let actor = subject.span, claim.cue.end < actor.start else { return false }
        let before = TextSpan(max(claim.cue.end, actor.start - 2 * Self.clause), actor.start)
        guard let within = RecordWords.embedded.hits(.within, in: before, of: text).last,
            actor.start - within.span.end <= 2
        else { return false }
        return RecordWords.embedded.tells(.charge, in: before, of: text)
    }

    /// The first actor of another side in a statement, with those that "and" joins to it.
    private func subjects(of claim: Claim) -> [ActorReference] {
        let own = names.side(of: Self.holder(of: claim.holders, in: evidence))
        let actors = evidence.actors.filter { actor in
            claim.span.contains(actor.span) && actor.span.start >= claim.cue.end && actor.kind != .outlet
                && !isPartOfWord(actor.span)
        }.sorted { $0.span < $1.span }
        var subjects: [ActorReference] = []
        for actor in actors {
            let reference = ActorReference(name: actor.name, key: actor.key, span: actor.span)
            if let last = subjects.last?.span {
                guard actor.span.start >= last.end,
                    evidence.document.text[TextSpan(last.end, actor.span.start)] == " and "
                else { break }
            }
            guard names.side(of: actor.name) != own, names.canAct(reference) else { break }
            subjects.append(reference)
        }
        return subjects
    }

    /// Whether a name only begins a word: "rebel-controlled ground" is nobody who acts.
    private func isPartOfWord(_ name: TextSpan) -> Bool {
        let text = evidence.document.text
        return name.end < text.count && text.bytes[name.end] == UInt8(ascii: "-")
    }
}

extension Charge {
    /// The same charge of other kinds.
    func of(_ kinds: [AccusationKind]) -> Charge {
        Charge(
            span: span, in: unanswered.accusation.document, accuser: accuser, isOwnVoice: isOwnVoice,
            accuserSide: accuserSide, accused: accused, accusedSide: accusedSide, about: unanswered.about,
            said: said, mention: mention, kinds: kinds)
    }
}
