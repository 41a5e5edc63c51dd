import TruceEvidence
import TruceText

/// Finds two sources in one document that count the dead of more than one incident differently.
enum RivalTotals {
    /// Where one document sets one source's total beside another's.
    static func draft(in document: Int, of corpus: Corpus) -> DiscrepancyDraft? {
        let all = figures(in: document, of: corpus).filter { value in
            value.figure.category == .killed && value.figure.scope != .incident
                && value.figure.holders.contains { $0.role != .author } && (value.number ?? 0) >= 10
        }
        let names = corpus.names(document)
        guard let first = all.first,
            let second = all.dropFirst().first(where: { other in
                !other.range.meets(first.range) && other.figure.scope == first.figure.scope
                    && names.key(of: other.figure.holders.first?.name ?? "")
                        != names.key(of: first.figure.holders.first?.name ?? "")
            })
        else { return nil }
        let sameWho = !first.who.isEmpty && sharedCount(first.who, second.who) > 0
        return DiscrepancyDraft(
            dimension: .count, about: "people killed, as two sources count",
            values: [first.value(in: corpus), second.value(in: corpus)],
            reason: sameWho ? .conflict : .differentScope,
            explanation: sameWho
                ? "two sources count the same people differently"
                : "two sources count different people: " + (first.figure.who ?? "not said") + "; "
                    + (second.figure.who ?? "not said"))
    }

    private static func figures(in document: Int, of corpus: Corpus) -> [FigureValue] {
        let figures = corpus.documents[document].figures
        return figures.indices.filter { FigureValue.isUsable(figures[$0]) }
            .map { FigureValue(corpus, document: document, index: $0) }
    }
}
