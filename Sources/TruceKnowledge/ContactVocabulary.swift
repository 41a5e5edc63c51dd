package import TruceEvidence

/// Words that tell of talks, calls, meetings, visits and sessions.
package struct ContactVocabulary: Sendable {
    /// What a verb tells when a thing of its classes stands at its seat.
    package struct Frame: Hashable, Sendable {
        /// What it tells; nil where the thing tells it.
        package let kind: ContactKind?
        /// Where the thing stands.
        package let seat: Seat
        /// The classes of things, any of which will do.
        package let things: ContactThing
        /// What the verb says of it by itself.
        package let status: EventStatus
    }

    /// Where the thing stands.
    package enum Seat: String, Hashable, Sendable {
        /// What the verb acts on, or the subject of its passive.
        case object
        /// Who or what does what the verb tells.
        case subject
        /// What a state is told of ("talks are under way").
        case adjective
        /// A place that somebody goes to.
        case goal
    }

    /// Verbs with what they tell.
    package let events: FrameTable<Frame>
    /// Things, the longest name first.
    package let things: PhraseTable<ContactThing>

    /// The embedded tables.
    package init() {
        self.init(events: Lexicon(named: "contact-events.tsv"), things: Lexicon(named: "contact-things.tsv"))
    }

    /// Reads a table with the columns `kind`, `seat`, `things`, `status`, `forms` and one with `class`, `forms`.
    package init(events: Lexicon, things: Lexicon) {
        var rows: [(phrase: String, value: Frame)] = []
        for row in events.rows where row.count >= 5 {
            guard let seat = Seat(rawValue: row[1]) else { continue }
            let classes = ContactThing(named: row[2])
            let frame = Frame(
                kind: ContactKind(rawValue: row[0]), seat: seat, things: classes,
                status: EventStatus(rawValue: row[3]) ?? .done)
            rows += row[4].split(separator: "|").map { (String($0), frame) }
        }
        self.events = FrameTable(rows)
        self.things = PhraseTable(
            things.rows.filter { $0.count >= 2 }.flatMap { row in
                row[1].split(separator: "|").map { (String($0), ContactThing(named: row[0])) }
            })
    }
}

/// What sort of thing a noun names, as far as contacts go: a set of classes of `contact-things.tsv`.
package struct ContactThing: ThingClass, Hashable, Sendable {
    /// The classes as bits.
    package let rawValue: UInt16

    /// Makes a set from its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Talks.
    package static let talks = ContactThing(rawValue: 1 << 0)
    /// A meeting.
    package static let meeting = ContactThing(rawValue: 1 << 1)
    /// A telephone call.
    package static let call = ContactThing(rawValue: 1 << 2)
    /// A session of a council.
    package static let session = ContactThing(rawValue: 1 << 3)
    /// A visit.
    package static let visit = ContactThing(rawValue: 1 << 4)
    /// A vote.
    package static let vote = ContactThing(rawValue: 1 << 5)
    /// A council of states.
    package static let council = ContactThing(rawValue: 1 << 6)
    /// A resolution.
    package static let resolution = ContactThing(rawValue: 1 << 7)
    /// A statement that several issue.
    package static let statement = ContactThing(rawValue: 1 << 8)
    /// Contacts as a whole.
    package static let channel = ContactThing(rawValue: 1 << 9)
    /// Those who take part.
    package static let people = ContactThing(rawValue: 1 << 10)
    /// A place.
    package static let ground = ContactThing(rawValue: 1 << 11)

    /// What the thing by itself tells; nil for what is no contact.
    package var kind: ContactKind? {
        if contains(.call) { return .call }
        if contains(.session) { return .councilSession }
        if contains(.vote) { return .vote }
        if contains(.visit) { return .visit }
        if contains(.talks) { return .talks }
        if contains(.meeting) { return .meeting }
        return contains(.statement) ? .jointStatement : nil
    }

    static let named: KeyValuePairs<String, ContactThing> = [
        "talks": .talks, "meeting": .meeting, "call": .call, "session": .session, "visit": .visit, "vote": .vote,
        "council": .council, "resolution": .resolution, "statement": .statement, "channel": .channel,
        "people": .people, "ground": .ground,
    ]
}
