package import TruceEvidence

/// Words that tell what happened to aid and to the ways on which it travels.
package struct AccessVocabulary: Sendable {
    /// What a verb or noun tells when a thing of its classes stands at its seat.
    package struct Frame: Hashable, Sendable {
        /// What it tells.
        package let kind: AccessKind
        /// Where the thing stands.
        package let seat: Seat
        /// The classes of things, any of which will do.
        package let things: AccessThing
    }

    /// Where the thing stands that something was done to.
    package enum Seat: String, Hashable, Sendable {
        /// What the verb acts on, or the subject of its passive.
        case object
        /// Who does what the verb tells.
        case subject
        /// What a state is told of ("the road is shut").
        case adjective
        /// The object of a verb whose subject are people in need.
        case people
        /// Behind "with", of a verb whose object are people in need.
        case tool
        /// People, with a verb of leaving behind them.
        case leaving
        /// Behind "of", or before the noun that tells it.
        case noun
    }

    /// A class of things with the goods that the words name.
    package struct Thing: Hashable, Sendable {
        /// The classes.
        package let classes: AccessThing
        /// The goods; nil where none are named.
        package let goods: AccessMention.Goods.Kind?
        /// What a number before them counts; nil for what is not counted.
        package let unit: AccessMention.Amount.Unit?
    }

    /// Verbs and nouns with what they tell, as they stand in a text.
    package let events: FrameTable<Frame>
    /// Things, the longest name first.
    package let things: PhraseTable<Thing>

    /// The embedded tables.
    package init() {
        self.init(events: Lexicon(named: "access-events.tsv"), things: Lexicon(named: "access-things.tsv"))
    }

    /// Reads a table with the columns `kind`, `seat`, `things`, `forms` and one with `class`, `goods`, `forms`.
    package init(events: Lexicon, things: Lexicon) {
        var rows: [(phrase: String, value: Frame)] = []
        for row in events.rows where row.count >= 4 {
            guard let kind = AccessKind(rawValue: row[0]), let seat = Seat(rawValue: row[1]) else { continue }
            let classes = AccessThing(named: row[2])
            let frame = Frame(kind: kind, seat: seat, things: classes)
            rows += row[3].split(separator: "|").map { (String($0), frame) }
        }
        self.events = FrameTable(rows)
        self.things = PhraseTable(
            things.rows.filter { $0.count >= 3 }.flatMap { row in
                let thing = Thing(
                    classes: AccessThing(named: row[0]), goods: AccessMention.Goods.Kind(rawValue: row[1]),
                    unit: AccessMention.Amount.Unit(rawValue: row[1]))
                return row[2].split(separator: "|").map { (String($0), thing) }
            })
    }
}

/// What sort of thing a word names, as far as aid access goes: a set of classes of `access-things.tsv`.
package struct AccessThing: ThingClass, Hashable, Sendable {
    /// The classes as bits.
    package let rawValue: UInt16

    /// Makes a set from its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// What people need.
    package static let aid = AccessThing(rawValue: 1 << 0)
    /// What brings it, by name ("aid convoy").
    package static let carrier = AccessThing(rawValue: 1 << 1)
    /// What brings it only where aid is spoken of ("trucks").
    package static let mover = AccessThing(rawValue: 1 << 2)
    /// Those who bring it.
    package static let worker = AccessThing(rawValue: 1 << 3)
    /// What it passes.
    package static let way = AccessThing(rawValue: 1 << 4)
    /// Those who need it.
    package static let people = AccessThing(rawValue: 1 << 5)
    /// Leave to pass.
    package static let permit = AccessThing(rawValue: 1 << 6)
    /// What comes by wire and pipe.
    package static let service = AccessThing(rawValue: 1 << 7)
    /// Where it lies.
    package static let store = AccessThing(rawValue: 1 << 8)
    /// A going that is named for what goes ("delivery").
    package static let movement = AccessThing(rawValue: 1 << 9)
    /// People brought out, as a noun.
    package static let evacuation = AccessThing(rawValue: 1 << 10)
    /// The work as a whole.
    package static let operation = AccessThing(rawValue: 1 << 11)
    /// A text that says what shall be ("deal").
    package static let pact = AccessThing(rawValue: 1 << 12)
    /// A way kept shut, as a noun ("siege").
    package static let closure = AccessThing(rawValue: 1 << 13)

    static let named: KeyValuePairs<String, AccessThing> = [
        "aid": .aid, "carrier": .carrier, "mover": .mover, "worker": .worker, "way": .way, "people": .people,
        "permit": .permit, "service": .service, "store": .store, "movement": .movement, "evacuation": .evacuation,
        "operation": .operation, "pact": .pact,
        "closure": .closure,
    ]
}
