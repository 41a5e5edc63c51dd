/// A contact, once, however many passages tell of it.
package struct ContactEvent: Hashable, Sendable {
    /// `c1`, `c2`, … in the order of the first passage.
    package var id: String
    /// A name that lasts while documents are added.
    package var key: String
    /// What it was.
    package let kind: ContactKind
    /// Whether it was held, is planned, asked for, refused or cancelled.
    package let status: EventStatus
    /// Who takes part, each once, with the words of each mention.
    package let participants: [Cited<String>]
    /// What it is about, in the words of the passages.
    package let about: [Cited<String>]
    /// Where, when that is known.
    package let place: PlaceMention?
    /// The words that say where.
    package let placeCitation: Citation?
    /// When, when that is known.
    package let date: TemporalValue?
    /// The passages, ordered by document and place.
    package let members: [EventMember]
    /// Why the passages are held to be one; empty for one passage.
    package let reasons: [String]

    /// Makes an event.
    package init(
        id: String, key: String, kind: ContactKind, status: EventStatus, participants: [Cited<String>],
        about: [Cited<String>], place: PlaceMention?, placeCitation: Citation?, date: TemporalValue?,
        members: [EventMember], reasons: [String]
    ) {
        self.id = id
        self.key = key
        self.kind = kind
        self.status = status
        self.participants = participants
        self.about = about
        self.place = place
        self.placeCitation = placeCitation
        self.date = date
        self.members = members
        self.reasons = reasons
    }
}
