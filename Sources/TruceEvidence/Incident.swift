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

    /// What it tells, whatever its number is; copies of the incident share it.
    @usableFromInline struct Told: Hashable, Sendable {
        @usableFromInline var label: String
        @usableFromInline var type: IncidentType
        @usableFromInline var place: PlaceMention?
        @usableFromInline var placeCitation: Citation?
        @usableFromInline var date: TemporalValue?
        @usableFromInline var dateCitation: Citation?
        @usableFromInline let members: [Member]
        @usableFromInline let accounts: [Account]
        @usableFromInline let killed: Bounds
        @usableFromInline let injured: Bounds
        @usableFromInline let origins: [Origin]
        @usableFromInline let reasons: [String]
        @usableFromInline let reasonsAgainst: [String]
        @usableFromInline var key: String
    }

    @usableFromInline var told: Shared<Told>

    /// What tells an incident from every other one as long as it is there: copies that were never changed, but for
    /// their number and their agreement, have it in common.
    package var identity: ObjectIdentifier { ObjectIdentifier(told.box) }

    /// `i1`, `i2`, … in the order of the first member.
    package var id: String
    /// What it is called: type, place and date in plain words.
    @inlinable package var label: String {
        _read { yield told.value.label }
        _modify { yield &told.value.label }
    }

    /// What it was.
    @inlinable package var type: IncidentType {
        _read { yield told.value.type }
        _modify { yield &told.value.type }
    }

    /// Where: the finest place that members agree on.
    @inlinable package var place: PlaceMention? {
        _read { yield told.value.place }
        _modify { yield &told.value.place }
    }

    /// The citation of the place's words.
    @inlinable package var placeCitation: Citation? {
        _read { yield told.value.placeCitation }
        _modify { yield &told.value.placeCitation }
    }

    /// When, at the finest precision that members support.
    @inlinable package var date: TemporalValue? {
        _read { yield told.value.date }
        _modify { yield &told.value.date }
    }

    /// The citation of the date's words.
    @inlinable package var dateCitation: Citation? {
        _read { yield told.value.dateCitation }
        _modify { yield &told.value.dateCitation }
    }

    /// The passages, ordered by document and place.
    @inlinable package var members: [Member] {
        _read { yield told.value.members }
    }

    /// Who is said to have done it, by whom, with the words.
    @inlinable package var accounts: [Account] {
        _read { yield told.value.accounts }
    }

    /// People killed.
    @inlinable package var killed: Bounds {
        _read { yield told.value.killed }
    }

    /// People hurt.
    @inlinable package var injured: Bounds {
        _read { yield told.value.injured }
    }

    /// Who reports it, each ultimate origin once.
    @inlinable package var origins: [Origin] {
        _read { yield told.value.origins }
    }

    /// The agreement in force when it happened; nil when none or unknown.
    package var agreement: String?
    /// Why the members are held to be one incident; empty for a single member.
    @inlinable package var reasons: [String] {
        _read { yield told.value.reasons }
    }

    /// Why passages that are much alike are held to tell of another incident.
    @inlinable package var reasonsAgainst: [String] {
        _read { yield told.value.reasonsAgainst }
    }

    /// A name that lasts while documents are added; empty where none was given.
    @inlinable package var key: String {
        _read { yield told.value.key }
        _modify { yield &told.value.key }
    }

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
        self.agreement = agreement
        told = Shared(
            Told(
                label: label, type: type, place: place, placeCitation: placeCitation, date: date,
                dateCitation: dateCitation, members: members, accounts: accounts, killed: killed, injured: injured,
                origins: origins, reasons: reasons, reasonsAgainst: reasonsAgainst, key: key))
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
