import TruceEvidence
import TruceText

/// Compares accusations with one another and with what the accused say of their keeping: under one agreement they
/// contradict, under two they do not.
struct ChargeComparison: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// Prepares for a record whose exchanges are known.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// All rows; their numbers are given later.
    func discrepancies() -> [Discrepancy] { repeatedCharges() + keeping() + obstacles() }

    // MARK: - One charge under several agreements

    /// Kinds of which the same charge may come up again: a standing duty, not one attack.
    private static let lasting: [AccusationKind] = [.separation, .withdrawal, .aid, .arming, .detention]

    private func repeatedCharges() -> [Discrepancy] {
        var groups: [Key: [Exchange]] = [:]
        for exchange in record.exchanges where exchange.agreement != nil {
            for kind in Self.lasting where exchange.kinds.contains(kind) {
                groups[Key(side: exchange.accusedSide, kind: kind), default: []].append(exchange)
            }
        }
        return groups.keys.sorted().compactMap { key in
            let group = groups[key] ?? []
            guard Set(group.map(\.agreement)).count > 1, let first = group.first else { return nil }
            return discrepancy(
                .term, "the same charge under several agreements: \(first.accused), \(key.kind.words)",
                group.map { exchange in
                    Discrepancy.Value(
                        value: index.agreement(exchange.agreement)?.label ?? "", holder: exchange.accuser,
                        citation: exchange.accusation)
                }, .differentAgreement, "the charges are alike and made under different agreements: two instances")
        }
    }

    // MARK: - Kept or broken

    /// Who says that a side keeps its word, beside who says that it does not.
    private func keeping() -> [Discrepancy] {
        let kept = keepers()
        guard !kept.isEmpty else { return [] }
        let keptBySide = Dictionary(grouping: kept, by: \.side)
        let broken = breaches(of: Set(keptBySide.keys))
        let brokenBySide = Dictionary(grouping: broken, by: \.side)
        return keptBySide.keys.filter { brokenBySide[$0] != nil }.sorted().flatMap { side -> [Discrepancy] in
            let broken = (brokenBySide[side] ?? []).filter { $0.agreement != nil }
            let byAgreement = Dictionary(grouping: broken, by: \.agreement)
            return (keptBySide[side] ?? []).compactMap { claim -> Discrepancy? in
                guard claim.agreement != nil else { return nil }
                let same = (byAgreement[claim.agreement] ?? []).lazy
                    .filter { $0.value.holder != claim.value.holder }.prefix(Self.mostRivals)
                let others = broken.lazy.filter { $0.agreement != claim.agreement }.prefix(Self.mostRivals)
                let rivals = same.isEmpty ? Array(others) : Array(same)
                guard !rivals.isEmpty else { return nil }
                return discrepancy(
                    .term, "whether the truce is kept: " + claim.name, [claim.value] + rivals.map(\.value),
                    same.isEmpty ? .differentAgreement : .conflict,
                    same.isEmpty
                        ? "keeping is claimed under one agreement, and the breach is of another"
                        : "keeping is claimed and denied under one agreement")
            }
        }
    }

    /// So many who say otherwise are enough to list.
    private static let mostRivals = 6

    /// What is said of one side's keeping.
    private struct Said {
        let side: String
        let name: String
        let agreement: String?
        let value: Discrepancy.Value
    }

    private func keepers() -> [Said] {
        index.documents(with: .keeping).flatMap { document in
            index.documents[document].accusations.keeping.map { kept in
                Said(
                    side: kept.side, name: kept.name, agreement: index.agreement(ofDocument: document),
                    value: Discrepancy.Value(
                        value: "kept", holder: kept.holder,
                        citation: Citation(document: index.documents[document].file, span: kept.span)))
            }
        }
    }

    /// Charges of a breach or a neglected duty against some sides, those of reports in their own voice included.
    private func breaches(of sides: Set<String>) -> [Said] {
        index.documents(with: .breaches).flatMap { document in
            index.documents[document].accusations.breaches.filter { sides.contains($0.accusedSide) }.map { charge in
                let incident = index.incident(of: charge.mention, in: document)
                return Said(
                    side: charge.accusedSide, name: charge.accused.name,
                    agreement: incident.flatMap { index.agreement(ofIncident: $0) }
                        ?? index.agreement(ofDocument: document),
                    value: Discrepancy.Value(
                        value: "broken", holder: charge.accuser,
                        citation: Citation(document: index.documents[document].file, span: charge.span)))
            }
        }
    }

    // MARK: - Who keeps aid from arriving

    /// Under one agreement, different sides blamed for aid that does not arrive.
    private func obstacles() -> [Discrepancy] {
        let byAgreement = Dictionary(grouping: record.exchanges.filter { $0.kinds.contains(.aid) }, by: \.agreement)
        return record.agreements.compactMap { agreement in
            let charges = byAgreement[agreement.id] ?? []
            guard Set(charges.map(\.accusedSide)).count > 1 else { return nil }
            return discrepancy(
                .perpetrator, "who keeps aid from arriving: " + agreement.label,
                charges.prefix(12).map {
                    Discrepancy.Value(value: $0.accused, holder: $0.accuser, citation: $0.accusation)
                }, .differentScope, "different obstacles are named, and each may stand in the way of some of the aid")
        }
    }

    private func discrepancy(
        _ dimension: Discrepancy.Dimension, _ about: String, _ values: [Discrepancy.Value],
        _ reason: Discrepancy.Reason, _ explanation: String
    ) -> Discrepancy? {
        var seen: Set<Discrepancy.Value> = []
        let ordered = values.sorted { $0.citation < $1.citation }.filter { seen.insert($0).inserted }
        guard ordered.count > 1 else { return nil }
        return Discrepancy(
            id: "", dimension: dimension, about: about, values: ordered, reason: reason, explanation: explanation)
    }
}

/// A side and a kind of charge against it.
private struct Key: Hashable, Comparable {
    let side: String
    let kind: AccusationKind

    static func < (left: Key, right: Key) -> Bool {
        left.side != right.side ? left.side < right.side : left.kind.rawValue < right.kind.rawValue
    }
}

extension AccusationKind {
    /// The kind in plain words.
    var words: String {
        switch self {
        case .separation: "parting from groups outside the truce"
        case .aid: "aid that does not arrive"
        case .attack: "attacks"
        case .advance: "taking ground"
        case .withdrawal: "pulling back"
        case .arming: "arming others"
        case .detention: "holding people"
        case .badFaith: "bad faith"
        case .incitement: "stirring up"
        case .duty: "duties"
        case .breach: "breaches"
        case .warning: "warnings"
        case .demand: "demands"
        case .other: "other"
        }
    }
}
