/// What one party owes under an agreement, and what is said of its keeping.
package struct Obligation: Hashable, Sendable {
    /// How it stands, as far as the documents say. Never one score: who says so is in ``Obligation/assessments``.
    package enum Standing: String, Hashable, Sendable {
        /// Nobody says anything of its keeping.
        case notAssessed = "not_assessed"
        /// Someone says that it is kept; nobody denies it.
        case claimedKept = "claimed_kept"
        /// Someone says that it is broken; nobody denies it.
        case claimedBroken = "claimed_broken"
        /// Some say the one, some the other.
        case disputed
        /// The condition it hangs on has not been met.
        case notTriggered = "not_triggered"
    }

    /// What someone says of its keeping.
    package struct Assessment: Hashable, Sendable {
        /// Who says so.
        package let holder: String
        /// Whether they say that it is kept.
        package let isKept: Bool
        /// The words.
        package let citation: Citation

        /// Makes an assessment.
        package init(holder: String, isKept: Bool, citation: Citation) {
            self.holder = holder
            self.isKept = isKept
            self.citation = citation
        }
    }

    /// `o1`, `o2`, … in the order of the clause.
    package let id: String
    /// The agreement.
    package let agreement: String
    /// Who owes it.
    package let bearers: [String]
    /// What, in the document's words.
    package let action: String
    /// On which condition, in the document's words.
    package let condition: String?
    /// By when.
    package let deadline: TemporalValue?
    /// The words.
    package let citation: Citation
    /// How it stands.
    package let standing: Standing
    /// Who says what of its keeping.
    package let assessments: [Assessment]

    /// Makes an obligation.
    package init(
        id: String, agreement: String, bearers: [String], action: String, condition: String?,
        deadline: TemporalValue?, citation: Citation, standing: Standing, assessments: [Assessment]
    ) {
        self.id = id
        self.agreement = agreement
        self.bearers = bearers
        self.action = action
        self.condition = condition
        self.deadline = deadline
        self.citation = citation
        self.standing = standing
        self.assessments = assessments
    }
}
