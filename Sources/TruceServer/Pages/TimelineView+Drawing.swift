import TruceEvidence
import TruceReport

extension TimelineView {
    private static let width = 960.0
    private static let left = 104.0
    private static let column = 9.0
    private static let most = 9

    /// Draws the rows with their marks.
    func draw(_ out: inout HTMLWriter) {
        guard let days, marks.contains(where: { !$0.marks.isEmpty }) else {
            return out.note("Nothing with a known day in these days.")
        }
        let scale = TimeScale(
            first: days.lowerBound, last: days.upperBound, start: Self.left + 10, width: Self.width - Self.left - 44)
        let lanes = marks.map { lane in (lane: lane, columns: columns(lane.marks, scale)) }
        var tops: [Double] = []
        var y = 8.0
        for lane in lanes {
            tops.append(y)
            y += Double(max(2, lane.columns.map(\.marks.count).max() ?? 0)) * Self.column + 24
        }
        let height = y + 24
        out.element("figure", [.init("class", "chart timeline")]) { out in
            out.element("div", [.init("class", "scroll")]) { out in
                out.element(
                    "svg",
                    [
                        .init("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"), .init("role", "group"),
                        .init("aria-label", "Timeline; the lists of each page say the same"),
                    ]
                ) { out in
                    for tick in scale.ticks { drawTick(tick, height, &out) }
                    for (lane, top) in zip(lanes, tops) { draw(lane.lane.lane, lane.columns, top, &out) }
                }
            }
            out.element("figcaption") { out in
                out.write(
                    "Marks of one day stand on one another; where there are too many, the last one says how many follow."
                )
                if marks.contains(where: \.isPartial) {
                    out.write(" Not everything fits here: choose fewer days to see all.")
                }
            }
        }
    }

    /// Marks that fall on the same stretch of the drawing.
    private struct Pile {
        let x: Double
        var marks: [TimelineMark]
        var more = 0
    }

    private func columns(_ marks: [TimelineMark], _ scale: TimeScale) -> [Pile] {
        var piles: [Int: Pile] = [:]
        for mark in marks where mark.last >= (days?.lowerBound ?? 0) && mark.first <= (days?.upperBound ?? 0) {
            let x = scale.position((mark.first + mark.last) / 2)
            let key = Int(x / Self.column)
            var pile = piles[key] ?? Pile(x: (Double(key) + 0.5) * Self.column, marks: [])
            if pile.marks.count < Self.most { pile.marks.append(mark) } else { pile.more += 1 }
            piles[key] = pile
        }
        return piles.sorted { $0.key < $1.key }.map(\.value)
    }

    private func drawTick(_ tick: TimeScale.Tick, _ height: Double, _ out: inout HTMLWriter) {
        out.empty(
            "line",
            [
                .init("class", "grid"), .init("x1", tick.position), .init("x2", tick.position), .init("y1", 4.0),
                .init("y2", height - 22),
            ], isSVG: true)
        out.element(
            "text",
            [.init("class", "tick"), .init("x", tick.position), .init("y", height - 6), .init("text-anchor", "middle")]
        ) { $0.write(tick.text) }
    }

    private func draw(_ lane: TimelineMark.Lane, _ piles: [Pile], _ top: Double, _ out: inout HTMLWriter) {
        let names: [TimelineMark.Lane: String] = [
            .status: "Status", .incident: "Incidents", .statement: "Statements", .obligation: "Due", .access: "Access",
            .contact: "Channel",
        ]
        out.element("text", [.init("class", "lane"), .init("x", 0.0), .init("y", top + 16)]) {
            $0.write(names[lane] ?? "")
        }
        for pile in piles {
            for (index, mark) in pile.marks.enumerated() {
                let y = top + 12 + Double(index) * Self.column
                out.element("a", [.init("href", mark.address)]) { out in
                    out.element("title") { $0.write(mark.title) }
                    out.empty(
                        "circle",
                        [
                            .init("class", "dot \(lane.rawValue) \(mark.status ?? "")"), .init("cx", pile.x),
                            .init("cy", y), .init("r", 4.0),
                        ], isSVG: true)
                }
            }
            if pile.more > 0 {
                let y = top + 16 + Double(pile.marks.count) * Self.column
                out.element(
                    "text", [.init("class", "tick"), .init("x", pile.x), .init("y", y), .init("text-anchor", "middle")]
                ) { $0.write("+\(pile.more)") }
            }
        }
    }
}
