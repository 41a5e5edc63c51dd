import TruceEvidence

/// Where incidents happened: marks with numbers, those that would touch drawn as one.
struct IncidentMap: Sendable {
    /// One mark.
    struct Marker: Sendable {
        let number: Int
        /// The place of the mark.
        let point: GeoPoint
        /// The name of the first incident's place.
        let name: String
        /// How far from the point the true spot may lie, in kilometres.
        let radius: Double
        /// The incidents in order, each with the words that name its place.
        var incidents: [(incident: Incident, source: Source)]
        /// Whether the place lies beyond the map's edge.
        let isOutside: Bool
    }

    static let width = 760.0
    static let height = 500.0
    /// How near two marks may stand.
    private static let reach = 20.0

    /// The marks in the order of their first incidents.
    let markers: [Marker]
    /// What the map shows.
    let projection: MapProjection
    /// How many incidents have no place, or none finer than a country.
    let unplaced: Int

    /// A map of incidents; nil when none has a located place.
    init?(_ incidents: [Incident], book: SourceBook) {
        var located: [(point: GeoPoint, incident: Incident, place: PlaceMention, source: Source)] = []
        for incident in incidents {
            guard let place = incident.place, place.kind != .country, let latitude = place.latitude,
                let longitude = place.longitude, (-85...85).contains(latitude), (-180...180).contains(longitude),
                let source = (incident.placeCitation ?? incident.members.first?.citation).flatMap(book.source)
            else { continue }
            located.append((GeoPoint(longitude: longitude, latitude: latitude), incident, place, source))
        }
        guard !located.isEmpty else { return nil }
        unplaced = incidents.count - located.count
        let core = Self.core(located.map(\.point))
        let projection = MapProjection(fitting: core, width: Self.width, height: Self.height, minimum: 2.4)
        self.projection = projection

        // A grid as wide as a mark finds the marks that would touch a new one without a look at all of them.
        var markers: [Marker] = []
        var cells: [Cell: [Int]] = [:]
        for item in located {
            let position = projection.position(item.point)
            let cell = Cell(position)
            let near = cell.around.flatMap { cells[$0] ?? [] }.sorted().first { index in
                let other = projection.position(markers[index].point)
                let (dx, dy) = (other.x - position.x, other.y - position.y)
                return dx * dx + dy * dy < Self.reach * Self.reach
            }
            if let near {
                markers[near].incidents.append((item.incident, item.source))
                continue
            }
            cells[cell, default: []].append(markers.count)
            markers.append(
                Marker(
                    number: markers.count + 1, point: item.point, name: item.place.name,
                    radius: item.place.radiusKilometres, incidents: [(item.incident, item.source)],
                    isOutside: !projection.box.contains(item.point)))
        }
        self.markers = markers
    }

    /// A square of the grid.
    private struct Cell: Hashable {
        let column: Int
        let row: Int

        init(_ position: (x: Double, y: Double)) {
            // Far-off places have large positions; all that counts is that they do not overflow.
            column = Int(min(max(position.x / IncidentMap.reach, -1e6), 1e6).rounded(.down))
            row = Int(min(max(position.y / IncidentMap.reach, -1e6), 1e6).rounded(.down))
        }

        private init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }

        /// The square and its eight neighbours.
        var around: [Cell] {
            (-1...1).flatMap { x in (-1...1).map { y in Cell(column: column + x, row: row + y) } }
        }
    }

    /// The points that the map is drawn for: those within reach of the middle one, so that a few far-off places do not
    /// shrink all others to one spot.
    private static func core(_ points: [GeoPoint]) -> [GeoPoint] {
        let longitudes = reach(points.map(\.longitude))
        let latitudes = reach(points.map(\.latitude))
        return points.filter { longitudes.contains($0.longitude) && latitudes.contains($0.latitude) }
    }

    /// Half again as far from the median as nine in ten of the values, at least 1.5 and at most 15 degrees.
    private static func reach(_ values: [Double]) -> ClosedRange<Double> {
        let median = values.sorted()[values.count / 2]
        let distances = values.map { abs($0 - median) }.sorted()
        let reach = min(max(distances[(distances.count * 9 - 1) / 10] * 1.5, 1.5), 15)
        return median - reach...median + reach
    }
}
