import TruceEvidence

extension Site {
    /// The status board as JSON: every sentence with the words it rests on.
    package var boardJSON: JSONValue {
        .object(
            [composer.holdSection(), composer.changeSection(known), composer.dueSection(known)].map { section in
                (section.id, .array(section.pieces.flatMap(sentences).map(json)))
            })
    }

    /// The sentences of a piece in order, each under the heading that it stands below.
    private func sentences(_ piece: Piece) -> [CitedSentence] {
        switch piece {
        case .paragraph(let sentences), .list(let sentences): sentences
        case .facts(let facts): facts.flatMap(\.sentences)
        case .card(let card): [card.heading] + card.pieces.flatMap(sentences)
        case .columns(let columns): columns.flatMap(\.sentences)
        default: []
        }
    }

    private func json(_ sentence: CitedSentence) -> JSONValue {
        .object([
            ("sentence", .string(sentence.wording.plainText)),
            (
                "sources",
                .array(
                    sentence.sources.map { source in
                        .object([
                            ("document", .string(book.documents[source.document].document.id)),
                            ("start", .optional(book.position(of: source)?.start)),
                            ("end", .optional(book.position(of: source)?.end)),
                            ("address", .string(SiteAddresses.address(of: source, in: book))),
                        ])
                    })
            ),
        ])
    }
}
