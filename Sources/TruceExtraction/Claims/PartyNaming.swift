import TruceEvidence
import TruceKnowledge
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

    private let text: SourceText
    private let knowledge: Knowledge
    private let names: [String: String]
    /// For each state and each of "regime" and "government", the longest name that ends in it.
    private let regimes: [String: [String: String]]

    /// For each coalition the longest name that the document gives it.
    private let coalitions: [String: String]

    /// Learns the names that a document gives its actors.
    init(_ actors: [ActorMention], in text: SourceText, _ knowledge: Knowledge) {
        self.knowledge = knowledge
        self.text = text
        var counts: [String: [String: Int]] = [:]
        for actor in actors {
            guard let key = actor.key else { continue }
            for name in [actor.name, text[actor.span]]
            where !Self.isWeapon(name) && !Self.isPeople(name, actor, knowledge.blame) {
                counts[key, default: [:]][name, default: 0] += 1
            }
        }
        var regimes: [String: [String: String]] = [:]
        for (key, names) in counts.sorted(by: { $0.key < $1.key }) {
            for name in names.keys.sorted() {
                guard let last = name.split(separator: " ").last?.lowercased(), Self.rulers.contains(last) else {
                    continue
                }
                let side = ClaimActors.side(key)
                if name.utf8.count > (regimes[side]?[last]?.utf8.count ?? 0) {
                    regimes[side, default: [:]][last] = name
                }
            }
        }
        self.regimes = regimes
        let named = actors.filter { $0.kind == .coalition }
        coalitions = named.reduce(into: [:]) { known, actor in
            guard let key = actor.key, actor.name.utf8.count > (known[key]?.utf8.count ?? 0) else { return }
            known[key] = actor.name
        }
        names = counts.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
    }

    /// "regime helicopters" belong to the fullest "… regime" of the document.
    private func regime(of actor: ActorMention) -> String? {
        guard let first = actor.name.split(separator: " ").first?.lowercased() else { return nil }
        return actor.key.flatMap { regimes[ClaimActors.side($0)]?[first] }
    }

    private static let rulers: Set<String> = ["regime", "government"]

    /// "American diplomats", "State Department": people and offices of a state that are not the state.
    private static func isPeople(_ name: String, _ actor: ActorMention, _ words: BlameWords) -> Bool {
        let parts = name.split(separator: " ")
        guard actor.kind == .state, parts.count > 1, let last = parts.last else { return false }
        if words.contains(last.lowercased(), .office) { return true }
        return last.hasSuffix("s") && last.first?.isLowercase == true && !rulers.contains(last.lowercased())
    }

    private static func isWeapon(_ name: String) -> Bool {
        weapons.contains(name.split(separator: " ").last?.lowercased() ?? "")
    }

    /// The actor as a party; its words are kept.
    func reference(_ actor: ActorMention) -> ActorReference {
        let words = actor.name.split(separator: " ")
        let last = words.last.map { $0.lowercased() } ?? ""
        if Self.singular.contains(last), actor.kind == .armedGroup {
            return ActorReference(name: actor.name + "s", key: actor.key, span: actor.span)
        }
        guard let key = actor.key else { return actor.reference }
        // "coalition warplanes": the one that the report names in full.
        if actor.kind == .coalition, words.count == 1, let full = coalitions[key] {
            return ActorReference(name: full, key: key, span: actor.span)
        }
        if Self.isWeapon(actor.name) {
            let state = key.hasPrefix("forces:") ? "state:" + key.dropFirst(7) : key
            if let name = regime(of: actor) ?? names[state] ?? names[key] ?? self.state(of: state) {
                return ActorReference(name: name, key: state, span: actor.span)
            }
        }
        // "Russian and regime forces": the first adjective shares the noun of the second.
        let isShared = key.hasPrefix("forces:") && words.count == 1 && isAdjective(actor.name)
        if isShared, isBeforeWeapon(actor) {
            let state = "state:" + key.dropFirst("forces:".count)
            if let name = names[state] ?? self.state(of: state) {
                return ActorReference(name: name, key: state, span: actor.span)
            }
        }
        return ActorReference(name: isShared ? actor.name + " forces" : actor.name, key: key, span: actor.span)
    }

    /// The usual name of a state, where the document has none for it: "an Ardan drone" is Arda's.
    private func state(of key: String) -> String? {
        key.hasPrefix("state:") ? knowledge.states[String(key.dropFirst("state:".count))]?.name : nil
    }

    /// Whether an adjective stands before what a state strikes with rather than before those who strike: "Ardan and
    /// government air raids".
    private func isBeforeWeapon(_ actor: ActorMention) -> Bool {
        let behind = text[TextSpan(actor.span.end, min(text.bytes.count, actor.span.end + Self.reach))]
        let words = behind.split(whereSeparator: { !$0.isLetter }).prefix(4).map { $0.lowercased() }
        return words.first { Self.weapons.contains($0) || knowledge.actorWords.contains($0, .forces) }
            .map(Self.weapons.contains) ?? false
    }

    /// How many bytes behind an adjective its noun is looked for.
    private static let reach = 48

    private func isAdjective(_ name: String) -> Bool {
        name.first?.isUppercase == true && ["an", "sh", "se", "ch", "li", "qi", "ni"].contains(String(name.suffix(2)))
    }
}
