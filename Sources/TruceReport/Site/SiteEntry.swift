package import TruceEvidence

/// One thing of the record as the web application shows it: as a row of a list, as a page, as JSON.
package struct SiteEntry: Sendable {
    /// Its identity within its list; for what has a page of its own one that lasts while documents are added.
    package let id: String
    /// Other identities that lead to it: the name it has in this record alone, and those that lasted until its passages
    /// were brought together.
    package var aliases: [String] = []
    /// The first day it is about.
    package var day: CalendarDate?
    /// What a list calls it.
    package let title: String
    /// The same as `trucewatch analyze` writes it.
    package let json: JSONValue
    /// Its row in the list, or what stands there in the place of one.
    package var row: HTMLFragment?
    /// Its page.
    package var page: HTMLFragment?
    /// The shorter lists that it also stands in, such as those of one type or place.
    package var shelves: [String] = []
    /// How the timeline shows it.
    package var mark: TimelineMark?
    /// The words that tell of it, as decisions name them; empty for what nothing is decided of as a whole.
    package var passages: [SitePassage] = []
}

/// Words that tell of a thing, or a name of it.
package struct SitePassage: Hashable, Sendable, Codable {
    /// The passage as decisions name it, in the written form of ``Subject``.
    package let subject: String
    /// The words, cut short.
    package let words: String
    /// The page of these words, where what is decided of them is decided; nil where the thing itself is decided of.
    package var page: String?

    /// Makes a passage.
    package init(subject: String, words: String, page: String? = nil) {
        self.subject = subject
        self.words = words
        self.page = page
    }
}

/// Something on the timeline of the web application.
package struct TimelineMark: Hashable, Sendable, Codable {
    /// The rows of the timeline, from the top.
    package enum Lane: String, Hashable, Sendable, Codable, CaseIterable {
        /// How it stood with a truce.
        case status
        /// What happened.
        case incident
        /// What was said.
        case statement
        /// What was due.
        case obligation
        /// What happened to aid and access.
        case access
        /// Who spoke with whom.
        case contact
    }

    /// The row.
    package let lane: Lane
    /// The first day, as days since 1 January 1970.
    package let first: Int
    /// The last day.
    package let last: Int
    /// The first day on which a document of the record tells of it; nil when none has a date.
    package let known: Int?
    /// What it is, in words.
    package let title: String
    /// The state it shows, in the raw value of ``TruceStatus``; nil outside the first row.
    package let status: String?
    /// Where it leads.
    package let address: String
}
