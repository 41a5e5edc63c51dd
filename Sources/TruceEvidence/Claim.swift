package import TruceText

/// A proposition with the one who holds it and how they stand to it.
package struct Claim: Hashable, Sendable {
    /// How a holder stands to a proposition.
    package enum Stance: String, Hashable, Sendable, CaseIterable {
        /// Says that it is so.
        case asserts
        /// Says that someone did wrong.
        case accuses
        /// Says that it is not so.
        case denies
        /// Says that they did it.
        case admits
        /// Answers a charge with another account.
        case counters
        /// Questions it.
        case doubts
        /// Says that they may do harm.
        case threatens
        /// Undertakes to do it.
        case promises
        /// Asks for it to be done.
        case demands
    }

    /// How the words present what a claim is about.
    package enum Modality: String, Hashable, Sendable, CaseIterable {
        /// As something that is or was so.
        case fact
        /// As something that is only said to be so ("allegedly").
        case alleged
        /// As something that may be, or is so under a condition ("might", "if").
        case hypothetical
        /// As something that is to come ("will", what is promised or threatened).
        case future
    }

    /// The words that make the claim.
    package let span: TextSpan
    /// The verb or noun that shows the stance.
    package let cue: TextSpan
    /// How the holder stands to it.
    package let stance: Stance
    /// Who holds it, nearest first; a lone author when the document speaks in its own voice.
    package var holders: [Holder]
    /// Whom it is directed against, for accusations, denials, threats and demands.
    package var against: [ActorReference]
    /// What it is about, as words.
    package let about: TextSpan?
    /// The incident it is about, as an index into the document's incidents.
    package var incident: Int?
    /// Whether the text marks it as uncertain ("allegedly", "reportedly", "may have").
    package let isHedged: Bool
    /// How it presents what it is about.
    package let modality: Modality
    /// Whether the words of what it is about say that something is not so ("no troops were there"); a denial of a deed
    /// is a stance, not this.
    package let isNegated: Bool
    /// What produced it.
    package var rule: Rule?

    /// Makes a claim.
    package init(
        span: TextSpan, cue: TextSpan, stance: Stance, holders: [Holder], against: [ActorReference] = [],
        about: TextSpan? = nil, incident: Int? = nil, isHedged: Bool = false, modality: Modality = .fact,
        isNegated: Bool = false, rule: Rule? = nil
    ) {
        self.span = span
        self.cue = cue
        self.stance = stance
        self.holders = holders
        self.against = against
        self.about = about
        self.incident = incident
        self.isHedged = isHedged
        self.modality = modality
        self.isNegated = isNegated
        self.rule = rule
    }
}
