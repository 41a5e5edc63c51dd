package import TruceText

/// A passage of one document that tells of aid access: a convoy, a crossing, a permit, an evacuation, a water supply.
///
/// Only those whose ``status`` is ``EventStatus/done`` are told as facts.
package struct AccessMention: Hashable, Sendable {
    /// The passage: the clause that tells it.
    package let span: TextSpan
    /// The word that tells it ("blocked", "reopened").
    package let trigger: TextSpan
    /// What it was.
    package let kind: AccessKind
    /// Whether it happened.
    package let status: EventStatus
    /// Who acts: those who block, close, allow, deliver, as the passage says in its own voice.
    package let actors: [ActorReference]
    /// To what it was done ("a convoy of 31 trucks", "the crossing").
    package let object: TextSpan?
    /// What is brought or kept back.
    package let goods: [Goods]
    /// The numbers beside it.
    package let amounts: [Amount]
    /// For whom, in the words of the passage ("80,000 people").
    package let recipients: TextSpan?
    /// Where, as an index into the document's places.
    package let place: Int?
    /// When, as an index into the document's times.
    package let time: Int?
    /// Who the document says tells it, nearest first; empty when the document speaks in its own voice.
    package let holders: [Holder]
    /// Whether the text marks it as uncertain.
    package let isHedged: Bool
    /// Whether it lies well before the report.
    package let isBackground: Bool
    /// The document's incident that it is, by index; nil for what is no attack.
    package var incident: Int?
    /// What produced it.
    package let rule: Rule?

    /// What is brought or kept back, with the words.
    package struct Goods: Hashable, Sendable {
        /// What sort of goods. Raw values are those of the JSON.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case aid, food, medicine, fuel, water, shelter, electricity, communications
        }
        /// What sort.
        package let kind: Kind
        /// The words.
        package let span: TextSpan

        /// Makes goods.
        package init(kind: Kind, span: TextSpan) {
            self.kind = kind
            self.span = span
        }
    }

    /// A number with its bounds.
    ///
    /// - Shape: bounds are closed; "more than 60" is low 61, high nil. `best` is the number itself where the words give one.
    package struct Amount: Hashable, Sendable {
        /// What is counted. Raw values are those of the JSON.
        package enum Unit: String, Hashable, Sendable, CaseIterable {
            /// Trucks, lorries, tankers, buses.
            case vehicles
            /// Convoys.
            case convoys
            /// People reached, brought out, in need.
            case people
            /// Metric tons or other tons, as the words say.
            case tonnes
        }
        /// What is counted.
        package let unit: Unit
        /// The lower bound; nil when there is none.
        package let low: Int?
        /// The upper bound; nil when there is none.
        package let high: Int?
        /// The number itself where the words give one.
        package let best: Int?
        /// The words of the number with what is counted.
        package let span: TextSpan

        /// Makes an amount.
        package init(unit: Unit, low: Int?, high: Int?, best: Int?, span: TextSpan) {
            self.unit = unit
            self.low = low
            self.high = high
            self.best = best
            self.span = span
        }
    }

    /// Makes a mention.
    package init(
        span: TextSpan, trigger: TextSpan, kind: AccessKind, status: EventStatus, actors: [ActorReference] = [],
        object: TextSpan? = nil, goods: [Goods] = [], amounts: [Amount] = [], recipients: TextSpan? = nil,
        place: Int? = nil, time: Int? = nil, holders: [Holder] = [], isHedged: Bool = false,
        isBackground: Bool = false, incident: Int? = nil, rule: Rule? = nil
    ) {
        self.span = span
        self.trigger = trigger
        self.kind = kind
        self.status = status
        self.actors = actors
        self.object = object
        self.goods = goods
        self.amounts = amounts
        self.recipients = recipients
        self.place = place
        self.time = time
        self.holders = holders
        self.isHedged = isHedged
        self.isBackground = isBackground
        self.incident = incident
        self.rule = rule
    }
}
