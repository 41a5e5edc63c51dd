/// Of what kind an accusation is. Raw values are those of the JSON.
package enum AccusationKind: String, Hashable, Sendable, CaseIterable {
    /// Not parting from groups that a truce leaves out, or not parting others from them.
    case separation
    /// Keeping aid from those who need it.
    case aid
    /// Attacking, killing.
    case attack
    /// Taking ground, massing forces.
    case advance
    /// Not pulling back.
    case withdrawal
    /// Arming or paying others.
    case arming
    /// Holding people.
    case detention
    /// Wrecking a truce or talks, acting in bad faith.
    case badFaith = "bad_faith"
    /// Stirring up or threatening.
    case incitement
    /// Neglecting a duty that the words do not name.
    case duty
    /// Breaking a truce, without saying how.
    case breach
    /// Saying that harm may come of it.
    case warning
    /// Asking for it to be done or to stop.
    case demand
    /// Anything else.
    case other
}

/// One accusation between parties and what was answered.
package struct Exchange: Hashable, Sendable {
    /// What the accused made of it, the answer that says most first. Raw values are those of the JSON.
    package enum Response: String, Hashable, Sendable {
        /// They owned to it.
        case admitted
        /// They denied it.
        case denied
        /// They answered with another account or a charge of their own.
        case countered
        /// They questioned it.
        case doubted
        /// No answer is reported.
        case unanswered
    }

    /// An answer to an accusation.
    package struct Answer: Hashable, Sendable {
        /// Who answers.
        package let holder: String
        /// How: denies, admits, counters, doubts, or accuses in turn.
        package let stance: Claim.Stance
        /// How many days after the accusation, where both days are known.
        package let daysAfter: Int?
        /// The words.
        package let citation: Citation

        /// Makes an answer.
        package init(holder: String, stance: Claim.Stance, daysAfter: Int?, citation: Citation) {
            self.holder = holder
            self.stance = stance
            self.daysAfter = daysAfter
            self.citation = citation
        }
    }

    /// `x1`, `x2`, … in order of document and place.
    package let id: String
    /// Who accuses.
    package let accuser: String
    /// Who is accused.
    package let accused: String
    /// What stands for the side of the accuser in comparisons.
    package let accuserSide: String
    /// What stands for the side of the accused in comparisons.
    package let accusedSide: String
    /// Of what kind it is, the kind that says most first; never empty.
    package let kinds: [AccusationKind]
    /// The words of the accusation.
    package let accusation: Citation
    /// The accusation in short, in the document's words.
    package let about: String
    /// When it was made, at the precision that is known.
    package let date: TemporalValue?
    /// The agreement under which it was made: the same charge under two agreements is two instances.
    package let agreement: String?
    /// What the accused answered, with the words; empty when nothing is reported.
    package let answers: [Answer]
    /// The incident it is about, if any.
    package let incident: String?

    /// Makes an exchange.
    package init(
        id: String, accuser: String, accused: String, accuserSide: String, accusedSide: String,
        kinds: [AccusationKind], accusation: Citation, about: String, date: TemporalValue?, agreement: String?,
        answers: [Answer], incident: String?
    ) {
        self.id = id
        self.accuser = accuser
        self.accused = accused
        self.accuserSide = accuserSide
        self.accusedSide = accusedSide
        self.kinds = kinds.isEmpty ? [.other] : kinds
        self.accusation = accusation
        self.about = about
        self.date = date
        self.agreement = agreement
        self.answers = answers
        self.incident = incident
    }

    /// Of what kind it is.
    package var kind: AccusationKind { kinds[0] }

    /// What the accused made of it.
    package var response: Response {
        let stances = Set(answers.map(\.stance))
        if stances.contains(.admits) { return .admitted }
        if stances.contains(.denies) { return .denied }
        if stances.contains(.counters) || stances.contains(.accuses) { return .countered }
        return stances.contains(.doubts) ? .doubted : .unanswered
    }
}
