/// What happened to aid and access, once, however many passages tell of it; or what is planned, asked for, refused.
package struct AccessEvent: Hashable, Sendable {
    /// `h1`, `h2`, … in the order of the first passage.
    package var id: String
    /// A name that lasts while documents are added.
    package var key: String
    /// What it was.
    package let kind: AccessKind
    /// Whether it happened.
    package let status: EventStatus
    /// Where, when that is known.
    package let place: PlaceMention?
    /// The words that say where.
    package let placeCitation: Citation?
    /// When, when that is known.
    package let date: TemporalValue?
    /// The passages, ordered by document and place.
    package let members: [EventMember]
    /// Who acts, each once, with the words of each mention.
    package let actors: [Cited<String>]
    /// What is brought or kept back.
    package let goods: [Cited<AccessMention.Goods.Kind>]
    /// The numbers as the passages give them.
    package let amounts: [Counted]
    /// For whom, in the words of the passages.
    package let recipients: [Cited<String>]
    /// The incident that it is, by its identifier; nil for what is no attack.
    package var incident: String?
    /// Why the passages are held to be one; empty for one passage.
    package let reasons: [String]

    /// A number with who gives it.
    package struct Counted: Hashable, Sendable {
        /// The number with its bounds.
        package let amount: AccessMention.Amount
        /// Who gives it.
        package let holder: String
        /// Its words.
        package let citation: Citation

        /// Makes a number.
        package init(amount: AccessMention.Amount, holder: String, citation: Citation) {
            self.amount = amount
            self.holder = holder
            self.citation = citation
        }
    }

    /// Makes an event.
    package init(
        id: String, key: String, kind: AccessKind, status: EventStatus, place: PlaceMention?,
        placeCitation: Citation?, date: TemporalValue?, members: [EventMember], actors: [Cited<String>],
        goods: [Cited<AccessMention.Goods.Kind>], amounts: [Counted], recipients: [Cited<String>],
        incident: String? = nil, reasons: [String]
    ) {
        self.id = id
        self.key = key
        self.kind = kind
        self.status = status
        self.place = place
        self.placeCitation = placeCitation
        self.date = date
        self.members = members
        self.actors = actors
        self.goods = goods
        self.amounts = amounts
        self.recipients = recipients
        self.incident = incident
        self.reasons = reasons
    }
}
