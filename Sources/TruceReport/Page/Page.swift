/// A report before it takes a form: the sections that HTML and Markdown both write.
struct Page: Sendable {
    /// What it is called; the user's own title, where there is one.
    let title: Wording
    /// The sections in order.
    let sections: [PageSection]
}

/// A part of a report with a heading of its own.
struct PageSection: Sendable {
    /// Where links lead.
    let id: String
    /// The heading.
    let heading: Label
    /// How to read what follows.
    let lead: Label?
    /// What it holds.
    let pieces: [Piece]

    /// A section; when it has no pieces, `nothing` is its only one.
    init(_ id: String, _ heading: Label, lead: Label? = nil, pieces: [Piece], nothing: Label) {
        self.id = id
        self.heading = heading
        self.lead = pieces.isEmpty ? nil : lead
        self.pieces = pieces.isEmpty ? [.note(nothing)] : pieces
    }
}

/// A piece of a section. Whatever speaks of the world is a ``CitedSentence`` or a ``CitedRow``; all else is a label.
indirect enum Piece: Sendable {
    /// A remark of the report on itself.
    case note(Label)
    /// A heading inside a section or card.
    case heading(Label)
    /// How much of what stands in the report.
    case tallies([Tally])
    /// Sentences that belong together.
    case paragraph([CitedSentence])
    /// Sentences that stand alone.
    case list([CitedSentence])
    /// Labelled sentences.
    case facts([Fact])
    /// Rows with footnotes.
    case table(PageTable)
    /// Pieces under a heading of their own.
    case card(Card)
    /// Accounts side by side.
    case columns([Column])
    /// What was noticed about the run or a document.
    case notices([RunNote])
    /// The status of the truce over time.
    case status(StatusChart)
    /// Figures as intervals.
    case intervals(IntervalChart)
    /// What is due when.
    case clocks(ClockChart)
    /// Where incidents happened.
    case map(IncidentMap)
    /// What the colours in a document's text mean.
    case legend
    /// The text of the document at an index, with its marked words.
    case text(document: Int)
}

/// How many of something the report holds, and where.
struct Tally: Sendable {
    /// What is counted, for one and for many.
    let one: Label
    let many: Label
    /// How many.
    let count: Int
    /// The section that holds them.
    let section: String

    /// The fitting form of what is counted.
    var label: Label { count == 1 ? one : many }
}

/// A labelled group of sentences.
struct Fact: Sendable {
    /// The label.
    let label: Label
    /// What is said; a fact without any is not shown.
    let sentences: [CitedSentence]
}

/// A table whose rows carry their sources in a last column.
struct PageTable: Sendable {
    /// A column and how wide it may be.
    struct Column: Sendable, ExpressibleByStringLiteral {
        /// How a column takes its room.
        enum Width: String, Sendable {
            /// As its words need.
            case fitting
            /// In one line: numbers and dates.
            case compact
            /// With room for whole sentences of documents.
            case wide
        }

        /// Its name.
        let name: Label
        /// How it takes its room.
        let width: Width

        /// A column of fitting width.
        init(stringLiteral value: StaticString) { self.init(Label(stringLiteral: value), .fitting) }

        private init(_ name: Label, _ width: Width) {
            self.name = name
            self.width = width
        }

        /// A column of numbers or dates.
        static func compact(_ name: Label) -> Column { Column(name, .compact) }

        /// A column of whole sentences of documents.
        static func wide(_ name: Label) -> Column { Column(name, .wide) }
    }

    /// What it holds.
    let caption: Label
    /// The columns but the last.
    let columns: [Column]
    /// The rows.
    let rows: [CitedRow]

    /// A table; columns in which no row has anything are left out.
    init(caption: Label, columns: [Column], rows: [CitedRow]) {
        self.caption = caption
        let used = columns.indices.filter { index in
            rows.contains { $0.cells.indices.contains(index) && !$0.cells[index].isEmpty }
        }
        self.columns = used.map { columns[$0] }
        self.rows = used.count == columns.count ? rows : rows.map { $0.keeping(used) }
    }
}

/// Pieces under a heading that says what they are about.
struct Card: Sendable {
    /// Where links lead.
    let id: String
    /// The heading.
    let heading: CitedSentence
    /// Short labels beside the heading.
    var badges: [Label] = []
    /// What it holds.
    let pieces: [Piece]
}

/// One of several columns that are read side by side.
struct Column: Sendable {
    /// What the column holds; nil where the sentences say it themselves.
    let heading: Label?
    /// How it is coloured.
    let tone: Tone
    /// The sentences.
    let sentences: [CitedSentence]

    /// The bearing of a column.
    enum Tone: String, Sendable {
        case plain, blames, denies, admits
    }
}

/// Something noticed about the run or about a file: a remark of the program on its own work, not on the world.
struct RunNote: Sendable {
    /// The stable name of the remark.
    let code: String
    /// The remark.
    let message: Wording
    /// The words it is about; may be empty.
    let sources: [Source]
}
