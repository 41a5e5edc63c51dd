import TruceEvidence
import TruceText

/// Names the party behind a weapon: who flies "the regime helicopters" is the regime.
struct PartyNaming {
    private static let weapons: Set<String> = [
        "jets", "jet", "warplanes", "warplane", "planes", "plane", "aircraft", "helicopters", "helicopter", "drones",
        "drone", "artillery", "missiles", "missile", "airstrikes", "strikes", "raids", "airstrike", "strike", "raid",
        "tanks", "tank", "gunboats", "gunships", "bombers", "fighter", "shelling", "bombing",
    ]
    private static let singular: Set<String> = [
        "rebel", "militant", "insurgent", "separatist", "jihadist", "terrorist", "extremist", "guerrilla", "fighter",
    ]

    private let stateNames: [String: String]

    init(_ actors: [ActorMention]) {
        var counts: [String: [String: Int]] = [:]
        for actor in actors {
            guard let key = actor.key, key.hasPrefix("state:") else { continue }
            counts[String(key.dropFirst(6)), default: [:]][actor.name, default: 0] += 1
        }
        stateNames = counts.mapValues { names in
            names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
        }
    }

    /// The actor as a party; its words are kept.
    func reference(_ actor: ActorMention) -> ActorReference {
        let words = actor.name.split(separator: " ")
        let last = words.last.map { $0.lowercased() } ?? ""
        if Self.singular.contains(last), actor.kind == .armedGroup {
            return ActorReference(name: actor.name + "s", key: actor.key, span: actor.span)
        }
        guard let key = actor.key, key.hasPrefix("forces:") else {
            return ActorReference(name: actor.name, key: actor.key, span: actor.span)
        }
        if Self.weapons.contains(last), let state = stateNames[String(key.dropFirst(7))] {
            return ActorReference(name: state, key: "state:" + key.dropFirst(7), span: actor.span)
        }
        // "Russian and regime forces": the first adjective shares the noun of the second.
        let name = words.count == 1 && isAdjective(actor.name) ? actor.name + " forces" : actor.name
        return ActorReference(name: name, key: actor.key, span: actor.span)
    }

    private func isAdjective(_ name: String) -> Bool {
        name.first?.isUppercase == true && ["an", "sh", "se", "ch", "li", "qi", "ni"].contains(String(name.suffix(2)))
    }
}
