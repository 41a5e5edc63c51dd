import TruceEvidence
import TruceKnowledge
import TruceText

/// Compares with what an attack is said to have been made.
///
/// "A raid", "a bombing" and "an air strike" can be one act; "an air strike" and "shelling" cannot.
struct MeansComparison: Sendable {
    let corpus: Corpus

    /// What one document says of the means, in its first words for each.
    private struct Telling {
        let document: Int
        var specific: [String]
        var values: [Discrepancy.Value]
    }

    /// An attack whose means documents name in different words.
    func draft(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        switch incident.type {
        case .airStrike, .shelling, .attackOnAid, .attackOnMedical: break
        case .groundAssault, .ambush, .detention, .violationUnspecified, .other: return nil
        }
        let told = tellings(of: compared)
        // Where all name the same means, in whatever words, nothing differs.
        guard told.count > 1, told.contains(where: { !$0.specific.isEmpty }),
            Set(told.map { Set($0.specific.map(Self.broad)) }).count > 1
        else { return nil }
        let specific = Set(told.lazy.map { Set($0.specific.map(Self.broad)) }.filter { !$0.isEmpty })
        let clashes = specific.contains { one in specific.contains { one.isDisjoint(with: $0) } }
        return DiscrepancyDraft(
            dimension: .means, about: "with what it was done: " + incident.label, values: told.flatMap(\.values),
            reason: clashes ? .conflict : .compatibleBounds,
            explanation: clashes
                ? "the words name means that exclude one another" : "the words differ, and one act fits all of them",
            incident: incident.id)
    }

    private func tellings(of compared: ComparedIncident) -> [Telling] {
        var result: [Telling] = []
        var positions: [Int: Int] = [:]
        for passage in compared.passages {
            guard let mention = passage.mention else { continue }
            let document = passage.document
            let evidence = corpus.documents[document]
            let text = evidence.document.text
            // Who says that it was no air strike names one.
            guard !RecordWords.embedded.tells(.occurrence, in: passage.span, of: text) else { continue }
            let hits = RecordWords.embedded.hits(.means, in: passage.span, of: text)
            var position = positions[document]
            for hit in hits.filter({ $0.value != Self.any }) + hits.filter({ $0.value == Self.any }).prefix(1) {
                if position == nil {
                    result.append(Telling(document: document, specific: [], values: []))
                    position = result.count - 1
                    positions[document] = position
                }
                guard let position else { continue }
                let isSpecific = hit.value != Self.any
                if isSpecific && result[position].specific.contains(hit.value) { continue }
                if !isSpecific && !result[position].values.isEmpty { continue }
                if isSpecific { result[position].specific.append(hit.value) }
                result[position].values.append(
                    Discrepancy.Value(
                        value: corpus.words(document, hit.span),
                        holder: corpus.holderName(evidence.incidents[mention].holders, in: document),
                        citation: corpus.citation(document, hit.span)))
            }
        }
        return result
    }

    private static let any = "any"
    /// Means that are a kind of another.
    private static let broader = ["drone": "air"]

    private static func broad(_ means: String) -> String { broader[means] ?? means }
}
