/// What words around an event say of its having happened, as a set of roles of `event-context.tsv`.
package struct EventContext: OptionSet, Hashable, Sendable {
    /// The roles as bits.
    package let rawValue: UInt16

    /// Makes a set from its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether the two have nothing in common; spelled out, for the general form of the library showed in the profile.
    package func isDisjoint(with other: EventContext) -> Bool { rawValue & other.rawValue == 0 }

    /// The union of some sets, as a list in the code.
    package init(arrayLiteral elements: EventContext...) {
        rawValue = elements.reduce(0) { $0 | $1.rawValue }
    }

    /// It did not happen ("not", "never").
    package static let negation = EventContext(rawValue: 1 << 0)
    /// It may or will happen ("would", "plans to").
    package static let modal = EventContext(rawValue: 1 << 1)
    /// An event noun below it is asked for, feared or ended ("call for an end to").
    package static let governor = EventContext(rawValue: 1 << 2)
    /// Opens a clause that is not stated as a fact ("if").
    package static let hypothetical = EventContext(rawValue: 1 << 3)
    /// Opens an infinitive ("to").
    package static let purpose = EventContext(rawValue: 1 << 4)
    /// Makes an event noun real ("carried out", "killed").
    package static let happening = EventContext(rawValue: 1 << 5)
    /// The text does not vouch for it ("allegedly").
    package static let hedge = EventContext(rawValue: 1 << 6)
    /// Speaks of the war as a whole.
    package static let generic = EventContext(rawValue: 1 << 7)
    /// Speaks of what lies far back ("last year").
    package static let past = EventContext(rawValue: 1 << 8)
    /// Speaks of what happens again and again ("every time").
    package static let habitual = EventContext(rawValue: 1 << 9)
    /// Makes the event noun behind it what the clause is about ("launched").
    package static let launching = EventContext(rawValue: 1 << 10)
    /// Makes the event noun behind it a mere circumstance ("under cover of").
    package static let adjunct = EventContext(rawValue: 1 << 11)

    /// Says of the event noun before it that it is over ("ceased").
    package static let ceasing = EventContext(rawValue: 1 << 12)

    /// Makes the event noun behind it what people resent, mourn or avenge ("angered by").
    package static let motive = EventContext(rawValue: 1 << 13)

    private static let names: [String: EventContext] = [
        "negation": .negation, "modal": .modal, "governor": .governor, "hypothetical": .hypothetical,
        "purpose": .purpose, "happening": .happening, "hedge": .hedge, "generic": .generic, "past": .past,
        "habitual": .habitual, "launching": .launching, "adjunct": .adjunct,
        "ceasing": .ceasing, "motive": .motive,
    ]

    /// The role of a name in the table; nil when there is none.
    init?(named name: String) {
        guard let role = Self.names[name] else { return nil }
        self = role
    }
}
