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

    /// What it tells, whatever its number is; copies of the exchange share it.
    @usableFromInline struct Told: Hashable, Sendable {
        @usableFromInline let accuser: String
        @usableFromInline let accused: String
        @usableFromInline let accuserSide: String
        @usableFromInline let accusedSide: String
        @usableFromInline let kinds: [AccusationKind]
        @usableFromInline let accusation: Citation
        @usableFromInline let about: String
        @usableFromInline let date: TemporalValue?
        @usableFromInline var answers: [Answer]
    }

    @usableFromInline var told: Shared<Told>

    /// `x1`, `x2`, … in order of document and place.
    package var id: String
    /// Who accuses.
    @inlinable package var accuser: String { _read { yield told.value.accuser } }
    /// Who is accused.
    @inlinable package var accused: String { _read { yield told.value.accused } }
    /// What stands for the side of the accuser in comparisons.
    @inlinable package var accuserSide: String { _read { yield told.value.accuserSide } }
    /// What stands for the side of the accused in comparisons.
    @inlinable package var accusedSide: String { _read { yield told.value.accusedSide } }
    /// Of what kind it is, the kind that says most first; never empty.
    @inlinable package var kinds: [AccusationKind] { _read { yield told.value.kinds } }
    /// The words of the accusation.
    @inlinable package var accusation: Citation { _read { yield told.value.accusation } }
    /// The accusation in short, in the document's words.
    @inlinable package var about: String { _read { yield told.value.about } }
    /// When it was made, at the precision that is known.
    @inlinable package var date: TemporalValue? { _read { yield told.value.date } }
    /// The agreement under which it was made: the same charge under two agreements is two instances.
    package var agreement: String?
    /// What the accused answered, with the words; empty when nothing is reported.
    @inlinable package var answers: [Answer] {
        _read { yield told.value.answers }
        _modify { yield &told.value.answers }
    }

    /// The incident it is about, if any.
    package var incident: String?

    /// Makes an exchange.
    package init(
        id: String, accuser: String, accused: String, accuserSide: String, accusedSide: String,
        kinds: [AccusationKind], accusation: Citation, about: String, date: TemporalValue?, agreement: String?,
        answers: [Answer], incident: String?
    ) {
        self.id = id
        self.agreement = agreement
        self.incident = incident
        told = Shared(
            Told(
                accuser: accuser, accused: accused, accuserSide: accuserSide, accusedSide: accusedSide,
                kinds: kinds.isEmpty ? [.other] : kinds, accusation: accusation, about: about, date: date,
                answers: answers))
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
