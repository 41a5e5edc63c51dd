/// The points of the compass, by which parts of a country are named.
enum Compass {
    /// In lower case.
    static let points: Set<String> = [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    ]
}
