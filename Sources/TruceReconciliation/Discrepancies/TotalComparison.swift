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
        var totals: [Figure.Category: [Told]] = [:]
        var stretches: [Figure.Category: [Told]] = [:]
        for (document, figures) in wide {
            for figure in figures {
                switch figure.scope {
                case .warTotal where figure.least >= Self.leastTotal:
                    totals[figure.category, default: []].append((document, figure))
                case .period where figure.least >= Self.leastOfDays && figure.area != nil:
                    stretches[figure.category, default: []].append((document, figure))
                case .warTotal, .period, .incident: break
                }
            }
        }
        return Self.compared.compactMap { total($0, totals[$0] ?? []) }
            + Self.compared.flatMap { periods($0, stretches[$0] ?? []) }
    }

    /// What befell those whose numbers are compared.
    private static let compared: [Figure.Category] = [.killed, .injured, .displaced]
    /// A smaller number is no total of a war, and none of some days that is worth comparing.
    private static let leastTotal = 1_000
    private static let leastOfDays = 10

    /// A figure that counts more than one incident, with all that is asked of it; shared, so that handing it on costs
    /// nothing. Follows from its document alone.
    final class Wide: Sendable {
        fileprivate let value: FigureValue
        fileprivate let scope: Figure.Scope
        fileprivate let category: Figure.Category
        /// What it says at least, or exactly.
        fileprivate let least: Int
        fileprivate let number: Int?
        /// Where; nil for a country.
        fileprivate let area: Area?
        /// The days that it covers, as dates or in the document's words.
        fileprivate let window: String
        /// The number with its words and who gives it.
        fileprivate let told: Discrepancy.Value
        /// When its document was published.
        fileprivate let published: TemporalValue?

        fileprivate init(_ value: FigureValue, of corpus: Corpus) {
            self.value = value
            scope = value.figure.scope
            category = value.figure.category
            least = value.figure.best ?? value.figure.low ?? 0
            number = value.number
            area = Area(value, in: corpus)
            window = Self.window(of: value.figure, in: value.document, of: corpus)
            told = value.value(in: corpus)
            published = corpus.published(value.document)
        }

        private static func window(of figure: Figure, in document: Int, of corpus: Corpus) -> String {
            let times = corpus.documents[document].times
            guard let time = figure.time, times.indices.contains(time) else { return "not given" }
            return times[time].value?.iso ?? "“\(corpus.words(document, times[time].span))”"
        }
    }

    /// Where a figure counts.
    fileprivate struct Area: Sendable {
        let place: PlaceMention
        /// The words for it.
        let words: String

        /// The area of a figure; nil for a country.
        init?(_ value: FigureValue, in corpus: Corpus) {
            guard let place = corpus.documents[value.document].place(value.figure.place), place.kind != .country else {
                return nil
            }
            self.place = place
            words = corpus.words(value.document, place.span)
        }
    }

    /// The figures of a document that may stand for something and count more than one incident.
    static func wide(_ document: Int, of corpus: Corpus) -> [Wide] {
        let evidence = corpus.documents[document]
        return evidence.figures.indices.filter { index in
            let figure = evidence.figures[index]
            return figure.scope != .incident && FigureValue.isUsable(figure)
        }.map { Wide(FigureValue(corpus, document: document, index: $0), of: corpus) }
    }

    /// A figure with the place of its document.
    private typealias Told = (document: Int, figure: Wide)

    // MARK: - Whole wars

    private func total(_ category: Figure.Category, _ all: [Told]) -> DiscrepancyDraft? {
        // Which war is not said in the words; totals within ten times of one another are taken for one war's.
        guard let largest = all.compactMap(\.figure.number).max() else { return nil }
        let told = all.filter { ($0.figure.number ?? 0) >= largest / 10 }
        guard Set(told.compactMap(\.figure.number)).count > 1, Set(told.map(\.document)).count > 1 else {
            return nil
        }
        let (reason, explanation) = verdict(onTotals: told.map(\.figure))
        return DiscrepancyDraft(
            dimension: .count, about: "people \(category.words) in the war as a whole",
            values: told.map(\.figure.told), reason: reason, explanation: explanation)
    }

    private func verdict(onTotals group: [Wide]) -> (Discrepancy.Reason, String) {
        let dated = group.compactMap { figure in
            figure.published?.day.map { ($0.firstDayNumber, figure.number ?? 0) }
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

    private func periods(_ category: Figure.Category, _ all: [Told]) -> [DiscrepancyDraft] {
        groups(all).compactMap { group in
            let figures = group.map(\.figure)
            let first = figures[0]
            guard figures.contains(where: { !$0.value.says(same: first.value) }),
                Set(group.map(\.document)).count > 1
            else { return nil }
            let (reason, explanation) = verdict(onPeriods: figures)
            let name = first.area?.place.name ?? ""
            return DiscrepancyDraft(
                dimension: .count, about: "people \(category.words) in and around \(name) over some time",
                values: figures.map(\.told), reason: reason, explanation: explanation)
        }
    }

    /// Figures at one place or at places near one another that may be compared, two of them or more.
    private func groups(_ all: [Told]) -> [[Told]] {
        var byCountry: [String: [Int]] = [:]
        for (index, told) in all.enumerated() {
            byCountry[told.figure.area?.place.country ?? "", default: []].append(index)
        }
        let placed = all.map(self.placed)
        var grouping = Grouping(count: all.count)
        for members in byCountry.values {
            for (position, left) in members.enumerated() {
                // Each is tried with a bounded number of others.
                for right in members.dropFirst(position + 1).prefix(Self.mostTried)
                where areComparable(placed[left], placed[right]) {
                    grouping.join(grouping.root(of: left), grouping.root(of: right))
                }
            }
        }
        return grouping.groups.filter { $0.count > 1 }.map { members in members.map { all[$0] } }
    }

    /// A figure is compared with so many others of its country that follow it.
    private static let mostTried = 60

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
        let place = told.figure.area?.place
        return Placed(
            document: told.document, number: told.figure.number, latitude: place?.latitude,
            longitude: place?.longitude, radius: place?.radiusKilometres ?? 0,
            agreement: agreements.placeOfDocument[told.document],
            published: told.figure.published.map(DaySpan.init))
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

    private func verdict(onPeriods group: [Wide]) -> (Discrepancy.Reason, String) {
        var differences: [String] = []
        let places = Set(group.compactMap(\.area?.words))
        if places.count > 1 { differences.append("areas (" + places.sorted().joined(separator: ", ") + ")") }
        let windows = Set(group.map(\.window))
        if windows.count > 1 { differences.append("times (" + windows.sorted().joined(separator: ", ") + ")") }
        let holders = Set(group.map(\.told.holder))
        if holders.count > 1 { differences.append("sources (" + holders.sorted().joined(separator: ", ") + ")") }
        if let first = group.first, group.contains(where: { !$0.value.countsSame(as: first.value) }) {
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
}
