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
        /// A monitor or aid body says that it is kept, and none says otherwise.
        case foundKept = "found_kept"
        /// A monitor or aid body says that it is broken, or the bearer owns to it.
        case foundBroken = "found_broken"
        /// The condition it hangs on has not been met.
        case notTriggered = "not_triggered"
    }

    /// A change of the standing, on the day of what was said last.
    package struct Change: Hashable, Sendable {
        /// When it was said; nil where that is not known.
        package let date: TemporalValue?
        /// How it stands from then on.
        package let standing: Standing
        /// The words that changed it.
        package let citation: Citation

        /// Makes a change.
        package init(date: TemporalValue?, standing: Standing, citation: Citation) {
            self.date = date
            self.standing = standing
            self.citation = citation
        }
    }

    /// How it stands with one of those who owe it.
    package struct Share: Hashable, Sendable {
        /// Who owes it.
        package let bearer: String
        /// How it stands with them.
        package let standing: Standing

        /// Makes a share.
        package init(bearer: String, standing: Standing) {
            self.bearer = bearer
            self.standing = standing
        }
    }

    /// What someone says of its keeping.
    package struct Assessment: Hashable, Sendable {
        /// Who says so.
        package let holder: String
        /// Of which of those who owe it, by the name in ``Obligation/bearers``; nil where it is said of all or of nobody.
        package let bearer: String?
        /// Whether they say that it is kept.
        package let isKept: Bool
        /// Whether it is more than a claim: a monitor or aid body says so, or the bearer owns to it.
        package let isFinding: Bool
        /// When it was said, where that is known.
        package let date: TemporalValue?
        /// The words.
        package let citation: Citation

        /// Makes an assessment.
        package init(
            holder: String, bearer: String? = nil, isKept: Bool, isFinding: Bool = false, date: TemporalValue? = nil,
            citation: Citation
        ) {
            self.holder = holder
            self.bearer = bearer
            self.isKept = isKept
            self.isFinding = isFinding
            self.date = date
            self.citation = citation
        }

        /// The same word, said of one of those who owe the duty.
        package func said(of bearer: String?) -> Assessment {
            Assessment(
                holder: holder, bearer: bearer, isKept: isKept, isFinding: isFinding, date: date, citation: citation)
        }
    }

    /// `o1`, `o2`, … in the order of the clause.
    package private(set) var id: String
    /// The agreement.
    package private(set) var agreement: String
    /// Who owes it.
    package let bearers: [String]
    /// What, in the document's words that tell it best.
    package let action: String
    /// On which condition, in the document's words.
    package let condition: String?
    /// By when.
    package let deadline: TemporalValue?
    /// The words that tell it best: with its condition and its deadline where some do.
    package let citation: Citation
    /// All words that tell it, those of ``citation`` among them, in the order of the documents.
    package let tellings: [Citation]
    /// The clause that the profile knows and that this tells, as the profile puts it.
    package let clause: String?
    /// How it stands.
    package let standing: Standing
    /// How it stands with each of those who owe it; empty where only one does.
    package let shares: [Share]
    /// Who says what of its keeping.
    package let assessments: [Assessment]
    /// How it stood over time, as more was said.
    package let history: [Change]

    /// Makes an obligation.
    package init(
        id: String, agreement: String, bearers: [String], action: String, condition: String?,
        deadline: TemporalValue?, citation: Citation, tellings: [Citation]? = nil, clause: String? = nil,
        standing: Standing, shares: [Share] = [], assessments: [Assessment], history: [Change] = []
    ) {
        self.id = id
        self.agreement = agreement
        self.bearers = bearers
        self.action = action
        self.condition = condition
        self.deadline = deadline
        self.citation = citation
        self.tellings = tellings ?? [citation]
        self.clause = clause
        self.standing = standing
        self.shares = shares
        self.assessments = assessments
        self.history = history
    }

    /// The same with a number, under an agreement that has got its own.
    package func numbered(_ id: String, agreement: String) -> Obligation {
        var found = self
        found.id = id
        found.agreement = agreement
        return found
    }
}
