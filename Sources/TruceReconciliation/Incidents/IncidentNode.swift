import TruceEvidence
import TruceText

/// One mention of an incident, ready to be compared.
///
/// It is held by reference: each is compared with some hundred others, and copying all it says would cost more than
/// most comparisons.
final class IncidentNode: Sendable {
    /// The document's number, whatever the caller counts by.
    let document: Int
    /// Where it stands in the one order of all mentions.
    let position: PiecePosition
    /// What it was.
    let type: IncidentType
    /// Where.
    let place: PlaceMention?
    /// When, where the words tell.
    let when: TemporalValue?
    /// Whether the place stands in the same sentence, rather than being carried over from another.
    let hasOwnPlace: Bool
    /// Whether the time stands in the same sentence, rather than being carried over from another.
    let hasOwnTime: Bool
    /// The days of ``when``.
    let days: DaySpan?
    /// The days on which the document may have been published.
    let published: DaySpan?
    /// How much the place tells in its document.
    let placeWeight: Double
    /// The content words of the passage and of the sentence's targets.
    let content: WeighedWords
    /// The words for the targets.
    let targets: WeighedWords
    /// The identities of those said to have done it, sorted.
    let agents: [String]
    /// The figures that belong to it and stand for the incident as a whole.
    let figures: [Count]
    /// Where the sentence puts it beside a truce.
    let moment: TruceMoment?
    /// Whether the document tells it as background.
    let isBackground: Bool
    /// What the words say beyond the type.
    let traits: EventTraits
    /// Whether it counts events ("573 violations") and tells of none.
    let isCount: Bool
    /// The truce that the document is about.
    let agreement: String?
    /// The traits by which it is looked for.
    let blocks: [UInt64]
    /// Whether it tells of attacks in bulk, over a stretch of time, and gives them no day and no number of their own.
    let isCampaign: Bool
    /// Whether it tells how many were killed or hurt.
    let countsCasualties: Bool
    /// Whether it is called an attack and no more is said of its kind.
    let isBareAttack: Bool

    /// A number of a mention.
    struct Count: Hashable, Sendable {
        /// What is counted.
        let category: Figure.Category
        /// The number meant, where one is.
        let best: Int?
        /// The bounds.
        let range: FigureRange

        /// The number, or the lower bound.
        var number: Int? { best ?? range.low }
    }

    /// Takes what the document says of it.
    init(
        document: Int, position: PiecePosition, type: IncidentType, place: PlaceMention?, when: TemporalValue?,
        hasOwnPlace: Bool, hasOwnTime: Bool, published: TemporalValue?, placeWeight: Double, content: WeighedWords,
        targets: WeighedWords, agents: [String], figures: [Count], moment: TruceMoment?, isBackground: Bool,
        traits: EventTraits, isCount: Bool, isBareAttack: Bool, agreement: String?, blocks: [UInt64]
    ) {
        self.document = document
        self.position = position
        self.type = type
        self.place = place
        self.when = when
        days = when.map(DaySpan.init)
        self.hasOwnPlace = hasOwnPlace
        self.hasOwnTime = hasOwnTime
        self.published = published.map(DaySpan.init)
        self.placeWeight = placeWeight
        self.content = content
        self.targets = targets
        self.agents = agents
        self.figures = figures
        self.moment = moment
        self.isBackground = isBackground
        self.traits = traits
        self.isCount = isCount
        self.isBareAttack = isBareAttack
        self.agreement = agreement
        self.blocks = blocks
        isCampaign =
            !traits.campaign.isEmpty && (days?.isDay != true || !hasOwnTime)
            && !figures.contains { $0.range.isExact }
        countsCasualties = figures.contains { $0.category == .killed || $0.category == .injured }
    }

    /// The mentions of a document, in order.
    ///
    /// - Parameters:
    ///   - document: The number that the mentions give for their document.
    ///   - agreement: The truce that the document is about.
    static func all(
        of evidence: DocumentEvidence, names: NameIndex, document: Int, agreement: String?
    ) -> [IncidentNode] {
        guard !evidence.incidents.isEmpty else { return [] }
        let maker = IncidentNodeMaker(
            evidence: evidence, names: names, document: document, agreement: agreement,
            words: WordWeights(evidence), places: PlaceWeight(evidence))
        return evidence.incidents.indices.map(maker.node)
    }

    /// The figures that stand for a mention's incident as a whole: neither parts nor totals of more than it.
    static func ownFigures(of mention: IncidentMention, in evidence: DocumentEvidence) -> [Int] {
        mention.figures.filter { index in
            guard evidence.figures.indices.contains(index) else { return false }
            let figure = evidence.figures[index]
            return figure.scope == .incident && figure.partOf == nil
        }
    }

    /// The index into the document's incidents.
    var mention: Int { position.index }

    /// The day, when exactly one is known.
    var day: CalendarDate? { when?.day }

    /// The latest day on which it can have happened, as far as the document lets one know.
    var blockDay: Int? { days?.last ?? published?.last }
}
