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

/// One accusation between parties and what was answered.
package struct Exchange: Hashable, Sendable {
    /// Who accuses.
    package let accuser: String
    /// Who is accused.
    package let accused: String
    /// The words of the accusation.
    package let accusation: Citation
    /// The accusation in short, in the document's words.
    package let about: String
    /// What the accused answered, with the words; empty when nothing is reported.
    package let answers: [Answer]
    /// The incident it is about, if any.
    package let incident: String?

    /// An answer to an accusation.
    package struct Answer: Hashable, Sendable {
        /// Who answers.
        package let holder: String
        /// How: denies, admits, counters, doubts.
        package let stance: Claim.Stance
        /// The words.
        package let citation: Citation

        /// Makes an answer.
        package init(holder: String, stance: Claim.Stance, citation: Citation) {
            self.holder = holder
            self.stance = stance
            self.citation = citation
        }
    }

    /// Makes an exchange.
    package init(
        accuser: String, accused: String, accusation: Citation, about: String, answers: [Answer], incident: String?
    ) {
        self.accuser = accuser
        self.accused = accused
        self.accusation = accusation
        self.about = about
        self.answers = answers
        self.incident = incident
    }
}
