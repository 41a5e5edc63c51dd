import TruceEvidence
import TruceText

/// Ties a denial or a rejection to the accusation that it answers: the nearest one before it against whoever denies.
enum AnsweredAccusation {
    /// How many sentences an answer may stand behind its accusation.
    private static let reach = 4
    private static let remembered = 24

    /// The claims, in order; answers stand for the incident of the accusation that they answer.
    ///
    /// A denial that tells a deed of its own ("denied bombing the town") keeps it.
    static func linked(_ claims: [Claim], _ actors: ClaimActors, in reading: Reading) -> [Claim] {
        var accusations: [Claim] = []
        return claims.map { claim in
            switch claim.stance {
            case .accuses:
                accusations.append(claim)
                if accusations.count > remembered { accusations.removeFirst() }
                return claim
            case .denies, .counters:
                guard let holder = claim.holders.first, !tellsDeed(claim, in: reading),
                    let here = reading.sentence(at: claim.cue)
                else { return claim }
                let charges = accusations.filter { accusation in
                    guard let there = reading.sentence(at: accusation.cue), here - there <= reach else { return false }
                    return accusation.against.contains { actors.isSame(holder.name, $0) }
                }
                let answered = charges.last { $0.incident != nil } ?? charges.last
                return answered.map { claim.about($0.incident ?? claim.incident) } ?? claim
            case .asserts, .admits, .doubts, .threatens, .promises, .demands: return claim
            }
        }
    }

    private static func tellsDeed(_ claim: Claim, in reading: Reading) -> Bool {
        guard let incident = claim.incident, let about = claim.about else { return false }
        return about.contains(reading.evidence.incidents[incident].trigger)
    }
}

extension Claim {
    /// The same claim about another incident.
    fileprivate func about(_ incident: Int?) -> Claim {
        Claim(
            span: span, cue: cue, stance: stance, holders: holders, against: against, about: about,
            incident: incident, isHedged: isHedged, modality: modality, isNegated: isNegated, rule: rule)
    }
}
