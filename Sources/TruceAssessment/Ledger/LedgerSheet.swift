import TruceEvidence

/// What a scope of the ledger says by itself, wherever it stands in the tree; shared, so that handing it on costs nothing.
final class LedgerSheet: Sendable {
    /// What it covers.
    let scope: Figure.Scope
    /// Whether it is of an incident of the record, which is another than every other one.
    let isOfIncident: Bool
    /// What it is called.
    let label: String
    /// Where.
    let place: PlaceMention?
    /// Its country.
    let country: String?
    /// The days covered.
    let window: TemporalValue?
    /// Who counts what.
    let lines: [CasualtyEntry.Line]
    /// The rules of coders side by side.
    let codings: [CasualtyEntry.Coding]
    /// How well it stands that it happened, or that so many were counted, where nobody disputes it.
    let occurrence: EvidenceGrade
    /// How well it stands who did it, where that is not disputed.
    let attribution: EvidenceGrade

    /// The conservative number of dead.
    var killed: Int { codings.first { $0.category == .killed }?.acled ?? 0 }

    /// Lays out the figures of an incident.
    convenience init(_ incident: Incident, _ figures: [LedgerFigure], grades: LedgerGrades) {
        self.init(
            .incident, label: incident.label, place: incident.place, country: incident.place?.country,
            window: incident.date, figures, occurrence: LedgerGrades.occurrence(of: incident),
            attribution: grades.attribution(of: incident))
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
        isOfIncident = occurrence != nil
        self.label = label
        self.place = place
        self.country = country
        self.window = window
        let places = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.key, $0) })
        lines = figures.map { figure in
            figure.line(partOf: figure.value.partOf.flatMap { places[figure.other($0).key] })
        }
        codings = Figure.Category.allCases.compactMap { category in
            let given = figures.filter { $0.value.category == category && !$0.isPart }
                .map { (figure: $0.value, words: $0.evidence.words($0.value.quantity)) }
            return given.isEmpty ? nil : CoderRules.coding(of: category, given)
        }
        self.occurrence = occurrence ?? (Set(figures.map(\.source)).count > 1 ? .fair : .weak)
        self.attribution = attribution ?? .none
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

/// A figure of a document, for the ledger.
struct LedgerFigure: Sendable {
    /// What its document says.
    let evidence: DocumentEvidence
    /// The document's place in the record.
    let place: Int
    /// The index among the document's figures.
    let index: Int

    /// What tells it from others and puts it in order.
    struct Key: Hashable, Comparable, Sendable {
        let place: Int
        let index: Int

        static func < (left: Key, right: Key) -> Bool {
            left.place != right.place ? left.place < right.place : left.index < right.index
        }
    }

    var key: Key { Key(place: place, index: index) }

    /// The figure itself.
    var value: Figure { evidence.figures[index] }

    /// Another figure of the same document.
    func other(_ index: Int) -> LedgerFigure { LedgerFigure(evidence: evidence, place: place, index: index) }

    /// Whether it counts a part of what another figure counts.
    var isPart: Bool { LedgerFigures.isPart(value, of: evidence) }

    /// Where it counts.
    var area: PlaceMention? {
        guard let index = value.place, evidence.places.indices.contains(index) else { return nil }
        return evidence.places[index]
    }

    /// The days that it counts.
    var window: TemporalValue? {
        guard let time = value.time, evidence.times.indices.contains(time) else { return nil }
        return evidence.times[time].value
    }

    /// Who counts in the end.
    var source: String { value.holders.last { $0.role != .author }?.name ?? voice }

    /// Who speaks where the document speaks in its own voice.
    private var voice: String { evidence.document.outlet?.value ?? evidence.document.file }

    /// What the ledger says of it.
    ///
    /// - Parameter whole: The line of the figure that it is a part of.
    func line(partOf whole: Int?) -> CasualtyEntry.Line {
        let figure = value
        return CasualtyEntry.Line(
            reference: FigureReference(document: evidence.document.file, figure: index, span: figure.span),
            category: figure.category, who: figure.who, low: figure.low, high: figure.high, best: figure.best,
            holder: figure.holders.first { $0.role != .author }?.name ?? voice, isHedged: figure.isHedged,
            partOf: whole)
    }
}
