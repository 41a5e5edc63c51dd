import TruceEvidence
import TruceText

/// Compares numbers that cover more than one incident: a war's, or a stretch of days'.
struct TotalComparison: Sendable {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// Totals of reports further apart than this many days are expected to differ.
    private static let updateDays = 60
    /// Two counts of days are compared only when their reports lie this close together.
    private static let periodDays = 14

    /// All drafts.
    ///
    /// - Parameter wide: Documents with the figures that count more than one incident.
    func drafts(_ wide: [(document: Int, figures: [Wide])]) -> [DiscrepancyDraft] {
        let all = wide.flatMap { document, figures in figures.map { (document: document, figure: $0) } }
        return warTotals(all) + periods(all)
    }

    /// A figure that counts more than one incident, with what decides whether it is compared with another; shared, so that
    /// handing it on costs nothing. Follows from its document alone.
    final class Wide: Sendable {
        /// The figure; the place of its document is that of the record in which it was found.
        fileprivate let value: FigureValue
        fileprivate let scope: Figure.Scope
        fileprivate let category: Figure.Category
        /// What it says at least, or exactly.
        fileprivate let least: Int
        fileprivate let number: Int?
        /// Where; nil for a country.
        fileprivate let place: PlaceMention?

        fileprivate init(_ value: FigureValue, at place: PlaceMention?) {
            self.value = value
            scope = value.figure.scope
            category = value.figure.category
            least = value.figure.best ?? value.figure.low ?? 0
            number = value.number
            self.place = place
        }
    }

    /// The figures of a document that may stand for something and count more than one incident.
    static func wide(_ document: Int, of corpus: Corpus) -> [Wide] {
        let evidence = corpus.documents[document]
        return evidence.figures.indices.filter { index in
            let figure = evidence.figures[index]
            return figure.scope != .incident && FigureValue.isUsable(figure)
        }.map { index in
            let value = FigureValue(corpus, document: document, index: index)
            return Wide(value, at: place(of: value, in: evidence))
        }
    }

    /// Where a figure counts; nil for a country.
    private static func place(of figure: FigureValue, in evidence: DocumentEvidence) -> PlaceMention? {
        evidence.place(figure.figure.place).flatMap { $0.kind == .country ? nil : $0 }
    }

    /// A figure with the place of its document.
    private typealias Told = (document: Int, figure: Wide)

    private func values(_ told: [Told]) -> [FigureValue] {
        told.map { $0.figure.value.at(document: $0.document) }
    }

    // MARK: - Whole wars

    private func warTotals(_ wide: [Told]) -> [DiscrepancyDraft] {
        [Figure.Category.killed, .injured, .displaced].compactMap { category in
            let all = wide.filter {
                $0.figure.scope == .warTotal && $0.figure.category == category && $0.figure.least >= 1_000
            }
            // Which war is not said in the words; totals within ten times of one another are taken for one war's.
            guard let largest = all.compactMap(\.figure.number).max() else { return nil }
            let told = all.filter { ($0.figure.number ?? 0) >= largest / 10 }
            guard Set(told.compactMap(\.figure.number)).count > 1, Set(told.map(\.document)).count > 1 else {
                return nil
            }
            let group = values(told)
            let (reason, explanation) = verdict(onTotals: group)
            return DiscrepancyDraft(
                dimension: .count, about: "people \(category.words) in the war as a whole",
                values: group.map { $0.value(in: corpus) }, reason: reason, explanation: explanation)
        }
    }

    private func verdict(onTotals group: [FigureValue]) -> (Discrepancy.Reason, String) {
        let dated = group.compactMap { figure in
            corpus.documents[figure.document].document.published.day.map { ($0.firstDayNumber, figure.number ?? 0) }
        }.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
        let rises = zip(dated, dated.dropFirst()).allSatisfy { $0.1 <= $1.1 }
        if dated.count == group.count, rises, let first = dated.first, let last = dated.last,
            last.0 - first.0 > Self.updateDays
        {
            return (.laterUpdate, "the later reports give the higher totals, \(last.0 - first.0) days apart")
        }
        return (.conflict, "totals for one war that lie too far apart for the time between the reports")
    }

    // MARK: - Stretches of days

    private func periods(_ wide: [Told]) -> [DiscrepancyDraft] {
        [Figure.Category.killed, .injured, .displaced].flatMap { category -> [DiscrepancyDraft] in
            let all = wide.filter {
                $0.figure.scope == .period && $0.figure.category == category && $0.figure.least >= 10
                    && $0.figure.place != nil
            }
            var grouping = Grouping(count: all.count)
            let placed = all.map(self.placed)
            for (left, right) in pairs(all) where areComparable(placed[left], placed[right]) {
                grouping.join(grouping.root(of: left), grouping.root(of: right))
            }
            return grouping.groups.filter { $0.count > 1 }.compactMap { members in
                let group = values(members.map { all[$0] })
                guard let first = group.first, group.contains(where: { !$0.says(same: first) }),
                    Set(group.map(\.document)).count > 1
                else { return nil }
                let (reason, explanation) = verdict(onPeriods: group)
                let name = place(of: first)?.name ?? ""
                return DiscrepancyDraft(
                    dimension: .count, about: "people \(category.words) in and around \(name) over some time",
                    values: group.map { $0.value(in: corpus) }, reason: reason, explanation: explanation)
            }
        }
    }

    /// Pairs of figures at one place or at places near one another, each figure with a bounded number of others.
    private func pairs(_ all: [Told]) -> [(Int, Int)] {
        var byCountry: [String: [Int]] = [:]
        for (index, told) in all.enumerated() {
            byCountry[told.figure.place?.country ?? "", default: []].append(index)
        }
        return byCountry.keys.sorted().flatMap { country -> [(Int, Int)] in
            let members = byCountry[country] ?? []
            return members.indices.flatMap { i in
                members.indices.dropFirst(i + 1).prefix(60).map { (members[i], members[$0]) }
            }
        }
    }

    private func place(of figure: FigureValue) -> PlaceMention? {
        Self.place(of: figure, in: corpus.documents[figure.document])
    }

    /// What decides whether figures are compared, looked up once for each: numbers alone.
    private struct Placed {
        let document: Int
        let number: Int?
        let latitude: Double?
        let longitude: Double?
        let radius: Double
        /// The place of the agreement that the document is about.
        let agreement: Int?
        let published: DaySpan?
    }

    private func placed(_ told: Told) -> Placed {
        let place = told.figure.place
        return Placed(
            document: told.document, number: told.figure.number, latitude: place?.latitude,
            longitude: place?.longitude, radius: place?.radiusKilometres ?? 0,
            agreement: agreements.placeOfDocument[told.document],
            published: corpus.published(told.document).map(DaySpan.init))
    }

    private func areComparable(_ left: Placed, _ right: Placed) -> Bool {
        guard left.document != right.document, let x = left.number, let y = right.number,
            max(x, y) / 5 <= min(x, y), let a = left.latitude, let b = left.longitude, let c = right.latitude,
            let d = right.longitude
        else { return false }
        if let one = left.agreement, let other = right.agreement, one != other { return false }
        if let from = left.published, let to = right.published, from.distance(to: to) > Self.periodDays { return false }
        return Distance.kilometres(a, b, c, d) <= 25 + max(left.radius, right.radius)
    }

    private func verdict(onPeriods group: [FigureValue]) -> (Discrepancy.Reason, String) {
        var differences: [String] = []
        let places = Set(
            group.compactMap { figure in
                place(of: figure).map { corpus.words(figure.document, $0.span) }
            })
        if places.count > 1 { differences.append("areas (" + places.sorted().joined(separator: ", ") + ")") }
        let windows = Set(group.map(window))
        if windows.count > 1 { differences.append("times (" + windows.sorted().joined(separator: ", ") + ")") }
        let holders = Set(group.map { corpus.holderName($0.figure.holders, in: $0.document) })
        if holders.count > 1 { differences.append("sources (" + holders.sorted().joined(separator: ", ") + ")") }
        if let first = group.first, group.contains(where: { !$0.countsSame(as: first) }) {
            differences.append("people counted")
        }
        if places.count > 1 || windows.count > 1 {
            return (.differentScope, "they differ in " + differences.joined(separator: ", in ") + ": not one count")
        }
        if windows == ["not given"] {
            return (.notComparable, "neither says which days it covers")
        }
        return (.conflict, "the same place and days" + (holders.count > 1 ? ", from different sources" : ""))
    }

    /// The days that a figure covers, as dates or in the document's words.
    private func window(of figure: FigureValue) -> String {
        let evidence = corpus.documents[figure.document]
        guard let time = figure.figure.time, evidence.times.indices.contains(time) else { return "not given" }
        return evidence.times[time].value?.iso ?? "“\(corpus.words(figure.document, evidence.times[time].span))”"
    }
}
