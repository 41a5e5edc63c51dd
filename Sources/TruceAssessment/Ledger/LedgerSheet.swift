import TruceEvidence

/// What a scope of the ledger says by itself, wherever it stands in the tree; shared, so that handing it on costs nothing.
final class LedgerSheet: Sendable {
    /// What it covers.
    let scope: Figure.Scope
    /// Where, for the question what lies near it.
    let spot: LedgerSpot?
    /// Its country.
    let country: String?
    /// The days covered, counted from 1 January 1970; nil where none is told.
    let days: LedgerDays?
    /// The conservative number of dead.
    let killed: Int
    /// The entry of the ledger but for its place in the tree, and with the grades that hold where nobody disputes anything.
    let entry: CasualtyEntry

    /// Lays out the figures of an incident.
    convenience init(_ incident: Incident, _ figures: [LedgerFigure], in documents: DocumentFinder) {
        self.init(
            .incident, label: incident.label, place: incident.place, country: incident.place?.country,
            window: incident.date, figures, occurrence: LedgerGrades.occurrence(of: incident),
            attribution: LedgerGrades.attribution(of: incident, in: documents))
    }

    /// Lays out figures that no incident of the record holds.
    ///
    /// - Parameter figures: Those that stand for a whole; their parts are put beside them.
    convenience init(
        _ scope: Figure.Scope, place: PlaceMention?, country: String?, window: TemporalValue?,
        _ figures: [LedgerFigure]
    ) {
        let what =
            switch scope {
            case .warTotal: "The war as a whole"
            case .period: "A stretch of days"
            case .incident: "One incident"
            }
        self.init(
            scope, label: what + (place.map { ", " + $0.name } ?? ""), place: place, country: country, window: window,
            figures, occurrence: nil, attribution: nil)
    }

    private init(
        _ scope: Figure.Scope, label: String, place: PlaceMention?, country: String?, window: TemporalValue?,
        _ wholes: [LedgerFigure], occurrence: EvidenceGrade?, attribution: EvidenceGrade?
    ) {
        let figures = Self.withParts(wholes)
        self.scope = scope
        spot = place.map(LedgerSpot.init)
        self.country = country
        days = window.map(LedgerDays.init)
        let places = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.key, $0) })
        let lines = figures.map { figure in
            figure.line(partOf: figure.value.partOf.flatMap { places[figure.other($0).key] })
        }
        let codings = Figure.Category.allCases.compactMap { category -> CasualtyEntry.Coding? in
            let given = figures.filter { $0.value.category == category && !$0.isPart }
                .map { (figure: $0.value, words: $0.evidence.words($0.value.quantity)) }
            return given.isEmpty ? nil : CoderRules.coding(of: category, given)
        }
        killed = codings.first { $0.category == .killed }?.acled ?? 0
        entry = CasualtyEntry(
            id: "", parent: nil, scope: scope, label: label, place: place?.name, window: window, incident: nil,
            lines: lines, codings: codings,
            occurrence: occurrence ?? (Set(figures.map(\.source)).count > 1 ? .fair : .weak),
            attribution: attribution ?? .none, distinctInside: nil)
    }

    /// Puts each part ("including 106 children") beside its whole, also a part of a part.
    private static func withParts(_ wholes: [LedgerFigure]) -> [LedgerFigure] {
        var known = Set(wholes.map(\.key))
        var found = wholes
        var seen: Set<Int> = []
        for whole in wholes where seen.insert(whole.place).inserted {
            // Parts mostly follow their wholes; a second look finds those that do not.
            for _ in 0..<2 {
                for (index, figure) in whole.evidence.figures.enumerated() where figure.category != .other {
                    guard let holder = figure.partOf, known.contains(whole.other(holder).key),
                        known.insert(whole.other(index).key).inserted
                    else { continue }
                    found.append(whole.other(index))
                }
            }
        }
        return found.sorted { $0.key < $1.key }
    }
}
