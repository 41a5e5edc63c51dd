import TruceEvidence
import TruceText

/// Lays out the people killed, hurt and driven out as a tree of scopes: incidents within stretches of days within a war.
///
/// Every figure of people stands in it exactly once. Nothing is added up, except for what surely does not overlap, and
/// that stands beside the numbers that holders give.
struct LedgerBuilder: Sendable {
    /// What was laid out for the record before.
    struct Memory: Sendable {
        /// By the first of their figures, the sheets of wars and stretches of days, and of incidents that hold figures which
        /// others hold, too.
        fileprivate var sheets: [LedgerFigure.LastingKey: [Laid]] = [:]
        /// By the sheet of a scope what can be told apart in it.
        fileprivate var apart: [ObjectIdentifier: ToldApart] = [:]
        fileprivate var stretches = LedgerStretches.Memory()
        fileprivate var countries = CountryNumbers()
    }

    /// What figures come to.
    fileprivate struct Laid: Sendable {
        /// The incident whose they are; nil for a war and a stretch of days.
        let incident: WeighedIncident?
        let figures: [LedgerFigure.LastingKey]
        let sheet: LedgerSheet
    }

    private let record: Record
    private let index: RecordIndex
    private let grades: LedgerGrades

    /// Prepares for a record with its discrepancies.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
        grades = LedgerGrades(record: record)
    }

    /// The entries, each parent before what lies in it, siblings in order of their days.
    ///
    /// - Parameter memory: What was laid out for the record before; takes what was laid out now.
    func entries(_ memory: inout Memory) -> [CasualtyEntry] {
        let known = memory.sheets
        memory.sheets = [:]
        let scopes = scopes(known, &memory)
        let tree = LedgerTree(scopes, &memory.stretches)
        var counts = [Int](repeating: 0, count: tree.nodes.count)
        var distinct: [Int: Int] = [:]
        var apart = ToldApart.Finder(tree: tree, scopes: scopes, known: memory.apart)
        // What lies in a scope comes after it.
        for place in tree.nodes.indices.reversed() {
            let node = tree.nodes[place]
            counts[place] = scopes[node.scope].killed
            guard !node.inside.isEmpty, let sum = apart.distinct(in: node, counts) else { continue }
            distinct[place] = sum
            counts[place] = max(counts[place], sum)
        }
        memory.apart = apart.found
        var entries: [CasualtyEntry] = []
        entries.reserveCapacity(tree.nodes.count)
        for (place, node) in tree.nodes.enumerated() {
            entries.append(entry(node, place, scopes[node.scope], node.inside.isEmpty ? nil : distinct[place]))
        }
        return entries
    }

    private func entry(_ node: LedgerTree.Node, _ place: Int, _ scope: LedgerScope, _ distinct: Int?) -> CasualtyEntry {
        var entry = scope.sheet.entry
        entry.id = Serial.identifier("l", place + 1)
        if node.parent >= 0 { entry.parent = Serial.identifier("l", node.parent + 1) }
        entry.distinctInside = distinct
        if let incident = scope.incident {
            let id = record.incidents[incident].id
            entry.incident = id
            if grades.isOccurrenceDisputed(of: id) { entry.occurrence = .contested }
            let isOpen = entry.attribution == .fair || entry.attribution == .weak
            if isOpen, grades.isPerpetratorDisputed(of: id) { entry.attribution = .contested }
        }
        return entry
    }

    // MARK: - Scopes

    /// All scopes: wars, stretches of days, incidents, then figures of one incident that no incident of the record holds.
    private func scopes(_ known: [LedgerFigure.LastingKey: [Laid]], _ memory: inout Memory) -> [LedgerScope] {
        var result: [LedgerScope] = []
        result.reserveCapacity(index.incidents.count + index.documents.count)
        var countries = memory.countries
        for sheet in wars(known, &memory) + periods(known, &memory) {
            result.append(LedgerScope(sheet: sheet, incident: nil, &countries))
        }
        var placed: Set<LedgerFigure.LastingKey> = []
        for (number, weighed) in index.incidents.enumerated() {
            guard let sheet = weighed.sheet ?? sheet(ofShared: weighed, &placed, known, &memory) else { continue }
            result.append(LedgerScope(sheet: sheet, incident: number, &countries))
        }
        for place in index.documents(with: .figures) {
            let loose = index.isWhole(place) ? index.documents[place].ledger.loose : looseBesides(place)
            for sheet in loose { result.append(LedgerScope(sheet: sheet, incident: nil, &countries)) }
        }
        memory.countries = countries
        return result
    }

    private func figures(_ documents: [Int], _ indices: (LedgerFigures) -> [Int]) -> [LedgerFigure] {
        documents.flatMap { place in
            let document = index.documents[place]
            return indices(document.ledger).map { document.figure($0, at: place) }
        }
    }

    /// The sheet of figures: that of the record before where they are the same, else one made anew.
    private func sheet(
        of figures: [LedgerFigure], ofIncident incident: WeighedIncident? = nil,
        _ known: [LedgerFigure.LastingKey: [Laid]], _ memory: inout Memory, make: () -> LedgerSheet
    ) -> LedgerSheet {
        let keys = figures.map(\.lastingKey)
        let same = known[keys[0]]?.first { $0.incident === incident && $0.figures == keys }
        let laid = same ?? Laid(incident: incident, figures: keys, sheet: make())
        memory.sheets[keys[0], default: []].append(laid)
        return laid.sheet
    }

    /// One scope for each country in which a war is counted; what names no country joins the only one.
    private func wars(_ known: [LedgerFigure.LastingKey: [Laid]], _ memory: inout Memory) -> [LedgerSheet] {
        var byCountry: [String: [LedgerFigure]] = [:]
        for figure in figures(index.documents(with: .wars), \.ofWar) {
            byCountry[figure.area?.country ?? "", default: []].append(figure)
        }
        if byCountry.count == 2, let nowhere = byCountry.removeValue(forKey: "") {
            for country in byCountry.keys { byCountry[country, default: []] += nowhere }
        }
        return byCountry.keys.sorted().map { country in
            let figures = (byCountry[country] ?? []).sorted { $0.key < $1.key }
            let own = country.isEmpty ? nil : country
            return sheet(of: figures, known, &memory) {
                let named = figures.lazy.compactMap(\.area).first { $0.kind == .country }
                return LedgerSheet(.warTotal, place: named, country: own, window: nil, figures)
            }
        }
    }

    /// Counts of one place and the same days are of one scope; where either is open, each stands alone.
    private func periods(_ known: [LedgerFigure.LastingKey: [Laid]], _ memory: inout Memory) -> [LedgerSheet] {
        var groups: [[LedgerFigure]] = []
        var places: [PlaceAndDays: Int] = [:]
        for figure in figures(index.documents(with: .periods), \.ofPeriods) {
            let window = figure.window
            let key = figure.area?.key.flatMap { key in window.map { PlaceAndDays(place: key, days: $0) } }
            if let key, let same = places[key] {
                groups[same].append(figure)
                continue
            }
            if let key { places[key] = groups.count }
            groups.append([figure])
        }
        return groups.map { figures in
            sheet(of: figures, known, &memory) {
                let place = figures[0].area
                return LedgerSheet(.period, place: place, country: place?.country, window: figures[0].window, figures)
            }
        }
    }

    private struct PlaceAndDays: Hashable {
        let place: String
        let days: TemporalValue
    }

    /// The sheet of an incident of which others may hold some figures, too: such a figure stands with the first of them. Nil
    /// where none is left.
    ///
    /// - Parameter placed: The figures that stand with an incident already; takes those of this one.
    private func sheet(
        ofShared weighed: WeighedIncident, _ placed: inout Set<LedgerFigure.LastingKey>,
        _ known: [LedgerFigure.LastingKey: [Laid]], _ memory: inout Memory
    ) -> LedgerSheet? {
        guard !weighed.shared.isEmpty else { return nil }
        let figures = weighed.shared.filter { placed.insert($0.lastingKey).inserted }
        guard !figures.isEmpty else { return nil }
        return sheet(of: figures, ofIncident: weighed, known, &memory) {
            LedgerSheet(weighed.incident, figures, in: index.finder)
        }
    }

    /// Figures of one incident that no incident of the record holds, of a document of which the record leaves mentions out.
    private func looseBesides(_ place: Int) -> [LedgerSheet] {
        let document = index.documents[place]
        let held = Set(
            document.ledger.ofMentions.enumerated().flatMap { mention, figures in
                index.incident(of: mention, in: place) == nil ? [] : figures
            })
        return LedgerFigures.loose(document.ledger.ofIncidents.filter { !held.contains($0) }, of: document.evidence)
    }
}
