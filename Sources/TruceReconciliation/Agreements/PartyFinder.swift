import TruceEvidence

/// Finds who made or is bound by a truce, from the words that tell of its making.
struct PartyFinder: Sendable {
    /// By side the name that most mentions of it as a state or group have.
    private let sideNames: [String: String]

    /// Counts the names of sides over a corpus.
    ///
    /// - Parameter anchors: The words that date truces; only who is a party to one is counted.
    init(corpus: Corpus, anchors: [TruceAnchor]) {
        sideNames = Dictionary(
            uniqueKeysWithValues: Set(anchors.lazy.flatMap(\.parties).map(\.side)).compactMap { side in
                let best = corpus.sides[side].max { left, right in
                    let tells = (Self.howMuch(left.key, tellsOf: side), Self.howMuch(right.key, tellsOf: side))
                    if tells.0 != tells.1 { return tells.0 < tells.1 }
                    return left.value != right.value ? left.value < right.value : left.key > right.key
                }
                return best.map { (side, $0.key) }
            })
    }

    /// How much a name tells of its side: "Ardan rebels" more than "the government", and that more than "rebel" of "the rebel
    /// leader", which does not stand by itself.
    private static func howMuch(_ name: String, tellsOf side: String) -> Int {
        if ActorMention.isUnnamed(side), !name.contains(" "), !name.hasSuffix("s") { return 0 }
        return name.contains(where: \.isUppercase) ? 2 : 1
    }

    /// The parties in the order in which the clauses name them; persons stand for the side that they act for.
    ///
    /// A clause that tells of an agreement also names others (whom it is directed against, who reports it), so
    /// without a stated party only those count whom two clauses name, where there are any.
    func parties(of anchors: [TruceAnchor]) -> [String] {
        var sides: [String] = []
        var names: [String: String] = [:]
        var clauses: [String: Int] = [:]
        var stated: Set<String> = []
        for anchor in anchors where anchor.event == .agreed {
            stated.formUnion(anchor.parties.filter(\.isStated).map(\.side))
            for party in anchor.parties where names[party.side] == nil {
                sides.append(party.side)
                names[party.side] = sideNames[party.side] ?? party.name
            }
            for side in Set(anchor.parties.map(\.side)) { clauses[side, default: 0] += 1 }
        }
        let named = sides.filter { !$0.hasPrefix("person:") && !$0.hasPrefix("name:") }
        let often = named.filter { (clauses[$0] ?? 0) > 1 || stated.contains($0) }
        return (often.count > 1 ? often : named).compactMap { names[$0] }
    }
}
