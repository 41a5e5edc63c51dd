import TruceEvidence

extension Composer {
    /// The names that stand for one actor or one place, with why.
    func nameSection() -> PageSection {
        let actors = record.actors.filter { $0.names.count > 1 }.compactMap { actor in
            nameRow(actor.name, actor.names, actor.joins, reports: actor.documents)
        }
        let places = record.places.filter { $0.names.count > 1 }.compactMap { place in
            nameRow(place.place.name, place.names, place.joins, reports: place.documents)
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

    private static let nameColumns: [PageTable.Column] = [
        "Name", .wide("Written as"), .wide("Why it is one"), .compact("Documents"),
    ]

    private func nameRow(_ name: String, _ uses: [NameUse], _ joins: [NameJoin], reports: Int) -> CitedRow? {
        let names = uses.prefix(Self.mostNames).map { use -> Wording in
            let since: Wording = use.since.map { " since \($0)" } ?? ""
            let until: Wording = use.until.map { " until \($0)" } ?? ""
            return "\(name: use.name)\(since)\(until)"
        }
        let reasons = joins.prefix(Self.mostNames).map { join -> Wording in "\(phrase: join.reason)" }
        return CitedRow(
            [
                "\(name: name)", .enumeration(Array(names), last: ", "),
                reasons.isEmpty ? "a list of names" : .enumeration(Array(reasons), last: "; "), "\(reports)",
            ],
            sources: uses.prefix(Self.mostNames).compactMap(\.citations.first).map { book.source($0) })
    }

    /// More names of one say nothing more to a reader.
    private static let mostNames = 8
}
