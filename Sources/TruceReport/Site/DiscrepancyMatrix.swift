import TruceEvidence

/// How many discrepancies there are of each dimension and for each reason.
struct DiscrepancyMatrix {
    private static let reasons: [Discrepancy.Reason] = [
        .conflict, .compatibleBounds, .differentScope, .differentClock, .differentAgreement, .scheduledAgainstActual,
        .partOfWhole, .laterUpdate, .sameOrigin, .notComparable,
    ]
    private var counts: [String: Int] = [:]

    /// Counts the discrepancies of a record.
    init(_ record: Record) {
        for discrepancy in record.discrepancies {
            counts[Self.key(discrepancy.dimension, discrepancy.reason), default: 0] += 1
        }
    }

    private static func key(_ dimension: Discrepancy.Dimension, _ reason: Discrepancy.Reason) -> String {
        dimension.rawValue + "/" + reason.rawValue
    }

    /// Draws the counts as a table, without the reasons that do not occur.
    func draw(_ page: HTMLRenderer) {
        let all = Discrepancy.Dimension.allCases
        let reasons = Self.reasons.filter { reason in all.contains { counts[Self.key($0, reason)] != nil } }
        let dimensions = all.filter { dimension in reasons.contains { counts[Self.key(dimension, $0)] != nil } }
        guard !reasons.isEmpty else { return }
        page.element("div", [.init("class", "table matrix")]) {
            page.element("table") {
                page.element("caption") { page.text("How many, by what differs and why") }
                page.element("thead") {
                    page.element("tr") {
                        page.element("th", [.init("scope", "col")]) { page.text("Why they differ") }
                        for dimension in dimensions {
                            page.element("th", [.init("scope", "col")]) { page.text(Vocabulary.label(dimension).text) }
                        }
                    }
                }
                page.element("tbody") { for reason in reasons { draw(reason, dimensions, page) } }
            }
        }
    }

    private func draw(_ reason: Discrepancy.Reason, _ dimensions: [Discrepancy.Dimension], _ page: HTMLRenderer) {
        page.element("tr") {
            page.element("th", [.init("scope", "row")]) { page.text(Vocabulary.label(reason).text) }
            for dimension in dimensions {
                let key = Self.key(dimension, reason)
                let attributes: [HTMLWriter.Attribute] = [
                    .init("data-label", Vocabulary.label(dimension).text),
                    .init("class", counts[key] == nil ? "none" : "number"),
                ]
                page.element("td", attributes) {
                    guard let count = counts[key] else { return page.text("–") }
                    page.element("a", [.init("href", "/discrepancies?of=" + key)]) {
                        page.text(NumberWords.text(count))
                    }
                }
            }
        }
    }
}
