import TruceEvidence
import TruceKnowledge
import TruceText

/// Tells the kind of an incident more finely than its type: by its word, and by the means that stand beside it.
struct IncidentKinds {
    let marks: EventMarks
    let text: TokenizedText

    /// The kind of what a candidate tells.
    func kind(of candidate: IncidentCandidate) -> EventKind {
        switch candidate.word.eventClass {
        case .breach: return .truceBreach
        case .lapse: return .lapse
        case .obstruction: return .aidObstructed
        case .arming: return .armsSupplied
        case .blame: return .accusation
        case .withdrawal: return .withdrawal
        case .suspension: return .contactSuspended
        case .downing: return .downing
        case .ambush: return .ambush
        case .seize: return candidate.type == .detention ? .abduction : .seizure
        case .fall: return .seizure
        case .planting: return .explosiveDevice
        case .upheaval: return candidate.isTold ? .seizure : .attack
        case .buildup, .intrusion: return .truceBreach
        case .detention:
            let word = text.lower[candidate.trigger.lowerBound]
            return word.hasPrefix("arrest") || word.hasPrefix("det") || word.hasPrefix("round") ? .arrest : .abduction
        default: return violence(candidate)
        }
    }

    /// Violence goes by its means: the rarest first, since it is named only where it is meant.
    private func violence(_ candidate: IncidentCandidate) -> EventKind {
        let clause = candidate.clause
        if marks.has(.chemical, in: clause) { return .chemicalAttack }
        if marks.has(.suicide, in: clause) { return .suicideBombing }
        if marks.has(.grenade, in: clause) { return .grenade }
        switch candidate.type {
        case .airStrike: return marks.has(.drone, in: clause) ? .droneStrike : .airStrike
        case .shelling: return .shelling
        case .groundAssault: return .clash
        default: return means(candidate)
        }
    }

    /// The means of what its type does not tell.
    private func means(_ candidate: IncidentCandidate) -> EventKind {
        let clause = candidate.clause
        let isBlast = marks.triggers(in: clause).contains { $0.has(.blast) }
        switch candidate.word.eventClass {
        case .airStrike where candidate.type == .other: return .explosiveDevice
        case .airStrike, .strike, .bombardment: return marks.has(.drone, in: clause) ? .droneStrike : .airStrike
        case .shelling: return .shelling
        case .gunfire: return .gunfire
        case .groundAssault: return .clash
        case .destruction where !marks.has([.air, .shells], in: clause): return .destruction
        default: break
        }
        if isBlast || marks.has(.blast, in: clause) { return .explosiveDevice }
        if marks.has(.air, in: clause) { return marks.has(.drone, in: clause) ? .droneStrike : .airStrike }
        if marks.has(.shells, in: clause) { return .shelling }
        return marks.has(.firearms, in: clause) ? .gunfire : .attack
    }

    /// Whether a candidate names people who bear no arms among those hit.
    func hitsCivilians(_ candidate: IncidentCandidate) -> Bool {
        switch candidate.type {
        case .attackOnAid, .attackOnMedical: return true
        default: return marks.has(.civilian, in: candidate.clause)
        }
    }
}
