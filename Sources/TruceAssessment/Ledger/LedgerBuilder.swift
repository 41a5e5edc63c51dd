import TruceEvidence
import TruceText

/// Lays out the people killed, hurt and driven out as a tree of scopes: incidents within stretches of days within a war.
///
/// Every figure of people stands in it exactly once. Nothing is added up, except for what surely does not overlap, and
/// that stands beside the numbers that holders give.
struct LedgerBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex
    private let grades: LedgerGrades

    /// Prepares for a record with its discrepancies.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
        grades = LedgerGrades(record: record, index: index)
    }

    /// The entries, each parent before what lies in it, siblings in order of their days.
    func entries() -> [CasualtyEntry] {
        var scopes = wars() + periods()
        var placed = Set(scopes.flatMap(\.figures))
        scopes += incidents(&placed)
        scopes += loose(&placed)
        attachParts(&scopes)
        let nodes = LedgerTree(scopes).nodes()
        let codings = nodes.map { self.codings(of: $0.scope) }
        var counts: [String: Int] = [:]
        // What lies in a scope comes after it.
        for (node, coding) in zip(nodes, codings).reversed() {
            counts[node.id] = conservative(node, coding, counts)
        }
        return zip(nodes, codings).map { entry($0, $1, counts) }
    }

    // MARK: - Scopes

    private typealias Pair = LedgerScope.Pair

    private func figure(_ pair: Pair) -> Figure { record.documents[pair.document].figures[pair.figure] }

    /// The figures of people that stand for a whole, in order of document and place.
    private func wholes(_ scope: Figure.Scope) -> [Pair] {
        record.documents.enumerated().flatMap { document, evidence in
            evidence.figures.indices.map { Pair(document: document, figure: $0) }.filter { pair in
                let figure = figure(pair)
                return figure.scope == scope && figure.category != .other && !isPart(figure, of: evidence)
            }
        }
    }

    private func isPart(_ figure: Figure, of evidence: DocumentEvidence) -> Bool {
        figure.partOf.map { evidence.figures.indices.contains($0) } ?? false
    }

    private func place(of pair: Pair) -> PlaceMention? {
        let evidence = record.documents[pair.document]
        guard let index = figure(pair).place, evidence.places.indices.contains(index) else { return nil }
        return evidence.places[index]
    }

    private func window(of pair: Pair) -> TemporalValue? {
        let evidence = record.documents[pair.document]
        guard let time = figure(pair).time, evidence.times.indices.contains(time) else { return nil }
        return evidence.times[time].value
    }

    /// One scope for each country in which a war is counted; what names no country joins the only one.
    private func wars() -> [LedgerScope] {
        var byCountry: [String: [Pair]] = [:]
        for pair in wholes(.warTotal) { byCountry[place(of: pair)?.country ?? "", default: []].append(pair) }
        if byCountry.count == 2, let nowhere = byCountry.removeValue(forKey: "") {
            for country in byCountry.keys { byCountry[country, default: []] += nowhere }
        }
        return byCountry.keys.sorted().map { country in
            let figures = (byCountry[country] ?? []).sorted()
            let named = figures.lazy.compactMap(place).first { $0.kind == .country }
            return LedgerScope(
                scope: .warTotal, incident: nil, place: named, country: country.isEmpty ? nil : country, window: nil,
                figures: figures)
        }
    }

    /// Counts of one place and the same days are of one scope; where either is open, each stands alone.
    private func periods() -> [LedgerScope] {
        var result: [LedgerScope] = []
        var known: [PlaceAndDays: Int] = [:]
        for pair in wholes(.period) {
            let place = place(of: pair)
            let window = window(of: pair)
            let key = place?.key.flatMap { key in window.map { PlaceAndDays(place: key, days: $0) } }
            if let key, let same = known[key] {
                result[same].figures.append(pair)
                continue
            }
            if let key { known[key] = result.count }
            result.append(
                LedgerScope(
                    scope: .period, incident: nil, place: place, country: place?.country, window: window,
                    figures: [pair]))
        }
        return result
    }

    private struct PlaceAndDays: Hashable {
        let place: String
        let days: TemporalValue
    }

    private func incidents(_ placed: inout Set<Pair>) -> [LedgerScope] {
        record.incidents.enumerated().compactMap { number, incident in
            var figures: [Pair] = []
            for member in incident.members {
                guard let document = index.places[member.document], let mention = member.mention else { continue }
                let evidence = record.documents[document]
                for index in evidence.incidents[mention].figures where evidence.figures.indices.contains(index) {
                    let pair = Pair(document: document, figure: index)
                    let figure = figure(pair)
                    guard figure.scope == .incident, figure.category != .other, !isPart(figure, of: evidence),
                        placed.insert(pair).inserted
                    else { continue }
                    figures.append(pair)
                }
            }
            guard !figures.isEmpty else { return nil }
            return LedgerScope(
                scope: .incident, incident: number, place: incident.place, country: incident.place?.country,
                window: incident.date, figures: figures.sorted())
        }
    }

    /// Figures of one incident that no found incident holds. What one document says twice of one number (a headline
    /// and its text) is one scope.
    private func loose(_ placed: inout Set<Pair>) -> [LedgerScope] {
        var result: [LedgerScope] = []
        var known: [Number: Int] = [:]
        for pair in wholes(.incident) where placed.insert(pair).inserted {
            let figure = figure(pair)
            let number = Number(
                document: pair.document, category: figure.category, low: figure.low, high: figure.high,
                best: figure.best)
            if let same = known[number] {
                result[same].figures.append(pair)
                continue
            }
            known[number] = result.count
            let place = place(of: pair)
            result.append(
                LedgerScope(
                    scope: .incident, incident: nil, place: place, country: place?.country, window: window(of: pair),
                    figures: [pair]))
        }
        return result
    }

    private struct Number: Hashable {
        let document: Int
        let category: Figure.Category
        let low: Int?
        let high: Int?
        let best: Int?
    }

    /// Puts each part ("including 106 children") beside its whole, also a part of a part.
    private func attachParts(_ scopes: inout [LedgerScope]) {
        for position in scopes.indices {
            var known = Set(scopes[position].figures)
            var found = scopes[position].figures
            for document in sortedDocuments(found) {
                let evidence = record.documents[document]
                // Parts mostly follow their wholes; a second look finds those that do not.
                for _ in 0..<2 {
                    for (index, figure) in evidence.figures.enumerated() where figure.category != .other {
                        let pair = Pair(document: document, figure: index)
                        guard let whole = figure.partOf, known.contains(Pair(document: document, figure: whole)),
                            known.insert(pair).inserted
                        else { continue }
                        found.append(pair)
                    }
                }
            }
            scopes[position].figures = found.sorted()
        }
    }

    private func sortedDocuments(_ pairs: [Pair]) -> [Int] { Set(pairs.map(\.document)).sorted() }

    // MARK: - Entries

    private func entry(
        _ node: LedgerTree.Node, _ codings: [CasualtyEntry.Coding], _ counts: [String: Int]
    ) -> CasualtyEntry {
        let scope = node.scope
        return CasualtyEntry(
            id: node.id, parent: node.parent, scope: scope.scope, label: label(of: scope), place: scope.place?.name,
            window: scope.window, incident: scope.incident.map { record.incidents[$0].id },
            lines: lines(of: scope.figures),
            codings: codings, occurrence: grades.occurrence(of: scope),
            attribution: grades.attribution(of: scope), distinctInside: distinct(node.inside, counts))
    }

    private func lines(of figures: [Pair]) -> [CasualtyEntry.Line] {
        let places = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1, $0) })
        return figures.map { line($0, places) }
    }

    /// - Parameter places: Where the figures of the scope stand in it.
    private func line(_ pair: Pair, _ places: [Pair: Int]) -> CasualtyEntry.Line {
        let evidence = record.documents[pair.document]
        let figure = figure(pair)
        let holder = figure.holders.first { $0.role != .author }?.name
        return CasualtyEntry.Line(
            reference: FigureReference(document: evidence.document.file, figure: pair.figure, span: figure.span),
            category: figure.category, who: figure.who, low: figure.low, high: figure.high, best: figure.best,
            holder: holder ?? evidence.document.outlet?.value ?? evidence.document.file, isHedged: figure.isHedged,
            partOf: figure.partOf.flatMap { places[Pair(document: pair.document, figure: $0)] })
    }

    private func codings(of scope: LedgerScope) -> [CasualtyEntry.Coding] {
        Figure.Category.allCases.compactMap { category in
            let given = scope.figures.filter { pair in
                figure(pair).category == category && !isPart(figure(pair), of: record.documents[pair.document])
            }.map { (figure: figure($0), words: record.documents[$0.document].words(figure($0).quantity)) }
            return given.isEmpty ? nil : CoderRules.coding(of: category, given)
        }
    }

    private func label(of scope: LedgerScope) -> String {
        let place = scope.place.map { ", " + $0.name } ?? ""
        switch scope.scope {
        case .warTotal: return "The war as a whole" + place
        case .period: return "A stretch of days" + place
        case .incident: return scope.incident.map { record.incidents[$0].label } ?? "One incident" + place
        }
    }

    // MARK: - What can be told apart

    /// The conservative number of dead of a node: its own or that of what lies in it, whichever is higher.
    ///
    /// - Parameter counts: The same of what lies in it.
    private func conservative(
        _ node: LedgerTree.Node, _ codings: [CasualtyEntry.Coding], _ counts: [String: Int]
    ) -> Int {
        let own = codings.first { $0.category == .killed }?.acled ?? 0
        return max(own, distinct(node.inside, counts) ?? 0)
    }

    /// The sum over scopes that surely do not overlap: of those that may, the highest counts.
    private func distinct(_ nodes: [LedgerTree.Node], _ counts: [String: Int]) -> Int? {
        guard !nodes.isEmpty else { return nil }
        let counted = nodes.map { (node: $0, count: counts[$0.id] ?? 0) }.filter { $0.count > 0 }
        guard !counted.isEmpty else { return nil }
        guard counted.count <= Self.mostCompared else { return roughly(counted) }
        var groups: [[(node: LedgerTree.Node, count: Int)]] = []
        for one in counted {
            let touching = groups.indices.filter { group in
                groups[group].contains { $0.node.scope.mayOverlap(one.node.scope) }
            }
            let merged = touching.flatMap { groups[$0] } + [one]
            for group in touching.reversed() { groups.remove(at: group) }
            groups.append(merged)
        }
        var sum = 0
        for group in groups {
            let (next, overflow) = sum.addingReportingOverflow(group.map(\.count).max() ?? 0)
            if overflow { return nil }
            sum = next
        }
        return sum
    }

    /// More scopes than this are not compared pair by pair.
    private static let mostCompared = 400

    /// A lower bound without comparing: incidents differ from one another, and of all other scopes only the highest counts.
    private func roughly(_ counted: [(node: LedgerTree.Node, count: Int)]) -> Int? {
        var sum = 0
        var highest = 0
        for (node, count) in counted {
            guard node.scope.incident != nil else {
                highest = max(highest, count)
                continue
            }
            let (next, overflow) = sum.addingReportingOverflow(count)
            if overflow { return nil }
            sum = next
        }
        return max(sum, highest)
    }
}
