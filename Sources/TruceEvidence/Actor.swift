package import TruceText

/// What sort of actor a name stands for.
package enum ActorKind: String, Hashable, Sendable {
    /// A state or its government, by whatever name ("Moscow", "the Kremlin", "Russia").
    case state
    /// The armed forces or a security service of a state.
    case stateForces = "state_forces"
    /// An armed group that is not a state's.
    case armedGroup = "armed_group"
    /// A coalition of states or groups.
    case coalition
    /// An international or monitoring body, an aid organisation.
    case body
    /// A news outlet or agency.
    case outlet
    /// A person.
    case person
    /// Anything else that acts ("residents", "activists").
    case other
}

/// A mention of an actor in one document.
package struct ActorMention: Hashable, Sendable {
    /// The words.
    package let span: TextSpan
    /// The fullest form that the document gives of this actor.
    package let name: String
    /// The identity that known aliases share, such as `state:RU` or `group:hts`; nil for an actor no list knows.
    package let key: String?
    /// What sort of actor it is.
    package let kind: ActorKind
    /// The country it belongs to or acts for, ISO 3166-1 alpha-2.
    package let country: String?
    /// What produced it.
    package let rule: Rule?

    /// Makes a mention.
    package init(span: TextSpan, name: String, key: String?, kind: ActorKind, country: String?, rule: Rule? = nil) {
        self.span = span
        self.name = name
        self.key = key
        self.kind = kind
        self.country = country
        self.rule = rule ?? .derived(key: key, kind: kind)
    }
}

extension ActorMention {
    /// Whether a key stands for all who are only called rebels, militants and the like in a country.
    package static func isUnnamed(_ key: String) -> Bool { key.hasPrefix("rebels:") }

    /// The same actor, named by other words.
    package func named(by span: TextSpan) -> ActorMention {
        ActorMention(span: span, name: name, key: key, kind: kind, country: country, rule: rule)
    }
}

/// An actor in a role (agent, target, bearer, accused), with the words that name it.
package struct ActorReference: Hashable, Sendable {
    /// The fullest form that the document gives.
    package let name: String
    /// The identity shared by aliases, when a list knows the actor.
    package let key: String?
    /// The words.
    package let span: TextSpan?

    /// Makes a reference.
    package init(name: String, key: String?, span: TextSpan?) {
        self.name = name
        self.key = key
        self.span = span
    }
}
