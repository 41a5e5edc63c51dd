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

        // Marks share a cell of a grid about as wide as a mark.
        var markers: [Marker] = []
        var cells: [GeoPoint: Int] = [:]
        for item in located {
            let position = projection.position(item.point)
            let cell = GeoPoint(
                longitude: (position.x / 20).rounded(.down), latitude: (position.y / 20).rounded(.down))
            if let index = cells[cell] {
                markers[index].incidents.append((item.incident, item.source))
                continue
            }
            cells[cell] = markers.count
            markers.append(
                Marker(
                    number: markers.count + 1, point: item.point, name: item.place.name,
                    radius: item.place.radiusKilometres, incidents: [(item.incident, item.source)],
                    isOutside: !projection.box.contains(item.point)))
        }
        self.markers = markers
    }

    /// The points that the map is drawn for: those within reach of the middle one, so that a single far-off place
    /// does not shrink all others to one spot.
    private static func core(_ points: [GeoPoint]) -> [GeoPoint] {
        let longitude = points.map(\.longitude).sorted()[points.count / 2]
        let latitude = points.map(\.latitude).sorted()[points.count / 2]
        return points.filter { abs($0.longitude - longitude) <= 10 && abs($0.latitude - latitude) <= 8 }
    }
}
