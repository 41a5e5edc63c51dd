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
        /// Who is bound.
        package let parties: [String]

        /// Makes an agreement.
        package init(label: String, date: CalendarDate?, inForce: CalendarDate?, parties: [String]) {
            self.label = label
            self.date = date
            self.inForce = inForce
            self.parties = parties
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
        outlets = [:]
    }
}
