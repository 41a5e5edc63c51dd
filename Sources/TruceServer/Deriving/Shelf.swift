import TruceReport

/// The names under which the store keeps what the pages need: one kind of item for each list, form and shelf.
enum Shelf {
    /// The JSON of the things of a list, by their identity.
    static func json(_ list: Site.List) -> String { list.rawValue }

    /// Other identities of the things of a list; the title of such an item is the identity in force.
    static func aliases(_ list: Site.List) -> String { list.rawValue + "/alias" }

    /// The rows of a list, or those on one of its shelves.
    static func rows(_ list: Site.List, on shelf: String? = nil) -> String {
        list.rawValue + "/row" + (shelf.map { "/" + $0 } ?? "")
    }

    /// The pages of the things of a list.
    static func pages(_ list: Site.List) -> String { list.rawValue + "/page" }

    /// The passages that tell of the things of a list, as decisions name them.
    static func passages(_ list: Site.List) -> String { list.rawValue + "/passages" }

    /// The texts of documents with their marked words.
    static let texts = "document/text"

    /// What waits for a person, the most pressing first.
    static let queue = "queue"

    /// What came of decisions, by their identifiers; the title is what the history says of it.
    static let decisions = "decision"

    /// The files that hold the whole record.
    static let files = "file"

    /// The pages that draw on the whole record.
    static let whole = "page"

    /// What the timeline shows in one of its rows.
    static func marks(_ lane: TimelineMark.Lane) -> String { "mark/" + lane.rawValue }
}

/// The identities on the shelf ``Shelf/whole``.
enum WholePage: String {
    case board, boardJSON = "board.json", map, matrix, clocks, charts, standing, summary
}
