import TruceEvidence

extension Composer {
    /// The names that stand for one actor or one place, with why.
    func nameSection() -> PageSection {
        let actors = record.actors.filter { $0.names.count > 1 }.compactMap { actor in
            nameRow("\(name: actor.name)", actor.names, actor.joins, reports: actor.documents)
        }
        let places = record.places.filter { $0.names.count > 1 }.compactMap { place in
            nameRow("\(name: place.place.name)", place.names, place.joins, reports: place.documents)
        }
        var pieces: [Piece] = []
        if !actors.isEmpty {
            pieces.append(
                .table(PageTable(caption: "Names of one actor", columns: Self.nameColumns, rows: actors)))
        }
        if !places.isEmpty {
            pieces.append(
                .table(PageTable(caption: "Names of one place", columns: Self.nameColumns, rows: places)))
        }
        return PageSection(
            "names", "Names that stand for one", pieces: pieces, nothing: "Everyone is named in one way only.")
    }

    /// The columns of ``nameRow(_:_:_:reports:)``.
    static let nameColumns: [PageTable.Column] = [
        "Name", .wide("Written as"), .wide("Why it is one"), .compact("Documents"),
    ]

    /// Someone or somewhere with all names, and why they stand for one.
    func nameRow(_ name: Wording, _ uses: [NameUse], _ joins: [NameJoin], reports: Int) -> CitedRow? {
        let names = uses.prefix(Self.mostNames).map { use -> Wording in
            let since: Wording = use.since.map { " since \($0)" } ?? ""
            let until: Wording = use.until.map { " until \($0)" } ?? ""
            return "\(name: use.name)\(since)\(until)"
        }
        let reasons = joins.prefix(Self.mostNames).map { join -> Wording in "\(phrase: join.reason)" }
        return CitedRow(
            [
                name, .enumeration(Array(names), last: ", "),
                reasons.isEmpty
                    ? (uses.count > 1 ? "a list of names" : .none) : .enumeration(Array(reasons), last: "; "),
                "\(reports)",
            ],
            sources: uses.prefix(Self.mostNames).compactMap(\.citations.first).map { book.source($0) })
    }

    /// Each name with its use.
    func nameTable(_ uses: [NameUse]) -> PageTable {
        PageTable(
            caption: "Names", columns: ["Name", .compact("Mentions"), .compact("Since"), .compact("Until")],
            rows: uses.compactMap { use in
                CitedRow(
                    [
                        "\(name: use.name)", "\(use.mentions)", use.since.map { "\($0)" } ?? .none,
                        use.until.map { "\($0)" } ?? .none,
                    ], sources: use.citations.map(book.source))
            })
    }

    /// Why names are held to stand for one; where no words say so, the names themselves are what can be looked at.
    func joinPieces(_ joins: [NameJoin], _ names: [Citation]) -> [Piece] {
        let rows = joins.compactMap { join in
            CitedRow(
                [
                    .enumeration(join.names.map { "\(name: $0)" }, last: ", "), "\(phrase: join.reason)",
                    "\(value: NumberWords.decimal(join.score, places: 2))",
                ], sources: (join.citations.isEmpty ? Array(names.prefix(2)) : join.citations).map(book.source))
        }
        if rows.isEmpty { return [] }
        return [
            .table(
                PageTable(
                    caption: "Why they are held to stand for one",
                    columns: ["Names", .wide("Reason"), .compact("How sure, 0 to 1")], rows: rows))
        ]
    }

    /// More names of one say nothing more to a reader.
    private static let mostNames = 8
}
