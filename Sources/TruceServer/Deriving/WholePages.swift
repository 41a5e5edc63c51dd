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
        let summary = RecordReader.Summary(record, site)
        return .object([
            ("documents", .integer(summary.documents)), ("incidents", .integer(summary.incidents)),
            ("discrepancies", .integer(summary.discrepancies)), ("figures", .integer(summary.figures)),
            ("agreements", .integer(summary.agreements)), ("obligations", .integer(summary.obligations)),
            ("exchanges", .integer(summary.exchanges)), ("statements", .integer(summary.statements)),
            ("notices", .integer(summary.notices)), ("first", .optional(summary.first)),
            ("last", .optional(summary.last)), ("present", .optional(summary.present)),
        ])
    }
}

extension RecordReader.Summary {
    /// Counts what a record holds.
    init(_ record: Record, _ site: Site) {
        self.init()
        documents = Set(record.documents.map(\.document.id)).count
        incidents = record.incidents.count
        discrepancies = record.discrepancies.count
        figures = record.documents.reduce(0) { $0 + $1.figures.count }
        agreements = record.agreements.count
        obligations = record.obligations.count
        exchanges = record.exchanges.count
        statements = record.statements.count
        notices = record.notices.count
        first = site.days?.lowerBound
        last = site.days?.upperBound
        present = site.present
    }
}
