/// What one scope has of people killed, hurt and driven out: a war, a stretch of days in it, an incident within those.
///
/// The entries make a tree. No number of an entry is the sum of others: each is what a holder gives for that scope.
package struct CasualtyEntry: Hashable, Sendable {
    /// One figure of the scope.
    package struct Line: Hashable, Sendable {
        /// The figure, with its words.
        package let reference: FigureReference
        /// What is counted.
        package let category: Figure.Category
        /// Who is counted, in the document's words.
        package let who: String?
        /// The lowest number that the words allow.
        package let low: Int?
        /// The highest.
        package let high: Int?
        /// The number itself.
        package let best: Int?
        /// Who gives it; the outlet where the document speaks in its own voice.
        package let holder: String
        /// Whether the words mark it as uncertain.
        package let isHedged: Bool
        /// The line of the same entry that this one is part of and must never be added to.
        package let partOf: Int?

        /// Makes a line.
        package init(
            reference: FigureReference, category: Figure.Category, who: String?, low: Int?, high: Int?, best: Int?,
            holder: String, isHedged: Bool, partOf: Int?
        ) {
            self.reference = reference
            self.category = category
            self.who = who
            self.low = low
            self.high = high
            self.best = best
            self.holder = holder
            self.isHedged = isHedged
            self.partOf = partOf
        }
    }

    /// How coders of conflict data would write down what the lines of one category say, side by side.
    package struct Coding: Hashable, Sendable {
        /// What is counted.
        package let category: Figure.Category
        /// The number that ACLED would write: the most conservative; it counts only the dead.
        package let acled: Int?
        /// The low, best and high estimate of the UCDP GED; it counts only the dead.
        package let ucdp: FatalityCoding?
        /// The minimum and maximum of Airwars.
        package let airwars: FatalityCoding?

        /// Makes a coding.
        package init(category: Figure.Category, acled: Int?, ucdp: FatalityCoding?, airwars: FatalityCoding?) {
            self.category = category
            self.acled = acled
            self.ucdp = ucdp
            self.airwars = airwars
        }

        /// Whether the coders' readings are not all one number.
        package var differs: Bool {
            let numbers =
                [acled] + (ucdp.map { [$0.low, $0.best, $0.high] } ?? []) + (airwars.map { [$0.low, $0.high] } ?? [])
            return Set(category == .killed ? numbers : Array(numbers.dropFirst())).count > 1
        }
    }

    /// What it tells, wherever it lies; copies of the entry share it.
    @usableFromInline struct Told: Hashable, Sendable {
        @usableFromInline let scope: Figure.Scope
        @usableFromInline let label: String
        @usableFromInline let place: String?
        @usableFromInline let window: TemporalValue?
        @usableFromInline let lines: [Line]
        @usableFromInline let codings: [Coding]
    }

    @usableFromInline let told: Shared<Told>

    /// `l1`, `l2`, … a parent before what lies in it.
    package var id: String
    /// The entry within which this one lies; nil for a war, and where no wider scope is known to hold it.
    package var parent: String?
    /// What it covers.
    @inlinable package var scope: Figure.Scope { _read { yield told.value.scope } }
    /// What it is called, in plain words.
    @inlinable package var label: String { _read { yield told.value.label } }
    /// Where.
    @inlinable package var place: String? { _read { yield told.value.place } }
    /// The days covered.
    @inlinable package var window: TemporalValue? { _read { yield told.value.window } }
    /// The incident, for the scope of one.
    package var incident: String?
    /// The figures, ordered by document and place.
    @inlinable package var lines: [Line] { _read { yield told.value.lines } }
    /// The readings of coders, by category.
    @inlinable package var codings: [Coding] { _read { yield told.value.codings } }
    /// How well it stands that it happened.
    package var occurrence: EvidenceGrade
    /// How well it stands who did it.
    package var attribution: EvidenceGrade
    /// The dead that can be told apart inside: those of scopes that surely do not overlap, counted conservatively, each once.
    /// Never a part of the entry's own numbers.
    package var distinctInside: Int?

    /// Makes an entry.
    package init(
        id: String, parent: String?, scope: Figure.Scope, label: String, place: String?, window: TemporalValue?,
        incident: String?, lines: [Line], codings: [Coding], occurrence: EvidenceGrade, attribution: EvidenceGrade,
        distinctInside: Int?
    ) {
        self.id = id
        self.parent = parent
        self.incident = incident
        told = Shared(
            Told(scope: scope, label: label, place: place, window: window, lines: lines, codings: codings))
        self.occurrence = occurrence
        self.attribution = attribution
        self.distinctInside = distinctInside
    }
}

/// How well something stands, after the grades of Airwars, given apart for the event and for its author.
///
/// - Source: Airwars, "Methodology": confirmed, fair, weak, contested.
package enum EvidenceGrade: String, Hashable, Sendable {
    /// The side that is said to have done it owns to it.
    case confirmed
    /// Two or more independent origins say so.
    case fair
    /// One origin says so.
    case weak
    /// Accounts contradict each other.
    case contested
    /// Nobody says.
    case none
}
