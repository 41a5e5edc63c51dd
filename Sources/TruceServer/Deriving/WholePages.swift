import TruceEvidence
import TruceReport
import TruceStore

/// The pages that draw on the whole record.
struct WholePages {
    private let site: Site
    private let record: Record

    init(_ site: Site, _ record: Record) {
        self.site = site
        self.record = record
    }

    var items: [DerivedItem] {
        var items: [DerivedItem] = []
        func add(_ page: WholePage, _ body: JSONValue?) {
            guard let body else { return }
            items.append(
                DerivedItem(
                    kind: Shelf.whole, id: page.rawValue, position: items.count, day: nil, title: "",
                    body: JSONWriter.text(of: body)))
        }
        add(.board, Kept.body(site.board))
        add(.boardJSON, site.boardJSON)
        add(.map, site.mapPage.map(Kept.body))
        add(.matrix, Kept.body(site.discrepancyMatrix))
        add(.clocks, site.clocks.map(Kept.body))
        add(.charts, Kept.body(site.figureCharts))
        add(.standing, site.standingChart.map(Kept.body))
        add(.summary, summary)
        return items
    }

    /// How much the record holds and which days it is about.
    private var summary: JSONValue {
        let figures = record.documents.reduce(0) { $0 + $1.figures.count }
        return .object([
            ("documents", .integer(Set(record.documents.map(\.document.id)).count)),
            ("incidents", .integer(record.incidents.count)),
            ("discrepancies", .integer(record.discrepancies.count)),
            ("figures", .integer(figures)),
            ("agreements", .integer(record.agreements.count)),
            ("obligations", .integer(record.obligations.count)),
            ("exchanges", .integer(record.exchanges.count)),
            ("statements", .integer(record.statements.count)),
            ("notices", .integer(record.notices.count)),
            ("first", .optional(site.days?.lowerBound)),
            ("last", .optional(site.days?.upperBound)),
            ("present", .optional(site.present)),
        ])
    }
}
