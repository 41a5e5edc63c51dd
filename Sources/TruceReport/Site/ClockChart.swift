import TruceEvidence

/// The clocks of agreements: how long each is said to hold, and what is due when.
struct ClockChart: Sendable {
    /// One bar or one point in time.
    struct Row: Sendable {
        /// What an agreement's bar or an obligation's point stands for.
        enum Kind: Sendable {
            case agreement
            case obligation(Obligation.Standing)
        }

        let kind: Kind
        let title: Wording
        /// The first day and the last one, counted from 1 January 1970.
        let days: ClosedRange<Int>
        /// Whether nobody says that it ended.
        let isOpen: Bool
        let source: Source
    }

    let rows: [Row]
    let days: ClosedRange<Int>
    /// The last day on which a document came out.
    let present: Int?
    /// Whether there are more rows than fit.
    let isPartial: Bool

    private static let limit = 40

    /// A chart; nil when nothing in it has a date.
    init?(_ obligations: [Obligation], under agreements: [Agreement], until present: Int?, in book: SourceBook) {
        var owed: [String: [Obligation]] = [:]
        for obligation in obligations { owed[obligation.agreement, default: []].append(obligation) }
        var rows: [Row] = []
        for agreement in agreements.reversed() {
            let citations =
                agreement.citations
                + agreement.provisions.map {
                    Citation(document: $0.document, span: $0.span)
                }
            let start = agreement.inForce ?? agreement.date
            if let start, let source = citations.lazy.compactMap(book.source).first {
                let from = start.firstDayNumber
                let to = agreement.ended?.lastDayNumber ?? max(from, present ?? from)
                rows.append(
                    Row(
                        kind: .agreement, title: "\(phrase: agreement.label.capitalizedFirst)",
                        days: from...max(from, to),
                        isOpen: agreement.ended == nil, source: source))
            }
            for obligation in owed[agreement.id] ?? [] {
                guard let deadline = obligation.deadline, let source = book.source(obligation.citation) else {
                    continue
                }
                let from = deadline.firstDayNumber
                rows.append(
                    Row(
                        kind: .obligation(obligation.standing), title: Prose.duty(obligation),
                        days: from...max(from, deadline.lastDayNumber), isOpen: false, source: source))
            }
        }
        isPartial = rows.count > Self.limit
        self.rows = Array(rows.prefix(Self.limit))
        guard let first = self.rows.map(\.days.lowerBound).min(), let last = self.rows.map(\.days.upperBound).max()
        else {
            return nil
        }
        self.present = present
        days = first...max(first + 1, last)
    }
}
