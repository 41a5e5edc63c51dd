/// Under which agreement an incident falls, and what is doubtful about it.
package struct AgreementAssignment: Hashable, Sendable {
    /// What the assignment rests on. Raw values are those of the JSON.
    package enum Basis: String, Hashable, Sendable {
        /// The agreement was in force when it happened.
        case inForceThen = "in_force_then"
        /// It is undated, and its reports are about the agreement.
        case reportsAreAbout = "reports_are_about"
        /// Someone decided so.
        case decided
        /// It falls under none.
        case none
    }

    /// The incident.
    package let incident: String
    /// The agreement; nil when it falls under none that is known.
    package let agreement: String?
    /// What that rests on.
    package let basis: Basis
    /// What is doubtful, each in a sentence without a full stop; empty when nothing is.
    package let doubts: [String]
    /// The group outside the truce that it hit, if it did: by the terms that is no breach.
    package let exemptTarget: String?
    /// The zone of the profile in which it happened.
    package let zone: String?

    /// Makes an assignment.
    package init(
        incident: String, agreement: String?, basis: Basis, doubts: [String], exemptTarget: String?,
        zone: String?
    ) {
        self.incident = incident
        self.agreement = agreement
        self.basis = basis
        self.doubts = doubts
        self.exemptTarget = exemptTarget
        self.zone = zone
    }
}

/// A group that an agreement leaves out.
package struct Exemption: Hashable, Sendable {
    /// The agreement.
    package let agreement: String
    /// The group, as the profile or the document names it.
    package let group: String
    /// What stands for the group in comparisons.
    package let side: String
    /// The words; empty where only the profile says so.
    package let citations: [Citation]
    /// The accusations that someone did not part from such groups, by the numbers of the exchanges.
    package let separationCharges: [String]

    /// Makes an exemption.
    package init(agreement: String, group: String, side: String, citations: [Citation], separationCharges: [String]) {
        self.agreement = agreement
        self.group = group
        self.side = side
        self.citations = citations
        self.separationCharges = separationCharges
    }
}
