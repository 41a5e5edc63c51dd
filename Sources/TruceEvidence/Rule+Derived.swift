extension Rule {
    /// The rule of a time, told by what its words are counted from, where its reader names none.
    static func derived(value: TemporalValue?, anchor: TimeExpression.Anchor) -> Rule {
        guard value != nil else { return "time.open" }
        switch anchor {
        case .none: return "time.whole-date"
        case .publication: return "time.from-publication"
        case .statement: return "time.from-statement"
        case .narrative: return "time.from-another-date"
        }
    }

    /// The rule of a place, told by what it was found in, where its reader names none.
    static func derived(key: String?, latitude: Double?, isMetonym: Bool) -> Rule {
        if isMetonym { return "place.metonym" }
        guard key == nil else { return "place.gazetteer" }
        return latitude == nil ? "place.unlocated" : "place.unlisted"
    }

    /// The rule of an actor, told by what it was known by, where its reader names none.
    static func derived(key: String?, kind: ActorKind) -> Rule {
        if kind == .person { return "actor.person-name" }
        return key == nil ? "actor.common-words" : "actor.listed-name"
    }
}
