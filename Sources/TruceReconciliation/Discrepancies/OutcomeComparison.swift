import TruceEvidence
import TruceKnowledge
import TruceText

/// Compares how speakers say that an operation, a battle or a war came out: one calls won what another calls lost.
struct OutcomeComparison: Sendable {
    let corpus: Corpus

    /// What one speaker says of it in one document.
    struct Verdict: Sendable {
        /// The document's file.
        let file: String
        let speaker: String
        let isWon: Bool
        let values: [Discrepancy.Value]
    }

    /// So far around a quotation, in bytes, the operation may be named of which it speaks.
    private static let surroundings = 400
    /// Reports further apart than this many days are of different operations.
    private static let days = 30

    /// All drafts: verdicts of reports of one time and country make one.
    func drafts(_ verdicts: [Verdict]) -> [DiscrepancyDraft] {
        guard Set(verdicts.map(\.isWon)).count > 1 else { return [] }
        var groups: [(document: Int, setting: TruceSetting, verdicts: [Verdict])] = []
        for verdict in verdicts {
            guard let document = corpus.index(of: verdict.file) else { continue }
            let setting = TruceSetting(corpus.documents[document])
            let fitting = groups.suffix(Self.mostCompared).lastIndex { group in
                areOfOneTime(group.document, document) && !group.setting.isApart(from: setting)
            }
            if let fitting {
                groups[fitting].verdicts.append(verdict)
            } else {
                groups.append((document, setting, [verdict]))
            }
        }
        return groups.map(\.verdicts).compactMap { group in
            let speakers = { (isWon: Bool) in Set(group.filter { $0.isWon == isWon }.map(\.speaker)) }
            guard !speakers(true).isEmpty, !speakers(false).isEmpty, speakers(true).isDisjoint(with: speakers(false))
            else { return nil }
            return DiscrepancyDraft(
                dimension: .outcome, about: "how the fighting came out", values: group.flatMap(\.values),
                reason: .conflict, explanation: "some call it a success and others a failure")
        }
    }

    /// A verdict is compared with no more than this many groups of others.
    private static let mostCompared = 24

    private func areOfOneTime(_ left: Int, _ right: Int) -> Bool {
        guard let a = corpus.published(left), let b = corpus.published(right) else { return true }
        return a.distance(to: b) <= Self.days
    }

    /// What speakers say in one document, those left out who say both.
    static func verdicts(in document: Int, of corpus: Corpus) -> [Verdict] {
        let evidence = corpus.documents[document]
        var order: [String] = []
        var said: [String: [(isWon: Bool, value: Discrepancy.Value)]] = [:]
        for quotation in evidence.quotations {
            guard let speaker = quotation.speaker, speaker.role == .speaker,
                let isWon = outcome(told: quotation.span, in: evidence.document)
            else { continue }
            if said[speaker.name] == nil { order.append(speaker.name) }
            said[speaker.name, default: []].append(
                (
                    isWon,
                    Discrepancy.Value(
                        value: isWon ? "a success" : "a failure", holder: speaker.name,
                        citation: corpus.citation(document, quotation.span))
                ))
        }
        return order.compactMap { speaker in
            let told = said[speaker] ?? []
            guard let first = told.first, told.allSatisfy({ $0.isWon == first.isWon }) else { return nil }
            return Verdict(file: corpus.file(document), speaker: speaker, isWon: first.isWon, values: told.map(\.value))
        }
    }

    /// Whether words call an operation won; nil where they call none so, or call it both.
    private static func outcome(told span: TextSpan, in document: Document) -> Bool? {
        let words = RecordWords.embedded
        let hits = words.hits(.outcome, in: span, of: document.text).filter { hit in
            // What is wished for stands before the outcome in its own clause, and so does "peace" in "peace won".
            let clause = TextSpan(max(span.start, hit.span.start - 40), min(span.end, hit.span.end + 20))
            return !words.tells(.aspiring, in: clause, of: document.text)
        }
        guard let first = hits.first?.value, hits.allSatisfy({ $0.value == first }) else { return nil }
        let around = TextSpan(
            max(0, span.start - surroundings), min(document.text.count, span.end + surroundings))
        return words.tells(.contest, in: around, of: document.text) ? first == "won" : nil
    }
}
