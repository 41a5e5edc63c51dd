import TruceEvidence
import TruceText

/// Compares who is blamed for the breaking or failing of a truce.
struct TruceBlame: Sendable {
    let corpus: Corpus
    let agreements: AgreementFinder.Result

    /// One accusation.
    struct Charge: Sendable {
        var document: Int
        let span: TextSpan
        let holder: String
        let holderSide: String
        let accused: [(side: ActingSide, name: String)]
        /// A time at which the truce that the document is about must have been in force, for the charge to count.
        var during: TemporalValue?
    }

    /// Words that make an accusation one about keeping the truce.
    private static let vocabulary: Set<Stem> = Set(
        [
            "truce", "ceasefire", "cease", "cessation", "agreement", "deal", "accord", "hostilities", "peace",
            "violation",
            "violate", "breach", "obligation", "failure", "collapse",
        ].map(Stemmer.stem(of:)))

    /// For each agreement, the accusations of breaking it, where they do not all name the same side.
    ///
    /// - Parameter found: Documents with their charges.
    func drafts(_ found: [(document: Int, charges: [Charge])]) -> [DiscrepancyDraft] {
        var charges: [String: [Charge]] = [:]
        for (document, own) in found {
            guard let id = agreements.agreement(of: document) else { continue }
            for var charge in own where charge.during.map({ agreements.inForce(at: $0) == id }) ?? true {
                charge.document = document
                charges[id, default: []].append(charge)
            }
        }
        return agreements.agreements.compactMap { agreement in
            var seen: Set<[String]> = []
            let distinct = (charges[agreement.id] ?? []).filter { charge in
                seen.insert([String(charge.document), charge.holder] + charge.accused.map(\.side.key).sorted()).inserted
            }
            guard areRivals(distinct) else { return nil }
            return DiscrepancyDraft(
                dimension: .perpetrator, about: "who broke the truce: " + agreement.label,
                values: distinct.map { charge in
                    Discrepancy.Value(
                        value: charge.accused.map(\.name).joined(separator: ", "), holder: charge.holder,
                        citation: corpus.citation(charge.document, charge.span))
                }, reason: .conflict, explanation: "different sides are blamed for breaking one truce")
        }
    }

    /// Whether accusations contradict one another: documents name sides that share nobody, or within one document
    /// each of two accuses the other.
    private func areRivals(_ charges: [Charge]) -> Bool {
        if Set(charges.map(\.document)).count > 1 {
            let sides = Set(charges.map { Set($0.accused.map(\.side)) })
            return sides.contains { one in
                sides.contains { other in !one.contains { side in other.contains(where: side.mayBe) } }
            }
        }
        return charges.contains { one in
            charges.contains { other in
                one.accused.contains { $0.side.key == other.holderSide }
                    && other.accused.contains { $0.side.key == one.holderSide }
            }
        }
    }

    /// A charge with each side once and never the accuser's own; nil when nobody else is accused.
    private static func charge(
        _ corpus: Corpus, _ document: Int, _ span: TextSpan, _ holders: [Holder], _ accused: [ActorReference]
    ) -> Charge? {
        let names = corpus.names(document)
        let holder = corpus.holderName(holders, in: document)
        let holderSide = names.side(of: holder)
        var sides: [(side: ActingSide, name: String)] = []
        for actor in accused {
            let side = names.actingSide(of: actor)
            guard side.key != holderSide, names.canAct(actor), !sides.contains(where: { $0.side == side }) else {
                continue
            }
            sides.append((side, actor.name))
        }
        guard !sides.isEmpty else { return nil }
        return Charge(document: document, span: span, holder: holder, holderSide: holderSide, accused: sides)
    }

    /// The charges of one document, with the times that hang on agreements.
    static func charges(in document: Int, of corpus: Corpus) -> [Charge] {
        let evidence = corpus.documents[document]
        let text = evidence.document.text
        var result: [Charge] = []
        for claim in evidence.claims where claim.stance == .accuses {
            let words = Stemmer.content(of: claim.about.map(claim.span.union) ?? claim.span, in: text)
            guard words.contains(where: vocabulary.contains),
                let charge = charge(corpus, document, claim.span, claim.holders, claim.against)
            else { continue }
            result.append(charge)
        }
        let breaches = evidence.statusStatements.filter { $0.status == .violated }.map(\.span)
        for mention in evidence.incidents where !mention.isBackground {
            // An attack counts where its own clause calls it a breach, or a report says so of it.
            let isBreach =
                mention.type == .violationUnspecified
                || breaches.contains { $0.overlaps(mention.span) && $0.contains(mention.trigger) }
            guard isBreach || isCharged(mention, in: evidence) else { continue }
            var found = mention.blamed.compactMap { charge(corpus, document, $0.span, [$0.by], [$0.on]) }
            // Who accuses somebody of a breach has not broken anything.
            if found.isEmpty, mention.kind != .accusation,
                let own = charge(corpus, document, mention.span, mention.holders, mention.agents)
            {
                found.append(own)
            }
            if found.isEmpty, isMutual(mention.span, in: text) {
                found.append(
                    Charge(
                        document: document, span: mention.span, holder: corpus.voice(document), holderSide: "",
                        accused: [(ActingSide(key: "each other"), "each the other")]))
            }
            // Blame for an attack that nobody calls a breach counts while the truce was to hold.
            let during = isBreach ? nil : evidence.when(mention.time)
            for place in found.indices { found[place].during = during }
            result += found
        }
        return result
    }

    /// Whether a report of a broken truce lets someone blame a side for an attack.
    private static func isCharged(_ mention: IncidentMention, in evidence: DocumentEvidence) -> Bool {
        evidence.status == .violated && mention.blamed.contains { $0.by.role != .author }
    }

    /// Whether a passage says that sides accuse one another: "each other", "one another", "both sides".
    private static func isMutual(_ span: TextSpan, in text: SourceText) -> Bool {
        let words = Stemmer.words(of: span, in: text).map(\.stem)
        return zip(words, words.dropFirst()).contains { first, second in
            mutual.contains { $0.0 == first && $0.1 == second }
        }
    }

    private static let mutual = [("each", "other"), ("one", "another"), ("both", "sides")].map {
        (Stemmer.stem(of: $0.0), Stemmer.stem(of: $0.1))
    }
}
