import TruceEvidence
import TruceText

/// Compares the days that documents give for a truce's making, start and end.
struct TruceDates: Sendable {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// All drafts.
    func drafts() -> [DiscrepancyDraft] {
        agreements.agreements.flatMap { agreement -> [DiscrepancyDraft] in
            let anchors = agreements.anchors[agreement.id] ?? []
            return [
                starts(anchors.filter { $0.event == .agreed }, "day on which it was agreed", agreement),
                starts(anchors.filter { $0.event == .began }, "day on which it took effect", agreement),
                ends(anchors, agreement),
            ].compactMap { $0 }
        }
    }

    private func starts(_ anchors: [TruceAnchor], _ what: String, _ agreement: Agreement) -> DiscrepancyDraft? {
        let dated = anchors.filter { $0.isDay && !$0.isRough }
        let days = Set(dated.compactMap { $0.days?.first })
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        let clock = last - first == 1
        let apart = !clock && areOfEachSide(dated)
        return DiscrepancyDraft(
            dimension: .date, about: what + ": " + agreement.label, values: dated.map(value),
            reason: clock ? .differentClock : apart ? .partOfWhole : .conflict,
            explanation: clock
                ? "the days follow one another: a night or a time zone lies between them"
                : apart
                    ? "each side agreed on a day of its own"
                    : "the days lie \(last - first) days apart")
    }

    /// Whether each clause tells of one side only and no side has two days: "the rebels signed on the 3rd, the government on
    /// the 12th".
    private func areOfEachSide(_ anchors: [TruceAnchor]) -> Bool {
        var days: [String: Int] = [:]
        for anchor in anchors {
            let sides = Set(anchor.parties.map(\.side))
            guard sides.count == 1, let side = sides.first, let day = anchor.days?.first,
                days[side] ?? day == day
            else { return false }
            days[side] = day
        }
        return true
    }

    private func ends(_ anchors: [TruceAnchor], _ agreement: Agreement) -> DiscrepancyDraft? {
        let actual = anchors.filter { $0.isEnd && $0.isPrecise && !$0.isRough }
        let scheduled = anchors.filter { $0.event == .scheduledEnd && $0.isPrecise }
        let days = Set((actual + scheduled).compactMap { $0.days?.last })
        guard days.count > 1 else { return nil }
        let isPlan = !actual.isEmpty && !scheduled.isEmpty
        let issuers = Set(scheduled.map { corpus.holderName($0.holders, in: $0.document) })
        let spread = (days.max() ?? 0) - (days.min() ?? 0)
        return DiscrepancyDraft(
            dimension: .date, about: "end of the truce: " + agreement.label, values: (actual + scheduled).map(value),
            reason: isPlan ? .scheduledAgainstActual : spread == 1 ? .differentClock : .conflict,
            explanation: isPlan
                ? "one is the end that was planned, the other the end that was declared or came"
                : spread == 1 && issuers.count > 1
                    ? "each counts the days of the truce by a clock of its own"
                    : "the days lie \(spread) days apart")
    }

    private func value(_ anchor: TruceAnchor) -> Discrepancy.Value {
        let word =
            switch anchor.event {
            case .agreed: "agreed"
            case .began: "took effect"
            case .extended: "extended"
            case .scheduledEnd: "planned to end"
            case .declaredOver: "declared over"
            case .ended: "ended"
            }
        return Discrepancy.Value(
            value: (anchor.value?.iso ?? "no date") + ", " + word,
            holder: corpus.holderName(anchor.holders, in: anchor.document),
            citation: corpus.citation(anchor.document, anchor.cited))
    }
}
