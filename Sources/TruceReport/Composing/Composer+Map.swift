import TruceEvidence

extension Composer {
    /// Where incidents happened.
    func mapSection() -> PageSection {
        let map = IncidentMap(record.incidents, book: book)
        var pieces: [Piece] = []
        if let map {
            pieces.append(.map(map))
            let rows = map.markers.flatMap { marker in
                marker.incidents.compactMap { incident, source in
                    CitedRow(
                        [
                            "\(marker.number)", "\(link: incident.label.capitalizedFirst, to: incident.id)",
                            incident.place.map { Prose.place($0, country: country(of: $0)) } ?? .none,
                        ], sources: [source])
                }
            }
            pieces.append(
                .table(
                    PageTable(
                        caption: "What the numbers stand for", columns: [.compact("No."), "Incident", "Place"],
                        rows: rows)))
        }
        return PageSection(
            "map", "Where",
            pieces: pieces, nothing: "No incident has a place that could be located.")
    }
}
