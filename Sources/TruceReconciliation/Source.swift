import TruceEvidence

/// What every part of reconciliation asks of one document, gathered once; shared, so that handing it on costs nothing.
final class Source: Sendable {
    /// Its file.
    let file: String
    /// The identities of the names in it.
    let names: NameIndex
    /// What it by itself tells of truces.
    let truces: TruceTelling
    /// Who speaks where it speaks in its own voice: its outlet, else its file.
    let voice: String
    /// Whether the day of its publication is not known.
    let isUndated: Bool
    /// Whether times of it hang on the day of a statement that it does not settle.
    let hangs: Bool

    /// Looks at a document.
    init(_ evidence: DocumentEvidence, names: NameIndex) {
        let document = evidence.document
        let isUndated = document.published.day == nil
        file = document.file
        self.names = names
        truces = TruceTelling(evidence, names: names)
        voice = document.outlet?.value ?? document.file
        self.isUndated = isUndated
        hangs = evidence.times.contains { $0.anchor == .statement && ($0.value == nil || isUndated) }
    }
}

/// How often documents name the states and groups of each side, kept up as they come and go.
struct SideNames: Sendable {
    private var counts: [String: [String: Int]] = [:]

    /// Counts the names of a document.
    mutating func add(_ telling: TruceTelling) {
        for party in telling.sides { counts[party.side, default: [:]][party.name, default: 0] += 1 }
    }

    /// Takes back what was counted of a document.
    mutating func remove(_ telling: TruceTelling) {
        for party in telling.sides {
            guard let count = counts[party.side]?[party.name] else { continue }
            counts[party.side]?[party.name] = count > 1 ? count - 1 : nil
            if counts[party.side]?.isEmpty == true { counts[party.side] = nil }
        }
    }

    /// By name of a side how often documents name it so.
    subscript(side: String) -> [String: Int] { counts[side] ?? [:] }
}
