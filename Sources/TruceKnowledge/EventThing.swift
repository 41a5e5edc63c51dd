/// What sort of thing a word names, in so far as it tells one sort of event from another: a set of kinds of
/// `target-words.tsv`.
package struct EventThing: OptionSet, Hashable, Sendable {
    /// The roles as bits.
    package let rawValue: UInt64

    /// Makes a set from its bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Whether the two have nothing in common; spelled out, for the general form of the library showed in the profile.
    package func isDisjoint(with other: EventThing) -> Bool { rawValue & other.rawValue == 0 }

    /// The union of some sets, as a list in the code.
    package init(arrayLiteral elements: EventThing...) {
        rawValue = elements.reduce(0) { $0 | $1.rawValue }
    }

    /// Aid on its way or those who bring it, by name ("aid convoy").
    package static let aid = EventThing(rawValue: 1 << 0)
    /// What is aid only where aid is spoken of ("convoy", "trucks").
    package static let perhapsAid = EventThing(rawValue: 1 << 1)
    /// Hospitals, ambulances, medics, rescuers.
    package static let medical = EventThing(rawValue: 1 << 2)
    /// Aircraft and what they drop.
    package static let air = EventThing(rawValue: 1 << 3)
    /// Shells, rockets, mortars, missiles.
    package static let shells = EventThing(rawValue: 1 << 4)
    /// Small arms and those who use them.
    package static let firearms = EventThing(rawValue: 1 << 5)
    /// Explosives that wait or are driven.
    package static let blast = EventThing(rawValue: 1 << 6)
    /// Those who fight on the ground.
    package static let ground = EventThing(rawValue: 1 << 7)
    /// What can be hit or taken.
    package static let object = EventThing(rawValue: 1 << 8)
    /// What a side can withdraw.
    package static let military = EventThing(rawValue: 1 << 9)
    /// What can be kept from people in need.
    package static let access = EventThing(rawValue: 1 << 10)
    /// What two sides can break off.
    package static let channel = EventThing(rawValue: 1 << 11)
    /// What can be destroyed.
    package static let destructible = EventThing(rawValue: 1 << 12)
    /// Weapons as goods.
    package static let weapons = EventThing(rawValue: 1 << 13)
    /// Ground that can be taken.
    package static let takeable = EventThing(rawValue: 1 << 14)
    /// People.
    package static let person = EventThing(rawValue: 1 << 15)

    /// Words that say to which side a force belongs ("army", "rebel").
    package static let party = EventThing(rawValue: 1 << 16)
    /// Those who fight for nobody that is named ("gunmen").
    package static let band = EventThing(rawValue: 1 << 17)

    /// What a side owes, or those whom it owes to keep in check.
    package static let duty = EventThing(rawValue: 1 << 18)

    /// Aircraft without a crew.
    package static let drone = EventThing(rawValue: 1 << 19)
    /// Poison gas.
    package static let chemical = EventThing(rawValue: 1 << 20)
    /// Charges that their bearers set off.
    package static let suicide = EventThing(rawValue: 1 << 21)
    /// Grenades.
    package static let grenade = EventThing(rawValue: 1 << 22)
    /// People who bear no arms.
    package static let civilian = EventThing(rawValue: 1 << 23)
    /// People in the hands of others.
    package static let captive = EventThing(rawValue: 1 << 24)
    /// What is on the road, where those who attack it lie in wait.
    package static let roadTarget = EventThing(rawValue: 1 << 25)

    /// Aircraft that carry people as often as bombs.
    package static let transport = EventThing(rawValue: 1 << 26)

    /// Roads, ports and ships, by which more than aid comes.
    package static let passage = EventThing(rawValue: 1 << 27)

    /// Buildings that are stormed and attacked as wholes.
    package static let building = EventThing(rawValue: 1 << 28)

    /// Posts and bases that are attacked on the ground unless something says otherwise.
    package static let guarded = EventThing(rawValue: 1 << 29)

    /// One who is known for what he is ("the commander", "an envoy"), so that his death is an event by itself.
    package static let office = EventThing(rawValue: 1 << 30)

    /// Lines and spaces that forces may not cross.
    package static let line = EventThing(rawValue: 1 << 31)

    /// People who gather, and where they do.
    package static let crowd = EventThing(rawValue: 1 << 32)

    /// Those who rule, whom a coup overthrows.
    package static let ruler = EventThing(rawValue: 1 << 33)

    /// What is fired at crowds or thrown by them: tear gas, rubber bullets, stones.
    package static let riot = EventThing(rawValue: 1 << 34)

    private static let names: [String: EventThing] = [
        "aid": .aid, "aid_weak": .perhapsAid, "medical": .medical, "air": .air, "shells": .shells,
        "firearms": .firearms, "blast": .blast, "ground": .ground, "object": .object, "military": .military,
        "access": .access, "channel": .channel, "destroyed": .destructible, "weapons": .weapons,
        "place_noun": .takeable, "person": .person, "party": .party, "band": .band, "duty": .duty, "drone": .drone,
        "chemical": .chemical,
        "suicide": .suicide, "grenade": .grenade, "civilian": .civilian,
        "captive": .captive, "road_target": .roadTarget, "transport": .transport, "passage": .passage,
        "building": .building, "guarded": .guarded, "office": .office, "line": .line, "crowd": .crowd,
        "ruler": .ruler, "riot": .riot,
    ]

    /// The kind of a name in the table; nil when there is none.
    init?(named name: String) {
        guard let kind = Self.names[name] else { return nil }
        self = kind
    }
}
