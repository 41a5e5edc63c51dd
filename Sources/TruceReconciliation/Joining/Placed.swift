/// A piece with its document's place in the corpus, which changes when other documents come and go.
struct Placed<Piece: Joinable>: Sendable {
    /// The piece; it counts its document by a number that stays.
    let piece: Piece
    /// The index of its document in the corpus.
    let document: Int
}

extension Joiner.Group {
    /// The pieces in their order with the places of their documents.
    ///
    /// - Parameter place: Gives the index in the corpus for the number by which the pieces count their documents.
    func placed(_ place: (Int) -> Int) -> [Placed<Piece>] {
        pieces.map { Placed(piece: $0, document: place($0.document)) }
    }
}
