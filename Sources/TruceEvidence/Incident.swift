package import TruceText

/// One incident, however many passages of however many documents report it.
package struct Incident: Hashable, Sendable {
    /// One passage that reports it.
    package struct Member: Hashable, Sendable {
        /// The document's ``Document/file``.
        package let document: String
        /// The index into the document's incidents; nil where the passage tells of what happened to a truce.
        package let mention: Int?
        /// The passage.
        package let span: TextSpan

        /// Makes a member.
        package init(document: String, mention: Int?, span: TextSpan) {
            self.document = document
            self.mention = mention
            self.span = span
        }

        /// The passage as a citation.
        package var citation: Citation { Citation(document: document, span: span) }
    }

    /// Bounds over all figures of the incident's members that count the same thing.
    package struct Bounds: Hashable, Sendable {
        /// The lowest number that any holder gives; nil when none gives a lower bound.
        package let low: Int?
        /// The highest; nil when open.
        package let high: Int?
        /// The figures, as document and index into its figures.
        package let figures: [FigureReference]

        /// Makes bounds.
        package init(low: Int?, high: Int?, figures: [FigureReference]) {
            self.low = low
            self.high = high
            self.figures = figures
        }

        /// Nobody gives a number.
        package static let none = Bounds(low: nil, high: nil, figures: [])
    }

    /// `i1`, `i2`, … in the order of the first member.
    package var id: String
    /// What it is called: type, place and date in plain words.
    package var label: String
    /// What it was.
    package var type: IncidentType
    /// Where: the finest place that members agree on.
    package var place: PlaceMention?
    /// The citation of the place's words.
    package var placeCitation: Citation?
    /// When, at the finest precision that members support.
    package var date: TemporalValue?
    /// The citation of the date's words.
    package var dateCitation: Citation?
    /// The passages, ordered by document and place.
    package let members: [Member]
    /// Who is said to have done it, by whom, with the words.
    package let accounts: [Account]
    /// People killed.
    package let killed: Bounds
    /// People hurt.
    package let injured: Bounds
    /// Who reports it, each ultimate origin once.
    package let origins: [Origin]
    /// The agreement in force when it happened; nil when none or unknown.
    package var agreement: String?
    /// Why the members are held to be one incident; empty for a single member.
    package let reasons: [String]
    /// Why passages that are much alike are held to tell of another incident.
    package let reasonsAgainst: [String]
    /// A name that lasts while documents are added; empty where none was given.
    package var key: String
    /// The identifiers of the decisions that hold of it.
    package var decisions: [String] = []

    /// Makes an incident.
    package init(
        id: String, label: String, type: IncidentType, place: PlaceMention?, placeCitation: Citation?,
        date: TemporalValue?, dateCitation: Citation?, members: [Member], accounts: [Account], killed: Bounds,
        injured: Bounds, origins: [Origin], agreement: String?, reasons: [String],
        reasonsAgainst: [String] = [], key: String = ""
    ) {
        self.id = id
        self.label = label
        self.type = type
        self.place = place
        self.placeCitation = placeCitation
        self.date = date
        self.dateCitation = dateCitation
        self.members = members
        self.accounts = accounts
        self.killed = killed
        self.injured = injured
        self.origins = origins
        self.agreement = agreement
        self.reasons = reasons
        self.reasonsAgainst = reasonsAgainst
        self.key = key
    }
}

/// A figure of a document, by index.
package struct FigureReference: Hashable, Sendable {
    /// The document's ``Document/file``.
    package let document: String
    /// The index into the document's figures.
    package let figure: Int
    /// The figure's words.
    package let span: TextSpan

    /// Makes a reference.
    package init(document: String, figure: Int, span: TextSpan) {
        self.document = document
        self.figure = figure
        self.span = span
    }
}

/// What one holder says about who did something.
package struct Account: Hashable, Sendable {
    /// What the holder does about it.
    package enum Stance: String, Hashable, Sendable {
        /// Says that the actor did it.
        case blames
        /// Denies it.
        case denies
        /// Admits it.
        case admits
        /// Reports it without naming anyone.
        case reports
    }

    /// Who says so; the document's outlet where the document speaks in its own voice.
    package let holder: String
    /// What they do.
    package let stance: Stance
    /// Whom they name, for ``Stance/blames``.
    package let actor: String?
    /// The words.
    package let citation: Citation

    /// Makes an account.
    package init(holder: String, stance: Stance, actor: String?, citation: Citation) {
        self.holder = holder
        self.stance = stance
        self.actor = actor
        self.citation = citation
    }
}

/// An ultimate source of information, with the passages that rest on it.
package struct Origin: Hashable, Sendable {
    /// The name of the source: an outlet, an agency, a monitor, a speaker.
    package let name: String
    /// The passages that pass it on.
    package let citations: [Citation]

    /// Makes an origin.
    package init(name: String, citations: [Citation]) {
        self.name = name
        self.citations = citations
    }
}
