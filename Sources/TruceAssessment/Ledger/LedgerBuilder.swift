import TruceEvidence
import TruceText

/// Lays out the people killed, hurt and driven out as a tree of scopes: incidents within stretches of days within a war.
///
/// Every figure of people stands in it exactly once. Nothing is added up, except for what surely does not overlap, and
/// that stands beside the numbers that holders give.
struct LedgerBuilder: Sendable {
    /// What was laid out of an incident, which says so itself, so that it is not mistaken for another.
    struct Known: Sendable {
        let incident: Incident
        let sheet: LedgerSheet?
    }

    /// By the identity of what is told, the incidents whose figures no other incident holds.
    typealias Memory = [ObjectIdentifier: Known]

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
    ///
    /// - Parameter memory: What was laid out for the record before, of documents that have not changed since; takes what
    ///   was laid out now.
    func entries(_ memory: inout Memory) -> [CasualtyEntry] {
        let scopes = (wars() + periods()).map { LedgerScope(sheet: $0, incident: nil) } + incidents(&memory) + loose()
        let nodes = LedgerTree(scopes).nodes()
        var counts = [Int](repeating: 0, count: nodes.count)
        var distinct = [Int?](repeating: nil, count: nodes.count)
        // What lies in a scope comes after it.
        for place in nodes.indices.reversed() {
            distinct[place] = self.distinct(nodes[place].inside, nodes, scopes, counts)
            counts[place] = max(scopes[nodes[place].scope].sheet.killed, distinct[place] ?? 0)
        }
        return nodes.indices.map { entry(nodes[$0], $0, scopes[nodes[$0].scope], distinct[$0]) }
    }

    private func entry(_ node: LedgerTree.Node, _ place: Int, _ scope: LedgerScope, _ distinct: Int?) -> CasualtyEntry {
        let sheet = scope.sheet
        let incident = scope.incident.map { record.incidents[$0].id }
        var (occurrence, attribution) = (sheet.occurrence, sheet.attribution)
        if let incident {
            if grades.areDisputed(.occurrence, of: incident) { occurrence = .contested }
            let isOpen = attribution == .fair || attribution == .weak
            if isOpen, grades.areDisputed(.perpetrator, of: incident) { attribution = .contested }
        }
        return CasualtyEntry(
            id: "l\(place + 1)", parent: node.parent.map { "l\($0 + 1)" }, scope: sheet.scope, label: sheet.label,
            place: sheet.place?.name, window: sheet.window, incident: incident, lines: sheet.lines,
            codings: sheet.codings, occurrence: occurrence, attribution: attribution, distinctInside: distinct)
    }

    // MARK: - Scopes

    private func figures(_ indices: (LedgerFigures) -> [Int]) -> [LedgerFigure] {
        index.documents.enumerated().flatMap { place, document in
            indices(document.ledger).map { LedgerFigure(evidence: document.evidence, place: place, index: $0) }
        }
    }

    /// One scope for each country in which a war is counted; what names no country joins the only one.
    private func wars() -> [LedgerSheet] {
        var byCountry: [String: [LedgerFigure]] = [:]
        for figure in figures(\.ofWar) { byCountry[figure.area?.country ?? "", default: []].append(figure) }
        if byCountry.count == 2, let nowhere = byCountry.removeValue(forKey: "") {
            for country in byCountry.keys { byCountry[country, default: []] += nowhere }
        }
        return byCountry.keys.sorted().map { country in
            let figures = (byCountry[country] ?? []).sorted { $0.key < $1.key }
            let named = figures.lazy.compactMap(\.area).first { $0.kind == .country }
            return LedgerSheet(
                .warTotal, place: named, country: country.isEmpty ? nil : country, window: nil, figures)
        }
    }

    /// Counts of one place and the same days are of one scope; where either is open, each stands alone.
    private func periods() -> [LedgerSheet] {
        var result: [[LedgerFigure]] = []
        var known: [PlaceAndDays: Int] = [:]
        for figure in figures(\.ofPeriods) {
            let window = figure.window
            let key = figure.area?.key.flatMap { key in window.map { PlaceAndDays(place: key, days: $0) } }
            if let key, let same = known[key] {
                result[same].append(figure)
                continue
            }
            if let key { known[key] = result.count }
            result.append([figure])
        }
        return result.map { figures in
            let place = figures[0].area
            return LedgerSheet(.period, place: place, country: place?.country, window: figures[0].window, figures)
        }
    }

    private struct PlaceAndDays: Hashable {
        let place: String
        let days: TemporalValue
    }

    /// A figure that several incidents hold stands with the first of them.
    private func incidents(_ memory: inout Memory) -> [LedgerScope] {
        var next: Memory = [:]
        next.reserveCapacity(memory.count)
        var placed: Set<LedgerFigure.Key> = []
        var result: [LedgerScope] = []
        for (number, incident) in record.incidents.enumerated() {
            let sheet: LedgerSheet?
            if let known = memory[incident.identity], !index.touched.contains(incident.id) {
                next[incident.identity] = known
                sheet = known.sheet
            } else {
                var isFree = true
                let figures = self.figures(of: incident, &placed, &isFree)
                sheet = figures.isEmpty ? nil : LedgerSheet(incident, figures, grades: grades)
                if isFree { next[incident.identity] = Known(incident: incident, sheet: sheet) }
            }
            if let sheet { result.append(LedgerScope(sheet: sheet, incident: number)) }
        }
        memory = next
        return result
    }

    /// The figures that stand for the whole of an incident and for no earlier one.
    ///
    /// - Parameters:
    ///   - placed: The figures of earlier incidents that several hold; takes those of this one.
    ///   - isFree: Becomes false where others hold a figure, too.
    private func figures(
        of incident: Incident, _ placed: inout Set<LedgerFigure.Key>, _ isFree: inout Bool
    ) -> [LedgerFigure] {
        var figures: [LedgerFigure] = []
        for member in incident.members {
            guard let place = index.places[member.document], let mention = member.mention else { continue }
            let document = index.documents[place]
            for found in document.ledger.ofMentions[mention] {
                let figure = LedgerFigure(evidence: document.evidence, place: place, index: found)
                if document.ledger.shared.contains(found) {
                    isFree = false
                    guard placed.insert(figure.key).inserted else { continue }
                }
                figures.append(figure)
            }
        }
        return figures.sorted { $0.key < $1.key }
    }

    /// Figures of one incident that no incident of the record holds.
    private func loose() -> [LedgerScope] {
        index.documents.indices.flatMap { place in
            let document = index.documents[place]
            let isWhole = index.incidents(in: place).allSatisfy { $0 != nil }
            return (isWhole ? document.ledger.loose : looseBesides(place)).map { LedgerScope(sheet: $0, incident: nil) }
        }
    }

    /// The same of a document of which the record leaves mentions out.
    private func looseBesides(_ place: Int) -> [LedgerSheet] {
        let document = index.documents[place]
        let held = Set(
            zip(index.incidents(in: place), document.ledger.ofMentions).flatMap { $0 == nil ? [] : $1 })
        return LedgerFigures.loose(document.ledger.ofIncidents.filter { !held.contains($0) }, of: document.evidence)
    }

    // MARK: - What can be told apart

    /// The sum over scopes that surely do not overlap: of those that may, the highest counts.
    private func distinct(
        _ inside: [Int], _ nodes: [LedgerTree.Node], _ scopes: [LedgerScope], _ counts: [Int]
    ) -> Int? {
        let counted = inside.filter { counts[$0] > 0 }
        guard !counted.isEmpty else { return nil }
        guard counted.count <= Self.mostCompared else { return roughly(counted, nodes, scopes, counts) }
        var groups: [[Int]] = []
        for one in counted {
            let scope = scopes[nodes[one].scope]
            let touching = groups.indices.filter { group in
                groups[group].contains { scopes[nodes[$0].scope].mayOverlap(scope) }
            }
            let merged = touching.flatMap { groups[$0] } + [one]
            for group in touching.reversed() { groups.remove(at: group) }
            groups.append(merged)
        }
        var sum = 0
        for group in groups {
            let (next, overflow) = sum.addingReportingOverflow(group.lazy.map { counts[$0] }.max() ?? 0)
            if overflow { return nil }
            sum = next
        }
        return sum
    }

    /// More scopes than this are not compared pair by pair.
    private static let mostCompared = 400

    /// A lower bound without comparing: incidents differ from one another, and of all other scopes only the highest counts.
    private func roughly(
        _ counted: [Int], _ nodes: [LedgerTree.Node], _ scopes: [LedgerScope], _ counts: [Int]
    ) -> Int? {
        var sum = 0
        var highest = 0
        for node in counted {
            guard scopes[nodes[node].scope].incident != nil else {
                highest = max(highest, counts[node])
                continue
            }
            let (next, overflow) = sum.addingReportingOverflow(counts[node])
            if overflow { return nil }
            sum = next
        }
        return max(sum, highest)
    }
}
