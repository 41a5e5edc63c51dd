/// What a user knows about a case beforehand. Everything works without one; a profile sharpens it.
package struct Profile: Hashable, Sendable {
    /// A party to the conflict, a guarantor, or an exempt group.
    package struct Party: Hashable, Sendable {
        /// The name that the record uses.
        package let name: String
        /// Other names and spellings.
        package let aliases: [String]
        /// ISO 3166-1 alpha-2, for a state.
        package let country: String?

        /// Makes a party.
        package init(name: String, aliases: [String], country: String?) {
            self.name = name
            self.aliases = aliases
            self.country = country
        }
    }

    /// An agreement of the case.
    package struct KnownAgreement: Hashable, Sendable {
        /// What to call it.
        package let label: String
        /// When it was agreed.
        package let date: CalendarDate?
        /// When it took effect.
        package let inForce: CalendarDate?
        /// When it ended.
        package let ended: CalendarDate?
        /// Who is bound.
        package let parties: [String]
        /// Groups outside this agreement alone.
        package let exempt: [String]
        /// Its clauses as the user knows them.
        package let clauses: [Clause]

        /// Makes an agreement.
        package init(
            label: String, date: CalendarDate?, inForce: CalendarDate?, ended: CalendarDate? = nil, parties: [String],
            exempt: [String] = [], clauses: [Clause] = []
        ) {
            self.label = label
            self.date = date
            self.inForce = inForce
            self.ended = ended
            self.parties = parties
            self.exempt = exempt
            self.clauses = clauses
        }
    }

    /// A clause of an agreement as the user knows it.
    package struct Clause: Hashable, Sendable {
        /// What it says.
        package let text: String
        /// Who owes it.
        package let bearers: [String]
        /// By when.
        package let deadline: CalendarDate?

        /// Makes a clause.
        package init(text: String, bearers: [String], deadline: CalendarDate?) {
            self.text = text
            self.bearers = bearers
            self.deadline = deadline
        }
    }

    /// A stretch of land that the case speaks of: a zone of a truce, a front, a demilitarised strip.
    package struct Zone: Hashable, Sendable {
        /// What it is called.
        package let name: String
        /// The places in it, by name.
        package let places: [String]
        /// Who holds it.
        package let heldBy: String?

        /// Makes a zone.
        package init(name: String, places: [String], heldBy: String?) {
            self.name = name
            self.places = places
            self.heldBy = heldBy
        }
    }

    /// What the case is called.
    package var title: String?
    /// The country where it takes place, ISO 3166-1 alpha-2; settles homonyms of places.
    package var country: String?
    /// The clock of the truce, as an IANA time zone name.
    package var timeZone: String?
    /// The sides.
    package var parties: [Party]
    /// The guarantors.
    package var guarantors: [Party]
    /// Groups outside the truce.
    package var exempt: [Party]
    /// Known agreements.
    package var agreements: [KnownAgreement]
    /// Stretches of land that the case speaks of.
    package var zones: [Zone]
    /// Outlets and who owns them or which agency they copy.
    package var outlets: [String: String]

    /// An empty profile.
    package init() {
        title = nil
        country = nil
        timeZone = nil
        parties = []
        guarantors = []
        exempt = []
        agreements = []
        zones = []
        outlets = [:]
    }
}
