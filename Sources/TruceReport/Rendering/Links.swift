import TruceEvidence

/// Where the links of a page lead: to other parts of the same page, or to other pages of the web application.
enum Links: Sendable {
    /// One page holds everything: its parts, its footnotes and the documents.
    case withinPage
    /// Every part has a page of its own.
    case site(SiteAddresses)

    /// Where a reference to a part of the record leads.
    func address(ofPart id: String) -> String {
        switch self {
        case .withinPage: "#" + id
        case .site(let addresses): addresses.address(ofPart: id)
        }
    }

    /// Where a section of the report is.
    func address(ofSection section: String) -> String {
        switch self {
        case .withinPage: "#" + section
        case .site: "/" + section
        }
    }

    /// Where a mark on the map leads.
    func address(of marker: IncidentMap.Marker) -> String {
        switch self {
        case .withinPage: "#" + (marker.incidents.first?.incident.id ?? "map")
        case .site: "/places/" + SiteAddresses.key(of: marker)
        }
    }

    /// The attributes of a link to a source: to its footnote, or straight to the words.
    func attributes(of source: Source, number: Int, use: Int, in book: SourceBook) -> [HTMLWriter.Attribute] {
        switch self {
        case .withinPage: [.init("href", "#fn-\(number)"), .init("id", "r\(number)-\(use)")]
        case .site: [.init("href", SiteAddresses.address(of: source, in: book))]
        }
    }
}
