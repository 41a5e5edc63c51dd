import TruceEvidence

extension IncidentMap {
    /// Draws the map with its credits.
    func draw(_ page: HTMLRenderer) {
        page.drawing(
            width: Self.width, height: Self.height, name: "Map of the incidents; the table below lists their places"
        ) {
            page.element("g", [.init("class", "base")]) { drawBase(page) }
            drawMarkers(page)
            drawScale(page)
        }
        page.element("figcaption", []) {
            if markers.contains(where: \.isOutside) {
                page.text("A triangle at the edge stands for a place beyond the map. ")
            }
            if unplaced > 0 {
                page.text("Incidents without a place finer than a country are not drawn. ")
            }
            for credit in BaseMap.credits {
                page.element("span", [.init("class", "credit")]) { page.text(credit.text + " ") }
            }
        }
    }

    private func drawBase(_ page: HTMLRenderer) {
        let clipper = MapClipper(projection)
        let features = BaseMap.embedded.features(in: projection.box)
        let order: [(BaseMap.Kind, String)] = [
            (.country, "land"), (.province, "province"), (.disputedProvince, "hatched"), (.border, "border"),
            (.disputedLine, "disputed"), (.coast, "coast"),
        ]
        for (kind, name) in order {
            // One path for each layer keeps the page small.
            var data = ""
            for feature in features where feature.kind == kind {
                if kind.isArea {
                    data += clipper.area(feature.paths)
                } else {
                    for line in feature.paths { data += clipper.line(line) }
                }
            }
            if !data.isEmpty { page.path(name, data) }
        }
        drawCountryNames(features, clipper, page)
    }

    private func drawCountryNames(_ features: [BaseMap.Feature], _ clipper: MapClipper, _ page: HTMLRenderer) {
        var seen: Set<String> = []
        for feature in features where feature.kind == .country && !feature.name.isEmpty {
            guard let ring = feature.paths.first, !seen.contains(feature.name), let middle = clipper.middle(ring)
            else { continue }
            seen.insert(feature.name)
            page.svgText("country", middle.x, middle.y, feature.name, anchor: "middle")
        }
    }

    private func drawMarkers(_ page: HTMLRenderer) {
        for marker in markers where !marker.isOutside && marker.radius >= 1 {
            let (x, y) = projection.position(marker.point)
            page.circle("reach", x, y, min(projection.length(kilometres: marker.radius), Self.width))
        }
        var taken: [(x: ClosedRange<Double>, y: Double)] = []
        for marker in markers {
            let place = projection.position(marker.point)
            let x = min(max(place.x, 14), Self.width - 14)
            let y = min(max(place.y, 14), Self.height - 14)
            page.element("a", [.init("href", "#" + (marker.incidents.first?.incident.id ?? "map"))]) {
                page.svgTitle("\(name: marker.name): \(count(marker.incidents.count))")
                if marker.isOutside {
                    page.polygon("outside", [(x, y - 12), (x + 12, y + 9), (x - 12, y + 9)])
                } else {
                    page.circle("place", x, y, 10)
                }
                page.svgText("number", x, y + 4, String(marker.number), anchor: "middle")
            }
            drawName(of: marker, x, y, &taken, page)
        }
    }

    private func count(_ number: Int) -> Wording { number == 1 ? "one incident" : "\(number) incidents" }

    /// The name beside a mark, where no earlier name stands.
    private func drawName(
        of marker: Marker, _ x: Double, _ y: Double, _ taken: inout [(x: ClosedRange<Double>, y: Double)],
        _ page: HTMLRenderer
    ) {
        guard taken.count < 60 else { return }
        let name = Excerpt.text(marker.name, limit: 26)
        let width = Double(name.count) * 6.4 + 8
        let isLeft = x + width + 14 > Self.width
        let start = isLeft ? x - 14 - width : x + 14
        let stretch = start...(start + width)
        if taken.contains(where: { abs($0.y - y) < 14 && $0.x.overlaps(stretch) }) { return }
        taken.append((stretch, y))
        page.svgText("name", isLeft ? x - 14 : x + 14, y + 4, name, anchor: isLeft ? "end" : "start")
    }

    private func drawScale(_ page: HTMLRenderer) {
        let lengths = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
        guard let kilometres = lengths.last(where: { projection.length(kilometres: $0) <= 140 }) else { return }
        let length = projection.length(kilometres: kilometres)
        let y = Self.height - 14
        page.line("scale", 16, y, 16 + length, y)
        page.svgText("tick", 16, y - 6, NumberWords.decimal(kilometres, places: 0) + " km", anchor: "start")
    }
}
