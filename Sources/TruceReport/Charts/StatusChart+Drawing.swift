import TruceEvidence

extension StatusChart {
    private static let width = 760.0
    private static let left = 190.0
    private static let laneHeight = 30.0

    /// Draws the chart.
    func draw(_ page: HTMLRenderer) {
        let height = Self.laneHeight * Double(lanes.count) + 34
        let scale = TimeScale(
            first: days.lowerBound, last: days.upperBound, start: Self.left + 12, width: Self.width - Self.left - 36)
        page.drawing(
            width: Self.width, height: height, name: "Status of the truce over time; the table below says the same"
        ) {
            let bottom = height - 26
            page.dates(scale, from: 4, to: bottom)
            for (index, lane) in lanes.enumerated() {
                let middle = 4 + Self.laneHeight * (Double(index) + 0.5)
                draw(lane, at: middle, scale: scale, end: Self.width - 24, page)
            }
        }
    }

    private func draw(_ lane: Lane, at middle: Double, scale: TimeScale, end: Double, _ page: HTMLRenderer) {
        page.svgText("lane", Self.left, middle + 4, "\(name: lane.holder)", limit: 28, anchor: "end")
        let stated = lane.points.filter { $0.status != .notMentioned }
        for (index, point) in stated.enumerated() {
            // What was said holds until the same holder says otherwise.
            let from = scale.position(point.days.lowerBound)
            let next = index + 1 < stated.count ? scale.position(stated[index + 1].days.lowerBound) : end
            page.line("span \(point.status.rawValue)", from, middle, next, middle)
        }
        for point in lane.points {
            let start = scale.position(point.days.lowerBound)
            let stop = scale.position(point.days.upperBound)
            page.svgLink(to: point.source) {
                page.svgTitle(point.description)
                page.mark(point.status, (start + stop) / 2, middle)
            }
            if stop - start > 14 { page.line("window", start, middle + 9, stop, middle + 9) }
        }
    }
}

extension HTMLRenderer {
    /// The mark of a status: shape and colour both tell, so that neither is needed alone.
    func mark(_ status: TruceStatus, _ x: Double, _ y: Double) {
        let name = "point \(status.rawValue)"
        switch status {
        case .inForce: circle(name, x, y, 6)
        case .strained: polygon(name, [(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)])
        case .violated: polygon(name, [(x, y - 7), (x + 7, y + 6), (x - 7, y + 6)])
        case .collapsed: polygon(name, [(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)])
        case .suspended: polygon(name, [(x - 7, y - 6), (x + 7, y - 6), (x, y + 7)])
        case .notMentioned: circle(name, x, y, 4)
        }
    }
}
