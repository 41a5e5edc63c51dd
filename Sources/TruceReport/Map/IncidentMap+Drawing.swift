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
            page.text(
                """
                A circle shows how far from its centre the true spot may lie. Marks that would touch are drawn as one. 
                """)
            switch page.links {
            case .withinPage: page.text("A mark leads to its first incident. ")
            case .site: page.text("A mark leads to the incidents of its place. ")
            }
            if markers.contains(where: \.isOutside) {
                page.text("A hollow mark at the edge stands for a place beyond the map. ")
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
        let places = markers.map { marker -> (x: Double, y: Double) in
            let place = projection.position(marker.point)
            return (min(max(place.x, 14), Self.width - 14), min(max(place.y, 14), Self.height - 14))
        }
        for (marker, place) in zip(markers, places) {
            page.element("a", [.init("href", page.links.address(of: marker))]) {
                page.svgTitle("\(name: marker.name): \(count(marker.incidents.count))")
                page.circle(marker.isOutside ? "outside" : "place", place.x, place.y, 10)
                page.svgText(
                    marker.isOutside ? "number beyond" : "number", place.x, place.y + 4, String(marker.number),
                    anchor: "middle")
            }
        }
        drawNames(places, page)
    }

    private func count(_ number: Int) -> Wording { number == 1 ? "one incident" : "\(number) incidents" }

    /// The names beside the marks, each where it covers no mark and no other name.
    private func drawNames(_ places: [(x: Double, y: Double)], _ page: HTMLRenderer) {
        var taken = places.map { (x: $0.x - 10...$0.x + 10, y: $0.y) }
        var drawn = 0
        // Where not all have room, the places of many incidents keep their names.
        let order = markers.indices.sorted {
            let (left, right) = (markers[$0].incidents.count, markers[$1].incidents.count)
            return left != right ? left > right : $0 < $1
        }
        for index in order where drawn < 60 {
            let (marker, place) = (markers[index], places[index])
            let name = Excerpt.text(("\(name: marker.name)" as Wording).plainText, limit: 26)
            let width = Double(name.unicodeScalars.count) * 6.6 + 4
            for isLeft in [place.x + width + 14 > Self.width, place.x + width + 14 <= Self.width] {
                let start = isLeft ? place.x - 14 - width : place.x + 14
                guard start >= 0, start + width <= Self.width else { continue }
                let stretch = start...start + width
                if taken.contains(where: { abs($0.y - place.y) < 14 && $0.x.overlaps(stretch) }) { continue }
                taken.append((stretch, place.y))
                drawn += 1
                let edge = isLeft ? place.x - 14 : place.x + 14
                page.svgText("name", edge, place.y + 4, name, anchor: isLeft ? "end" : "start")
                break
            }
        }
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
