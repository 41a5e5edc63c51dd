import TruceEvidence
import TruceText

/// What figures of people one document brings to the ledger, whatever else is known.
struct LedgerFigures: Sendable {
    /// By index the figures that stand for the whole of a war.
    let ofWar: [Int]
    /// By index the figures that stand for the whole of a stretch of days.
    let ofPeriods: [Int]
    /// By index the figures that stand for the whole of an incident.
    let ofIncidents: [Int]
    /// By mention of an incident the figures that stand for the whole of it.
    let ofMentions: [[Int]]
    /// What the figures of an incident come to that no mention holds.
    let loose: [LedgerSheet]
    /// The figures that more than one mention holds.
    let shared: Set<Int>

    /// Whether there is nothing that stands for a whole.
    var isEmpty: Bool { ofWar.isEmpty && ofPeriods.isEmpty && ofIncidents.isEmpty }

    /// Gathers from one document.
    init(_ evidence: DocumentEvidence) {
        func wholes(_ scope: Figure.Scope) -> [Int] {
            evidence.figures.indices.filter { index in
                let figure = evidence.figures[index]
                return figure.scope == scope && figure.category != .other && !Self.isPart(figure, of: evidence)
            }
        }
        ofWar = wholes(.warTotal)
        ofPeriods = wholes(.period)
        ofIncidents = wholes(.incident)
        let isWhole = Set(ofIncidents)
        ofMentions = evidence.incidents.map { mention in sortedUnique(mention.figures.filter(isWhole.contains)) }
        var holders: [Int: Int] = [:]
        for figure in ofMentions.joined() { holders[figure, default: 0] += 1 }
        loose = Self.loose(ofIncidents.filter { holders[$0] == nil }, of: evidence)
        shared = Set(holders.filter { $0.value > 1 }.keys)
    }

    /// Whether a figure counts a part of what another one of its document counts.
    static func isPart(_ figure: Figure, of evidence: DocumentEvidence) -> Bool {
        figure.partOf.map { evidence.figures.indices.contains($0) } ?? false
    }

    /// Scopes of figures of an incident that no found incident holds. What one document says twice of one number (a
    /// headline and its text) is one scope.
    static func loose(_ figures: [Int], of evidence: DocumentEvidence) -> [LedgerSheet] {
        var scopes: [[LedgerFigure]] = []
        var known: [Number: Int] = [:]
        for index in figures {
            let found = LedgerFigure(evidence: evidence, document: 0, place: 0, index: index)
            let figure = found.value
            let number = Number(category: figure.category, low: figure.low, high: figure.high, best: figure.best)
            if let same = known[number] {
                scopes[same].append(found)
                continue
            }
            known[number] = scopes.count
            scopes.append([found])
        }
        return scopes.map { figures in
            LedgerSheet(
                .incident, place: figures[0].area, country: figures[0].area?.country, window: figures[0].window, figures
            )
        }
    }

    private struct Number: Hashable {
        let category: Figure.Category
        let low: Int?
        let high: Int?
        let best: Int?
    }
}
