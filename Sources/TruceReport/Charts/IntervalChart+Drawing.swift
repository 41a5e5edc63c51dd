import TruceEvidence

extension IntervalChart {
    private static let width = 760.0
    private static let left = 190.0
    private static let right = 176.0
    private static let rowHeight = 24.0
    private static let headingHeight = 28.0

    /// Draws the chart.
    func draw(_ page: HTMLRenderer) {
        let rows = groups.reduce(0) { $0 + $1.rows.count }
        let height = Double(rows) * Self.rowHeight + Double(groups.count) * Self.headingHeight + 34
        let scale = DecadeScale(
            largest: largest, start: Self.left + 14, width: Self.width - Self.left - Self.right - 28)
        let name = category == .killed ? "Killed, as intervals" : "Injured, as intervals"
        page.drawing(width: Self.width, height: height, name: name + "; the table below says the same") {
            let bottom = height - 26
            for tick in scale.ticks {
                let x = scale.position(tick)
                page.line("grid", x, 4, x, bottom)
                page.svgText("tick", x, height - 8, NumberWords.text(tick), anchor: "middle")
            }
            var y = 4.0
            for group in groups {
                page.svgText("group", 0, y + 20, "\(phrase: group.heading)", limit: 80, anchor: "start")
                y += Self.headingHeight
                for row in group.rows {
                    draw(row, at: y + Self.rowHeight / 2, scale: scale, page)
                    y += Self.rowHeight
                }
            }
        }
    }

    private func draw(_ row: Row, at y: Double, scale: DecadeScale, _ page: HTMLRenderer) {
        page.svgText("lane", Self.left, y + 4, "\(name: row.holder)", limit: 28, anchor: "end")
        let low = row.low.map(scale.position)
        let high = row.high.map(scale.position)
        page.svgLink(to: row.source) {
            page.svgTitle("\(name: row.holder): \(quote: row.quantity)")
            switch (low, high) {
            case (let low?, let high?):
                if high > low { page.line("bar", low, y, high, y) }
                page.circle("end", low, y, 4.5)
                if high > low { page.circle("end", high, y, 4.5) }
            case (let low?, nil):
                page.line("bar open", low, y, scale.end, y)
                page.polygon("arrow", [(scale.end - 2, y - 5), (scale.end + 7, y), (scale.end - 2, y + 5)])
                page.circle("end", low, y, 4.5)
            case (nil, let high?):
                let start = scale.position(0)
                page.line("bar open", start, y, high, y)
                page.polygon("arrow", [(start + 2, y - 5), (start - 7, y), (start + 2, y + 5)])
                page.circle("end", high, y, 4.5)
            case (nil, nil):
                if let best = row.best { page.circle("end loose", scale.position(best), y, 4.5) }
            }
            page.svgText("value", scale.end + 16, y + 4, Wording.quoted(row.quantity), anchor: "start")
        }
    }
}
