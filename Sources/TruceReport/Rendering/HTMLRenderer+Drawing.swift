import TruceEvidence

extension HTMLRenderer {
    /// A drawing that scales with the page. Names inside it come from documents and are written as text only.
    func drawing(width: Double, height: Double, name: String, _ body: () -> Void) {
        let box = "0 0 \(NumberWords.decimal(width)) \(NumberWords.decimal(height))"
        element("div", [.init("class", "scroll")]) {
            element(
                "svg", [.init("viewBox", box), .init("role", "group"), .init("aria-label", name)], body)
        }
    }

    /// A line.
    func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        empty(
            "line", [.init("class", kind), .init("x1", x1), .init("y1", y1), .init("x2", x2), .init("y2", y2)],
            isSVG: true)
    }

    /// The dates of a scale: a line across the drawing for each, with its words below.
    func dates(_ scale: TimeScale, from top: Double, to bottom: Double) {
        for tick in scale.ticks {
            line("grid", tick.position, top, tick.position, bottom)
            svgText("tick", tick.position, bottom + 18, tick.text, anchor: "middle")
        }
    }

    /// A circle.
    func circle(_ kind: String, _ x: Double, _ y: Double, _ radius: Double) {
        empty("circle", [.init("class", kind), .init("cx", x), .init("cy", y), .init("r", radius)], isSVG: true)
    }

    /// A closed shape.
    func polygon(_ kind: String, _ points: [(Double, Double)]) {
        let list = points.map { NumberWords.decimal($0.0) + "," + NumberWords.decimal($0.1) }.joined(separator: " ")
        empty("polygon", [.init("class", kind), .init("points", list)], isSVG: true)
    }

    /// A path of straight lines.
    func path(_ kind: String, _ data: String) {
        empty("path", [.init("class", kind), .init("d", data)], isSVG: true)
    }

    /// Words in a drawing.
    func svgText(_ kind: String, _ x: Double, _ y: Double, _ words: String, anchor: String) {
        element("text", [.init("class", kind), .init("x", x), .init("y", y), .init("text-anchor", anchor)]) {
            text(words)
        }
    }

    /// A name or a phrase in a drawing, cut where it is long.
    func svgText(_ kind: String, _ x: Double, _ y: Double, _ wording: Wording, limit: Int, anchor: String) {
        svgText(kind, x, y, Excerpt.text(wording.plainText, limit: limit), anchor: anchor)
    }

    /// A part of a drawing that leads to its footnote.
    func svgLink(to source: Source, _ body: () -> Void) {
        element("a", citation(of: source), body)
    }

    /// What the pointer shows over a part of a drawing.
    func svgTitle(_ wording: Wording) { element("title", []) { text(wording.plainText) } }

    /// The key of the status chart.
    func statusKey(_ chart: StatusChart) {
        element("figcaption", []) {
            element("span", [.init("class", "key")]) {
                for status in TruceStatus.allCases {
                    element("span", []) {
                        element(
                            "svg",
                            [.init("viewBox", "0 0 18 18"), .init("class", "sample"), .init("aria-hidden", "true")]
                        ) { mark(status, 9, 9) }
                        text(" " + (status == .notMentioned ? "an event, no status" : Vocabulary.label(status).text))
                    }
                }
            }
            text(
                """
                One line for each of those who speak of it; a mark is a point at which they say how it stands, and leads \
                to its footnote. What was said holds until the same speaker says otherwise.
                """)
            if chart.hasOutliers { text(" Points far before or after the others stand at the edge.") }
            if chart.isPartial { text(" Not all speakers fit here; the table holds them all.") }
        }
    }
}
