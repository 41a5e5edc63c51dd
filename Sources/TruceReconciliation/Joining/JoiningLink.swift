/// A link that may join two groups, in its place among all such links: the best come first, what people decided last, so
/// that it joins the whole of what was found on either side and drives nothing out of it.
struct JoiningLink: Sendable {
    /// How much speaks for it; infinity where people decided it.
    let score: Double
    /// The slot of the piece that comes first in the order of pieces.
    let left: Int32
    /// The slot of the other.
    let right: Int32

    /// No link.
    static let none = JoiningLink(score: 0, left: -1, right: -1)

    /// Whether people decided it.
    var isDecided: Bool { score == .infinity }

    /// By what links come one after the other, the greatest first, whatever they join: what people decided comes last.
    static func rank(of score: Double) -> Double { score == .infinity ? -.infinity : score }

    /// Whether its turn comes before that of another, of whatever pieces.
    func comesBefore<Piece: Joinable>(_ other: JoiningLink, _ pieces: [Piece?]) -> Bool {
        if score != other.score { return Self.rank(of: score) > Self.rank(of: other.score) }
        if left != other.left { return Self.isBefore(left, other.left, pieces) }
        return right != other.right && Self.isBefore(right, other.right, pieces)
    }

    private static func isBefore<Piece: Joinable>(_ one: Int32, _ other: Int32, _ pieces: [Piece?]) -> Bool {
        guard let a = pieces[Int(one)], let b = pieces[Int(other)] else { return one < other }
        return a.position < b.position
    }
}
