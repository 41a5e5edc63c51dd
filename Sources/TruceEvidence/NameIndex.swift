import TruceText

/// The identities that one document's actor mentions give to names, so that "Moscow" and "the defence ministry" of
/// one state compare as one side.
package struct NameIndex: Sendable {
    /// By folded name: the identity and the country.
    private let identities: [String: Identity]
    /// By folded name of a person the side that the person serves.
    private let served: [String: String]

    /// What is known of a name.
    package struct Identity: Hashable, Sendable {
        /// The identity that aliases share, such as `state:RU`.
        package let key: String?
        /// The country it belongs to or acts for.
        package let country: String?
        /// What sort of actor it is.
        package let kind: ActorKind
    }

    /// Indexes the actors of a document; the first mention that a list knows decides.
    package init(_ evidence: DocumentEvidence) {
        var identities: [String: Identity] = [:]
        for actor in evidence.actors {
            let identity = Identity(key: actor.key, country: actor.country, kind: actor.kind)
            for name in [actor.name, evidence.words(actor.span)] {
                let folded = Self.withoutArticle(NameFolding.fold(name))
                if let known = identities[folded], known.key != nil || identity.key == nil { continue }
                identities[folded] = identity
            }
        }
        // Those that only adjectives name ("an Ardan air strike") are no mentions, and yet they are accused.
        for reference in Self.references(in: evidence) {
            let folded = Self.withoutArticle(NameFolding.fold(reference.name))
            guard identities[folded]?.key == nil, let identity = reference.key.flatMap(Self.identity(ofKey:)) else {
                continue
            }
            identities[folded] = identity
        }
        self.identities = identities
        var served: [String: String] = [:]
        for fact in evidence.actorFacts where fact.kind == .affiliation {
            guard fact.actor.key?.hasPrefix("person:") ?? false, let side = fact.other?.key else { continue }
            served[Self.withoutArticle(NameFolding.fold(fact.actor.name))] = Self.side(ofKey: side)
        }
        self.served = served
    }

    private static func references(in evidence: DocumentEvidence) -> [ActorReference] {
        evidence.incidents.flatMap { $0.agents + $0.targets + $0.blamed.map(\.on) }
            + evidence.claims.flatMap(\.against)
    }

    /// What a key tells by itself: that of a state, its forces or its unnamed opponents names the country.
    private static func identity(ofKey key: String) -> Identity? {
        let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "state": return Identity(key: key, country: parts[1], kind: .state)
        case "forces": return Identity(key: key, country: parts[1], kind: .stateForces)
        case "rebels": return Identity(key: key, country: parts[1], kind: .armedGroup)
        default: return nil
        }
    }

    private static func side(ofKey key: String) -> String {
        key.hasPrefix("forces:") ? "state:" + key.dropFirst(7) : key
    }

    /// What is known of a name; a state's arms and officials ("Ardan warplanes") are those of the state so named.
    package func identity(of name: String) -> Identity? {
        let folded = Self.withoutArticle(NameFolding.fold(name))
        if let known = identities[folded] { return known }
        let words = folded.split(separator: " ")
        guard words.count > 1, let last = words.last else { return nil }
        if Self.ofStates.contains(String(last)), let owner = identities[words.dropLast().joined(separator: " ")],
            owner.kind == .state
        {
            return owner
        }
        return bearer(of: words)
    }

    /// Whom a longer description names: "the rebels in the valley" are the rebels, "the rebel chief" speaks for them.
    private func bearer(of words: [Substring]) -> Identity? {
        var words = words[...]
        if let cut = words.firstIndex(where: { Self.placing.contains(String($0)) }) { words = words[..<cut] }
        if let last = words.last, Self.offices.contains(String(last)) { words = words.dropLast() }
        guard !words.isEmpty, let identity = identities[words.joined(separator: " ")] else { return nil }
        switch identity.kind {
        case .state, .stateForces, .armedGroup: return identity
        case .coalition, .person, .body, .outlet, .other: return nil
        }
    }

    private static let placing: Set<String> = ["in", "from", "near", "around", "inside", "outside"]

    private static let offices: Set<String> = [
        "chief", "chiefs", "leader", "leaders", "commander", "commanders", "spokesman", "spokeswoman", "spokesperson",
        "spokesmen", "official", "officials", "negotiator", "negotiators", "delegation", "representatives",
    ]

    private static let ofStates: Set<String> = [
        "warplanes", "planes", "jets", "aircraft", "helicopters", "artillery", "troops", "military", "army",
        "government", "officials", "ministry",
    ]

    /// What stands for an actor in comparisons: its identity where a list knows it, else its folded name.
    package func key(of name: String) -> String {
        identity(of: name)?.key ?? "name:" + Self.withoutArticle(NameFolding.fold(name))
    }

    /// What stands for a referenced actor in comparisons.
    package func key(of reference: ActorReference) -> String { reference.key ?? key(of: reference.name) }

    /// The side that an actor is on: its country for a state, its forces, its officials and a coalition that it leads,
    /// else its own key.
    package func side(of name: String) -> String {
        guard let identity = identity(of: name) else { return key(of: name) }
        if identity.kind == .person, identity.country == nil,
            let side = served[Self.withoutArticle(NameFolding.fold(name))]
        {
            return side
        }
        switch identity.kind {
        case .state, .stateForces, .person, .coalition:
            if let country = identity.country { return "state:" + country }
        case .armedGroup, .body, .outlet, .other:
            break
        }
        return key(of: name)
    }

    /// The side that a referenced actor is on.
    package func side(of reference: ActorReference) -> String {
        let side = side(of: reference.name)
        guard side.hasPrefix("name:"), let key = reference.key else { return side }
        return Self.side(ofKey: key)
    }

    /// The side that a referenced actor is on, with what it may also be called in another document.
    package func actingSide(of reference: ActorReference) -> ActingSide {
        let identity = identity(of: reference.name)
        return ActingSide(
            key: side(of: reference), country: identity?.kind == .armedGroup ? identity?.country : nil)
    }

    /// Whether a named actor can have done an armed act: not an outlet, an aid or monitoring body, nor people at large.
    package func canAct(_ reference: ActorReference) -> Bool {
        guard let kind = identity(of: reference.name)?.kind else { return reference.key != nil }
        switch kind {
        case .state, .stateForces, .armedGroup, .coalition, .person: return true
        case .body, .outlet, .other: return false
        }
    }

    private static func withoutArticle(_ folded: String) -> String {
        folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }
}
