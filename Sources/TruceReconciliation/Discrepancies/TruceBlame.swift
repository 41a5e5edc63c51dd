import TruceEvidence
import TruceText

/// Compares who is blamed for the breaking or failing of a truce.
struct TruceBlame: Sendable {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// One accusation.
    private struct Charge {
        let document: Int
        let span: TextSpan
        let holder: String
        let accused: [(side: String, name: String)]
    }

    /// Words that make an accusation one about keeping the truce.
    private static let vocabulary: Set<Stem> = Set(
        [
            "truce", "ceasefire", "cease", "cessation", "agreement", "deal", "accord", "hostilities", "peace", "pact",
            "armistice", "violation", "violate", "breach", "obligation",
        ].map(Stemmer.stem(of:)))

    /// For each agreement, the accusations of breaking it, where they do not all name the same side.
    func drafts() -> [DiscrepancyDraft] {
        var charges: [String: [Charge]] = [:]
        for document in corpus.documents.indices {
            charges[agreements.ofDocument[document] ?? "", default: []] += self.charges(in: document)
        }
        return charges.keys.sorted().compactMap { id in
            guard !id.isEmpty, let agreement = agreements.agreements.first(where: { $0.id == id }) else { return nil }
            let all = charges[id] ?? []
            let sides = Set(all.map { Set($0.accused.map(\.side)) })
            guard sides.count > 1 else { return nil }
            var seen: Set<[String]> = []
            let distinct = all.filter { charge in
                seen.insert([String(charge.document), charge.holder] + charge.accused.map(\.side)).inserted
            }
            return DiscrepancyDraft(
                kind: .attribution, about: "who broke the truce: " + agreement.label,
                values: distinct.map { charge in
                    Discrepancy.Value(
                        value: charge.accused.map(\.name).joined(separator: ", "), holder: charge.holder,
                        citation: corpus.citation(charge.document, charge.span))
                }, reason: .conflict, explanation: "different sides are blamed for breaking one truce")
        }
    }

    private func charges(in document: Int) -> [Charge] {
        let evidence = corpus.documents[document]
        let names = corpus.names[document]
        var result: [Charge] = []
        for claim in evidence.claims where claim.stance == .accuses && !claim.against.isEmpty {
            let words = Stemmer.content(of: claim.about.map(claim.span.union) ?? claim.span, in: evidence.document.text)
            guard words.contains(where: Self.vocabulary.contains) else { continue }
            result.append(
                Charge(
                    document: document, span: claim.span, holder: corpus.holderName(claim.holders, in: document),
                    accused: claim.against.map { (names.side(of: $0), $0.name) }))
        }
        for mention in evidence.incidents where mention.type == .violationUnspecified {
            for blame in mention.blamed {
                result.append(
                    Charge(
                        document: document, span: blame.span, holder: corpus.holderName([blame.by], in: document),
                        accused: [(names.side(of: blame.on), blame.on.name)]))
            }
            guard !mention.agents.isEmpty else { continue }
            result.append(
                Charge(
                    document: document, span: mention.span, holder: corpus.holderName(mention.holders, in: document),
                    accused: mention.agents.map { (names.side(of: $0), $0.name) }))
        }
        return result
    }
}
