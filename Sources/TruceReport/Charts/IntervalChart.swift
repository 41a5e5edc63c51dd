import TruceEvidence

/// Figures of one category as intervals, each with the one who gives it.
struct IntervalChart: Sendable {
    /// One figure.
    struct Row: Sendable {
        /// Who gives it.
        let holder: String
        /// The number as written.
        let quantity: String
        let low: Int?
        let high: Int?
        let best: Int?
        /// The words.
        let source: Source
    }

    /// Figures that are about the same.
    struct Group: Sendable {
        /// What they are about.
        let heading: String
        var rows: [Row]
    }

    /// What is counted.
    let category: Figure.Category
    /// The groups.
    let groups: [Group]
    /// Whether there are more figures than fit.
    let isPartial: Bool

    /// The most rows that still make a chart; the table below it holds all.
    private static let limit = 48

    /// The charts of a record: the killed and the injured.
    static func charts(of record: Record, book: SourceBook) -> [IntervalChart] {
        [Figure.Category.killed, .injured].compactMap { IntervalChart($0, record, book) }
    }

    private init?(_ category: Figure.Category, _ record: Record, _ book: SourceBook) {
        self.category = category
        var groups: [Group] = []
        var shown: Set<FigureReference> = []
        for incident in record.incidents {
            let bounds = category == .killed ? incident.killed : incident.injured
            let rows = bounds.figures.compactMap { Self.row($0, book) }
            if rows.isEmpty { continue }
            groups.append(Group(heading: incident.label.capitalizedFirst, rows: rows))
            shown.formUnion(bounds.figures)
        }
        for (scope, heading) in [(Figure.Scope.period, "Over a period"), (.warTotal, "Over the whole war")] {
            var rows: [Row] = []
            for evidence in record.documents {
                for (index, figure) in evidence.figures.enumerated()
                where figure.category == category && figure.scope == scope {
                    let reference = FigureReference(document: evidence.document.file, figure: index, span: figure.span)
                    if shown.contains(reference) { continue }
                    if let row = Self.row(reference, book) { rows.append(row) }
                }
            }
            if !rows.isEmpty { groups.append(Group(heading: heading, rows: rows)) }
        }
        guard !groups.isEmpty else { return nil }
        (self.groups, isPartial) = Self.fitted(groups)
    }

    /// The groups with the most accounts when not all fit, in their own order.
    private static func fitted(_ groups: [Group]) -> ([Group], Bool) {
        let total = groups.reduce(0) { $0 + $1.rows.count }
        guard total > limit else { return (groups, false) }
        let ranked = groups.indices.sorted {
            groups[$0].rows.count != groups[$1].rows.count ? groups[$0].rows.count > groups[$1].rows.count : $0 < $1
        }
        var chosen: Set<Int> = []
        var room = limit
        for index in ranked where room > 0 {
            chosen.insert(index)
            room -= min(groups[index].rows.count, 8)
        }
        let kept = groups.indices.filter(chosen.contains).map { index in
            Group(heading: groups[index].heading, rows: Array(groups[index].rows.prefix(8)))
        }
        return (kept, true)
    }

    private static func row(_ reference: FigureReference, _ book: SourceBook) -> Row? {
        guard let index = book.index(ofFile: reference.document) else { return nil }
        let evidence = book.documents[index]
        guard evidence.figures.indices.contains(reference.figure) else { return nil }
        let figure = evidence.figures[reference.figure]
        guard figure.low != nil || figure.high != nil || figure.best != nil,
            let source = book.source(in: index, figure.span),
            let quantity = book.source(in: index, figure.quantity) ?? book.source(in: index, figure.span),
            let words = book.words(of: quantity, limit: 22)
        else { return nil }
        let holder = figure.holders.first { $0.role != .author }?.name ?? book.outlet(of: index)
        return Row(
            holder: holder, quantity: words, low: figure.low, high: figure.high, best: figure.best, source: source)
    }

    /// The largest number in the chart.
    var largest: Int {
        groups.flatMap(\.rows).map { max($0.low ?? 0, $0.high ?? 0, $0.best ?? 0) }.max() ?? 1
    }
}
