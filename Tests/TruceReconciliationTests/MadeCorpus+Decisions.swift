import TruceEvidence
import TruceTestSupport

extension MadeCorpus {
    /// Decisions of every kind about reports, some of them about one thing.
    static func decisions(about reports: [DocumentEvidence], seed: UInt64) -> [Decision] {
        var chance = Shuffler(seed)
        let pairs = reports.shuffled(using: &chance)
        return (0..<12).map { number in
            let (one, other) = (pairs[number], pairs[number + 1])
            let when = number / 2
            switch number % 6 {
            case 0: return DecidedCase.decided(.reject, [one.subject(.incident)], when: when)
            case 1: return DecidedCase.decided(.accept, [one.subject(.incident)], when: when)
            case 2: return DecidedCase.decided(.merge, [one, other].map { $0.subject(.incident) }, when: when)
            case 3: return DecidedCase.decided(.keepApart, [one, other].map { $0.subject(.statement) }, when: when)
            case 4:
                return DecidedCase.decided(
                    .correct, [one.subject(.figure)], field: "value", value: "\(number)+", when: when)
            default:
                return DecidedCase.decided(
                    .correct, [other.subject(.incident)], field: "type", value: "ambush", when: when)
            }
        }
    }
}

extension Record {
    /// Whether two records say the same in everything that reconciliation says.
    func saysTheSame(as other: Record) -> Bool {
        documents == other.documents && statements == other.statements && incidents == other.incidents
            && discrepancies == other.discrepancies && agreements == other.agreements && timeline == other.timeline
            && actors == other.actors && places == other.places
    }
}
