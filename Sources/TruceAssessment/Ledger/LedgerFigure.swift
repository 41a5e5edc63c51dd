import TruceEvidence

/// A figure of a document, for the ledger.
struct LedgerFigure: Sendable {
    /// What its document says.
    let evidence: DocumentEvidence
    /// The number of the document, which stays when other documents come and go.
    let document: Int
    /// The document's place in the record.
    let place: Int
    /// The index among the document's figures.
    let index: Int

    /// What tells it from others and puts it in order.
    struct Key: Hashable, Comparable, Sendable {
        let place: Int
        let index: Int

        static func < (left: Key, right: Key) -> Bool {
            left.place != right.place ? left.place < right.place : left.index < right.index
        }
    }

    var key: Key { Key(place: place, index: index) }

    /// What tells it from others from one record to the next.
    struct LastingKey: Hashable, Sendable {
        let document: Int
        let index: Int
    }

    var lastingKey: LastingKey { LastingKey(document: document, index: index) }

    /// The figure itself.
    var value: Figure { evidence.figures[index] }

    /// Another figure of the same document.
    func other(_ index: Int) -> LedgerFigure {
        LedgerFigure(evidence: evidence, document: document, place: place, index: index)
    }

    /// Whether it counts a part of what another figure counts.
    var isPart: Bool { LedgerFigures.isPart(value, of: evidence) }

    /// Where it counts.
    var area: PlaceMention? {
        guard let index = value.place, evidence.places.indices.contains(index) else { return nil }
        return evidence.places[index]
    }

    /// The days that it counts.
    var window: TemporalValue? {
        guard let time = value.time, evidence.times.indices.contains(time) else { return nil }
        return evidence.times[time].value
    }

    /// Who counts in the end.
    var source: String { value.holders.last { $0.role != .author }?.name ?? voice }

    /// Who speaks where the document speaks in its own voice.
    private var voice: String { evidence.document.outlet?.value ?? evidence.document.file }

    /// What the ledger says of it.
    ///
    /// - Parameter whole: The line of the figure that it is a part of.
    func line(partOf whole: Int?) -> CasualtyEntry.Line {
        let figure = value
        return CasualtyEntry.Line(
            reference: FigureReference(document: evidence.document.file, figure: index, span: figure.span),
            category: figure.category, who: figure.who, low: figure.low, high: figure.high, best: figure.best,
            holder: figure.holders.first { $0.role != .author }?.name ?? voice, isHedged: figure.isHedged,
            partOf: whole)
    }
}
