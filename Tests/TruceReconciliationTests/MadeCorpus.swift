import TruceEvidence
import TruceTestSupport

/// Reports made up at random, alike enough that some tell of one thing: for tests of what must hold of any corpus.
enum MadeCorpus {
    private static let towns = ["Marun", "Tessal", "Orvik", "Belan", "Karst"]
    private static let targets = ["soldiers", "a relief convoy", "a field hospital", "a market", "the bridge guards"]
    private static let sayings = [
        "we never fired a shell at the river bridge and we never will", "the northern road stays open for grain",
        "not a single gun was silent in the hills last night", "the accord is dead and they have killed it",
        "whoever wrecked the talks must answer for the hungry winter",
    ]

    /// So many reports; a few are undated, a few are copies.
    static func reports(_ count: Int, seed: UInt64) -> [DocumentEvidence] {
        var chance = Shuffler(seed)
        return (0..<count).map { report($0, by: &chance) }
    }

    private static func report(_ index: Int, by chance: inout Shuffler) -> DocumentEvidence {
        func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }
        let town = pick(towns.count)
        let day = 4 + pick(4)
        let killed = 10 + pick(5)
        let saying = pick(sayings.count)
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:\(killed) of ⟦8:\(targets[pick(targets.count)])⟧⟧ near ⟦2:\(towns[town])⟧"
                + " ⟦3:on that day⟧⟧. “⟦5:\(sayings[saying])⟧,” he said. ⟦6:The truce⟧ of ⟦7:1 May⟧ stands."
                + " ⟦9:Shells fell on ⟦10:\(towns[pick(towns.count)])⟧⟧.",
            file: "report \(index).txt", published: pick(6) == 0 ? nil : "2021-05-0\(day + 1)",
            outlet: "Paper \(pick(4))")
        let place = made.place(2, latitude: 35, longitude: 40 + Double(town))
        let time = made.day(3, "2021-05-0\(day)")
        let figure = made.figure(4, who: "people", low: killed, high: killed, best: killed)
        made.incident(
            1, pick(3) == 0 ? .attackOnAid : .airStrike, place: place, time: time, targets: [made.actor(8)],
            figures: [figure])
        made.incident(9, .shelling, place: made.place(10, latitude: 35, longitude: 40 + Double(town)))
        made.quote(5, by: ["Sergio Vellan", "Sergo Vellan", "Mara Linde", "Linde"][pick(4)])
        made.status(6, .inForce, time: made.day(7, "2021-05-0\(1 + pick(2))"), event: .agreed)
        return made.evidence
    }
}

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
    }
}
