import TruceReport

/// The names under which the store keeps what the pages need: one kind of item for each list, form and shelf.
enum Shelf {
    /// The JSON of the things of a list, by their identity.
    static func json(_ list: Site.List) -> String { list.rawValue }

    /// The rows of a list, or those on one of its shelves.
    static func rows(_ list: Site.List, on shelf: String? = nil) -> String {
        list.rawValue + "/row" + (shelf.map { "/" + $0 } ?? "")
    }

    /// The pages of the things of a list.
    static func pages(_ list: Site.List) -> String { list.rawValue + "/page" }

    /// The texts of documents with their marked words.
    static let texts = "document/text"

    /// The pages that draw on the whole record.
    static let whole = "page"

    /// What the timeline shows in one of its rows.
    static func marks(_ lane: TimelineMark.Lane) -> String { "mark/" + lane.rawValue }
}

/// The identities on the shelf ``Shelf/whole``.
enum WholePage: String {
    case board, boardJSON = "board.json", map, matrix, clocks, charts, standing, summary
}
