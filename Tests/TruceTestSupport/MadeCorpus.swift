package import TruceEvidence

/// Reports made up at random, alike enough that some tell of one thing: for tests of what must hold of any corpus.
package enum MadeCorpus {
    private static let towns = ["Marun", "Tessal", "Orvik", "Belan", "Karst"]
    private static let targets = ["soldiers", "a relief convoy", "a field hospital", "a market", "the bridge guards"]
    private static let groups = ["Band of the Marshes", "Bande of the Marshes", "Northern Column", "Council Guard"]
    private static let sayings = [
        "we never fired a shell at the river bridge and we never will", "the northern road stays open for grain",
        "not a single gun was silent in the hills last night", "the accord is dead and they have killed it",
        "whoever wrecked the talks must answer for the hungry winter",
    ]

    /// So many reports; a few are undated, a few are copies.
    package static func reports(_ count: Int, seed: UInt64) -> [DocumentEvidence] {
        var chance = Shuffler(seed)
        return (0..<count).map { report($0, by: &chance) }
    }

    private static func report(_ index: Int, by chance: inout Shuffler) -> DocumentEvidence {
        func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }
        let town = pick(towns.count)
        let day = 4 + pick(4)
        let killed = 10 + pick(5)
        let saying = pick(sayings.count)
        let group = pick(groups.count)
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:\(killed) of ⟦8:\(targets[pick(targets.count)])⟧⟧ near ⟦2:\(towns[town])⟧"
                + " ⟦3:on that day⟧⟧. “⟦5:\(sayings[saying])⟧,” he said. ⟦6:The truce⟧ of ⟦7:1 May⟧ stands."
                + " ⟦9:Shells fell on ⟦10:\(towns[pick(towns.count)])⟧⟧. ⟦11:\(groups[group])⟧ ⟦12:fired the shells, he said⟧:"
                + " ⟦13:\(200 + killed) died⟧ in ⟦14:\(towns[town])⟧ ⟦15:in April⟧, ⟦16:40 children⟧ among them.",
            file: "report \(index).txt", published: pick(6) == 0 ? nil : "2021-05-0\(day + 1)",
            outlet: "Paper \(pick(4))")
        let place = made.place(2, latitude: 35, longitude: 40 + Double(town))
        let time = made.day(3, "2021-05-0\(day)")
        let figure = made.figure(4, who: "people", low: killed, high: killed, best: killed)
        made.incident(
            1, pick(3) == 0 ? .attackOnAid : .airStrike, place: place, time: time, targets: [made.actor(8)],
            figures: [figure])
        made.incident(9, .shelling, place: made.place(10, latitude: 35, longitude: 40 + Double(town)))
        let accused = made.name(11, key: "group:\(group)", kind: .armedGroup)
        let april = made.time(15, .month(4), value: "2021-04")
        let there = made.place(14, latitude: 35, longitude: 40 + Double(town))
        let whole = made.figure(
            13, who: "people", low: 200 + killed, high: 200 + killed, best: 200 + killed, scope: .period, place: there,
            time: april)
        _ = made.figure(
            16, who: "children", low: 40, high: 40, best: 40, scope: .period, place: there, time: april, partOf: whole)
        made.claim(12, .accuses, by: "Sergio Vellan", against: [accused])
        made.quote(5, by: ["Sergio Vellan", "Sergo Vellan", "Mara Linde", "Linde"][pick(4)])
        made.status(6, .inForce, time: made.day(7, "2021-05-0\(1 + pick(2))"), event: .agreed)
        return made.evidence
    }
}
