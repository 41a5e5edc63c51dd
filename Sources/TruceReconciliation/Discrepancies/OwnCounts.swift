import TruceEvidence
import TruceText

/// Compares the numbers of one document with one another.
struct OwnCounts: Sendable {
    let corpus: Corpus

    /// Where a headline's number is not the one that the text gives.
    func ofHeadline(_ document: Int) -> [DiscrepancyDraft] {
        let evidence = corpus.documents[document]
        guard let title = evidence.document.blocks.first(where: { $0.zone == .title })?.span else { return [] }
        let usable = evidence.figures.indices.filter { FigureValue.isUsable(evidence.figures[$0]) }
            .map { FigureValue(corpus, document: document, index: $0) }
        return usable.filter { title.contains($0.figure.span) }.compactMap { headline in
            let alike = usable.filter { other in
                !title.contains(other.figure.span) && other.figure.category == headline.figure.category
                    && other.figure.scope == headline.figure.scope
            }
            // The same number of "medics" and of "staff" is the headline's, whoever else is counted.
            guard let wanted = headline.number, wanted > 1, !alike.contains(where: { $0.says(same: headline) })
            else { return nil }
            let body = alike.filter(headline.countsSame)
            // The number meant is the nearest; one that is far off counts something else.
            let near = body.filter { other in
                guard let number = other.number else { return false }
                return (number - wanted).magnitude <= wanted.magnitude / 4
            }
            guard let nearest = near.min(by: { distance($0, wanted) < distance($1, wanted) }) else { return nil }
            let clash = !headline.agrees(with: nearest)
            return DiscrepancyDraft(
                dimension: .count,
                about: CountComparison.about(headline.figure.category, [headline, nearest]) + ", headline and text",
                values: [headline.value(in: corpus), nearest.value(in: corpus)],
                reason: clash ? .conflict : .compatibleBounds,
                explanation: clash
                    ? "the headline and the text of one document give different numbers"
                    : "the headline rounds what the text says more exactly")
        }
    }

    private func distance(_ figure: FigureValue, _ wanted: Int) -> UInt {
        figure.number.map { ($0 - wanted).magnitude } ?? .max
    }

    /// Where the parts of a number do not add up to it.
    func ofParts(_ document: Int) -> [DiscrepancyDraft] {
        let evidence = corpus.documents[document]
        var parts: [Int: [Int]] = [:]
        for (index, figure) in evidence.figures.enumerated() {
            if let whole = figure.partOf, whole != index, evidence.figures.indices.contains(whole) {
                parts[whole, default: []].append(index)
            }
        }
        return parts.keys.sorted().compactMap { whole in
            let total = FigureValue(corpus, document: document, index: whole)
            let members = (parts[whole] ?? []).map { FigureValue(corpus, document: document, index: $0) }
            guard !members.contains(where: { $0.countsOthers(in: corpus) }) else { return nil }
            var sum = 0
            for member in members {
                guard let number = member.range.low, number <= 1_000_000_000 else { return nil }
                sum += number
            }
            guard let number = total.number else { return nil }
            let exceeds = total.range.high.map { sum > $0 } ?? false
            let differs = members.count >= 3 && sum != number
            guard exceeds || differs else { return nil }
            return DiscrepancyDraft(
                dimension: .count, about: CountComparison.about(total.figure.category, [total]) + ", total and parts",
                values: ([total] + members).map { $0.value(in: corpus) },
                reason: exceeds ? .conflict : .partOfWhole,
                explanation: "the parts add up to \(sum), the total given is "
                    + corpus.words(document, total.figure.quantity))
        }
    }
}
