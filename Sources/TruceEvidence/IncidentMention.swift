package import TruceText

/// What an incident was. Raw values are those of the JSON.
package enum IncidentType: String, Hashable, Sendable, CaseIterable {
    /// Bombs or missiles from the air.
    case airStrike = "air_strike"
    /// Shells, rockets, mortars.
    case shelling
    /// Troops that advance or clash.
    case groundAssault = "ground_assault"
    /// An attack from hiding.
    case ambush
    /// An attack on a convoy, a store or workers of aid.
    case attackOnAid = "attack_on_aid"
    /// An attack on a hospital, an ambulance, a medic.
    case attackOnMedical = "attack_on_medical"
    /// An arrest or abduction.
    case detention
    /// A breach of which no more is said.
    case violationUnspecified = "violation_unspecified"
    /// Anything else that happened, such as a suspension of talks.
    case other
}

/// A passage of one document that reports an incident.
package struct IncidentMention: Hashable, Sendable {
    /// The passage: the clause that reports it.
    package let span: TextSpan
    /// The word that tells what happened ("strike", "shelled").
    package let trigger: TextSpan
    /// What it was.
    package let type: IncidentType
    /// What it was, finer; nil where nothing tells.
    package let kind: EventKind?
    /// Whether the passage says that people were hit who bear no arms.
    package let hitsCivilians: Bool
    /// Where, as an index into the document's places.
    package var place: Int?
    /// When, as an index into the document's times.
    package var time: Int?
    /// Who did it, as the passage says in its own voice.
    package var agents: [ActorReference]
    /// Who or what was hit.
    package var targets: [ActorReference]
    /// With what ("barrel bombs", "two F16 and two A10 fighter jets").
    package let instrument: TextSpan?
    /// Who accuses whom of it in this document.
    package var blamed: [Blame]
    /// Who denies it in this document.
    package var denials: [Denial]
    /// Who admits it in this document, with the words.
    package var admissions: [Denial]
    /// The figures that belong to it, as indices into the document's figures.
    package var figures: [Int]
    /// Who the document says reports it, nearest first; empty when the document speaks in its own voice.
    package var holders: [Holder]
    /// Whether the text marks it as uncertain.
    package let isHedged: Bool
    /// Whether it is background to the report (an earlier war, a past truce).
    package let isBackground: Bool

    /// Someone who accuses someone, with the words.
    package struct Blame: Hashable, Sendable {
        /// Who accuses; the document's outlet or "author" when the document itself does.
        package let by: Holder
        /// Who is accused.
        package let on: ActorReference
        /// The words that blame.
        package let span: TextSpan

        /// Makes a blame.
        package init(by: Holder, on: ActorReference, span: TextSpan) {
            self.by = by
            self.on = on
            self.span = span
        }
    }

    /// Someone who denies or admits, with the words.
    package struct Denial: Hashable, Sendable {
        /// Who speaks.
        package let by: Holder
        /// The words.
        package let span: TextSpan
        /// Whether the deed is claimed as one's own ("claimed responsibility") rather than a fault admitted.
        package let isClaim: Bool

        /// Makes a denial or an admission.
        package init(by: Holder, span: TextSpan, isClaim: Bool = false) {
            self.by = by
            self.span = span
            self.isClaim = isClaim
        }
    }
    /// What produced it.
    package let rule: Rule?

    /// Makes an incident mention.
    package init(
        span: TextSpan, trigger: TextSpan, type: IncidentType, kind: EventKind? = nil, hitsCivilians: Bool = false,
        place: Int? = nil, time: Int? = nil,
        agents: [ActorReference] = [], targets: [ActorReference] = [], instrument: TextSpan? = nil,
        blamed: [Blame] = [], denials: [Denial] = [], admissions: [Denial] = [], figures: [Int] = [],
        holders: [Holder] = [], isHedged: Bool = false, isBackground: Bool = false, rule: Rule? = nil
    ) {
        self.span = span
        self.trigger = trigger
        self.type = type
        self.kind = kind
        self.hitsCivilians = hitsCivilians
        self.place = place
        self.time = time
        self.agents = agents
        self.targets = targets
        self.instrument = instrument
        self.blamed = blamed
        self.denials = denials
        self.admissions = admissions
        self.figures = figures
        self.holders = holders
        self.isHedged = isHedged
        self.isBackground = isBackground
        self.rule = rule
    }
}

extension IncidentMention {
    /// Who puts the deed down to themselves: whoever claims it stands on both sides.
    package var claimed: [Blame] {
        admissions.filter(\.isClaim).map { claim in
            Blame(
                by: claim.by, on: ActorReference(name: claim.by.name, key: nil, span: claim.by.span), span: claim.span)
        }
    }

    /// The sub-event that ACLED would write down for it, by its kind, its victims and its doers; nil for none.
    package var acledSubEvent: ACLEDSubEvent? {
        let keys = agents.compactMap(\.key)
        let isByState = keys.isEmpty ? nil : keys.contains { $0.hasPrefix("state:") || $0.hasPrefix("forces:") }
        return kind?.acledSubEvent(hitsCivilians: hitsCivilians, isByState: isByState)
    }
}
