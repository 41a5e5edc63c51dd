import TruceEvidence

extension ClockChart {
    private static let width = 760.0
    private static let left = 270.0
    private static let rowHeight = 26.0

    /// Draws the chart with its key.
    func draw(_ page: HTMLRenderer) {
        let height = Self.rowHeight * Double(rows.count) + 34
        let scale = TimeScale(
            first: days.lowerBound, last: days.upperBound, start: Self.left + 14, width: Self.width - Self.left - 40)
        page.drawing(width: Self.width, height: height, name: "What is due when; the tables below say the same") {
            let bottom = height - 26
            page.dates(scale, from: 4, to: bottom)
            for (index, row) in rows.enumerated() {
                draw(row, at: 4 + Self.rowHeight * (Double(index) + 0.5), scale: scale, page)
            }
            if let present, days.contains(present) {
                page.line("present", scale.position(present), 4, scale.position(present), bottom)
            }
        }
        page.element("figcaption", []) {
            page.text(
                """
                A bar is an agreement, from the day it took effect to the day on which it is said to have ended; without \
                such a day it runs to the last day of the record and ends in an arrow. A mark is the day by which \
                something is due: a triangle where it is said or found to be broken, a circle where it is said or found to be kept, a \
                diamond where that is disputed, a hollow circle where nothing is said. 
                """)
            if isPartial { page.text("Not all fit here; the tables hold them all.") }
        }
    }

    private func draw(_ row: Row, at y: Double, scale: TimeScale, _ page: HTMLRenderer) {
        let start = scale.position(row.days.lowerBound)
        let stop = scale.position(row.days.upperBound)
        page.svgLink(to: row.source) {
            page.svgTitle(row.title)
            switch row.kind {
            case .agreement:
                page.svgText("lane group", 0, y + 4, row.title, limit: 40, anchor: "start")
                page.line(row.isOpen ? "term open" : "term", start, y, max(stop, start + 3), y)
                if row.isOpen { page.polygon("arrow", [(stop, y - 6), (stop + 9, y), (stop, y + 6)]) }
            case .obligation(let standing):
                page.svgText("lane", 14, y + 4, row.title, limit: 38, anchor: "start")
                if stop - start > 14 { page.line("window", start, y + 9, stop, y + 9) }
                draw(standing, (start + stop) / 2, y, page)
            }
        }
    }

    private func draw(_ standing: Obligation.Standing, _ x: Double, _ y: Double, _ page: HTMLRenderer) {
        switch standing {
        case .claimedKept, .foundKept: page.mark(.inForce, x, y)
        case .claimedBroken, .foundBroken: page.mark(.violated, x, y)
        case .disputed: page.mark(.strained, x, y)
        case .notAssessed, .notTriggered: page.mark(.notMentioned, x, y)
        }
    }
}
