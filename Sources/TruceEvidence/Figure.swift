package import TruceText

/// One number of people killed, hurt or displaced (or another count that matters), as one document gives it.
///
/// A figure is a claim by a holder, not a fact: two documents that agree make two figures.
///
/// - Units: people, unless ``category`` is `other`.
/// - Shape: bounds are closed. "more than 60" is low 61, high nil; "dozens" is low 24, high nil, best nil.
package struct Figure: Hashable, Sendable {
    /// What is counted. Raw values are those of the JSON.
    package enum Category: String, Hashable, Sendable, CaseIterable {
        /// People killed.
        case killed
        /// People hurt.
        case injured
        /// People driven from their homes.
        case displaced
        /// People missing.
        case missing
        /// People held.
        case detained
        /// Any other count that matters: violations, strikes, shells, people under siege.
        case other
    }

    /// What a figure covers. Raw values are those of the JSON.
    package enum Scope: String, Hashable, Sendable {
        /// One incident.
        case incident
        /// A stretch of days, weeks or months.
        case period
        /// The whole war.
        case warTotal = "war-total"
    }

    /// The words of the number with what is counted and, where it stands beside them, the verb.
    package let span: TextSpan
    /// The words of the number with its hedge ("more than 60").
    package let quantity: TextSpan
    /// What is counted.
    package var category: Category
    /// Who is counted ("Syrian soldiers"); for `other`, what ("shells").
    package let who: String?
    /// The lower bound; nil when there is none.
    package var low: Int?
    /// The upper bound; nil when there is none.
    package var high: Int?
    /// The number itself where the words give one.
    package var best: Int?
    /// What it covers.
    package let scope: Scope
    /// Where, as an index into the document's places.
    package var place: Int?
    /// When, as an index into the document's times.
    package var time: Int?
    /// Who the document says gave the number, nearest first; empty when the document gives it in its own voice.
    package var holders: [Holder]
    /// Whether the text marks it as uncertain ("allegedly", "reportedly").
    package let isHedged: Bool
    /// The index of the figure that this one is a part of ("including 106 children").
    package var partOf: Int?
    /// What produced it.
    package var rule: Rule?

    /// Makes a figure.
    package init(
        span: TextSpan, quantity: TextSpan, category: Category, who: String?, low: Int?, high: Int?, best: Int?,
        scope: Scope, place: Int? = nil, time: Int? = nil, holders: [Holder] = [], isHedged: Bool = false,
        partOf: Int? = nil, rule: Rule? = nil
    ) {
        self.span = span
        self.quantity = quantity
        self.category = category
        self.who = who
        self.low = low
        self.high = high
        self.best = best
        self.scope = scope
        self.place = place
        self.time = time
        self.holders = holders
        self.isHedged = isHedged
        self.partOf = partOf
        self.rule = rule
    }
}
