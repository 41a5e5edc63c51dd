package import TruceEvidence

/// The report's words for the closed vocabularies of the record, each in one place.
package enum Vocabulary {
    /// How it stands with a truce.
    package static func label(_ status: TruceStatus) -> Label {
        switch status {
        case .inForce: "in force"
        case .strained: "strained"
        case .violated: "violated"
        case .collapsed: "collapsed"
        case .suspended: "suspended"
        case .notMentioned: "not mentioned"
        }
    }

    /// What happened to a truce.
    package static func label(_ event: TruceEvent) -> Label {
        switch event {
        case .agreed: "agreed"
        case .began: "took effect"
        case .extended: "extended"
        case .scheduledEnd: "due to end"
        case .declaredOver: "declared over"
        case .ended: "ended"
        }
    }

    /// What an incident was.
    package static func label(_ type: IncidentType) -> Label {
        switch type {
        case .airStrike: "air strike"
        case .shelling: "shelling"
        case .groundAssault: "ground assault"
        case .ambush: "ambush"
        case .attackOnAid: "attack on aid"
        case .attackOnMedical: "attack on medical care"
        case .detention: "detention"
        case .violationUnspecified: "violation, not specified"
        case .other: "other event"
        }
    }

    /// What happened to aid and access.
    package static func label(_ kind: AccessKind) -> Label {
        switch kind {
        case .blocked: "Aid blocked"
        case .delayed: "Aid delayed"
        case .turnedBack: "Aid turned back"
        case .attacked: "Aid attacked"
        case .looted: "Aid looted"
        case .suspended: "Aid suspended"
        case .departed: "Aid on its way"
        case .entered: "Aid arrived"
        case .delivered: "Aid delivered"
        case .airDropped: "Aid air-dropped"
        case .wayClosed: "Road or crossing closed"
        case .wayOpened: "Road or crossing opened"
        case .evacuated: "People evacuated"
        case .evacuationAllowed: "Evacuation allowed"
        case .evacuationRefused: "Evacuation refused"
        case .permitGranted: "Leave to pass granted"
        case .permitWithheld: "Leave to pass withheld"
        case .serviceCut: "Supply cut"
        case .serviceRestored: "Supply restored"
        }
    }

    /// What sort of contact there was.
    package static func label(_ kind: ContactKind) -> Label {
        switch kind {
        case .talks: "Talks"
        case .talksResumed: "Talks resumed"
        case .talksSuspended: "Talks suspended"
        case .talksBrokenOff: "Talks broken off"
        case .meeting: "Meeting"
        case .call: "Call"
        case .visit: "Visit"
        case .councilSession: "Council session"
        case .vote: "Vote"
        case .resolution: "Resolution"
        case .veto: "Veto"
        case .jointStatement: "Joint statement"
        }
    }

    /// Whether something happened.
    package static func label(_ status: EventStatus) -> Label {
        switch status {
        case .done: "done"
        case .planned: "planned"
        case .demanded: "asked for"
        case .threatened: "threatened"
        case .refused: "refused"
        case .cancelled: "cancelled"
        case .notDone: "not done"
        case .supposed: "only supposed"
        }
    }

    /// What is counted.
    package static func label(_ category: Figure.Category) -> Label {
        switch category {
        case .killed: "Killed"
        case .injured: "Injured"
        case .displaced: "Displaced"
        case .missing: "Missing"
        case .detained: "Detained"
        case .other: "Other counts"
        }
    }

    /// What a figure covers.
    package static func label(_ scope: Figure.Scope) -> Label {
        switch scope {
        case .incident: "one incident"
        case .period: "a period"
        case .warTotal: "the whole war"
        }
    }

    /// What a provision does, as the heading of a list.
    package static func heading(_ kind: Provision.Kind) -> Label {
        switch kind {
        case .conclusion: "That it was reached"
        case .term: "When it begins and ends"
        case .obligation: "Who must do what"
        case .exemption: "Who is outside it"
        case .consequence: "What follows"
        case .demand: "What is demanded, not agreed"
        }
    }

    /// The dimension of a discrepancy.
    package static func label(_ dimension: Discrepancy.Dimension) -> Label {
        switch dimension {
        case .date: "when"
        case .count: "how many"
        case .place: "where"
        case .means: "with what"
        case .perpetrator: "who"
        case .occurrence: "whether it happened"
        case .intent: "whether it was meant"
        case .outcome: "how it came out"
        case .status: "status of the truce"
        case .term: "terms"
        }
    }

    /// Why values differ.
    package static func label(_ reason: Discrepancy.Reason) -> Label {
        switch reason {
        case .conflict: "cannot all be right"
        case .compatibleBounds: "compatible bounds"
        case .differentScope: "different scope"
        case .differentClock: "different clocks"
        case .differentAgreement: "different agreements"
        case .scheduledAgainstActual: "planned against actual"
        case .partOfWhole: "part of a whole"
        case .laterUpdate: "later report"
        case .sameOrigin: "one origin"
        case .notComparable: "not comparable"
        }
    }

    /// Of what kind an accusation is.
    package static func label(_ kind: AccusationKind) -> Label {
        switch kind {
        case .separation: "ties to groups outside the truce"
        case .aid: "keeping aid out"
        case .attack: "attack"
        case .advance: "taking ground"
        case .withdrawal: "not pulling back"
        case .arming: "arming others"
        case .detention: "holding people"
        case .badFaith: "bad faith"
        case .incitement: "stirring up"
        case .duty: "neglected duty"
        case .breach: "breach"
        case .warning: "warning"
        case .demand: "demand"
        case .other: "other"
        }
    }

    /// What happens to a condition that counts days.
    static func label(_ change: Trigger.Change) -> Label {
        switch change {
        case .started: "the days begin to count"
        case .reset: "the days begin anew"
        case .lapsed: "lapsed"
        case .met: "the days are full"
        }
    }

    /// How well something stands.
    static func label(_ grade: EvidenceGrade) -> Label {
        switch grade {
        case .confirmed: "owned to by the accused"
        case .fair: "several origins"
        case .weak: "one origin"
        case .contested: "contested"
        case .none: "nobody named"
        }
    }

    /// How an obligation stands.
    package static func label(_ standing: Obligation.Standing) -> Label {
        switch standing {
        case .notAssessed: "nothing said"
        case .claimedKept: "said to be kept"
        case .claimedBroken: "said to be broken"
        case .disputed: "disputed"
        case .foundKept: "found to be kept"
        case .foundBroken: "found to be broken"
        case .notTriggered: "condition not met"
        }
    }

    /// What a value about a document rests on.
    package static func label(_ basis: Basis) -> Label {
        switch basis {
        case .text: "the document's own words"
        case .markup: "the markup of the page"
        case .manifest: "the manifest or the fields that came with the document"
        case .otherDocuments: "the other documents of the run"
        case .fileName: "the name of the file"
        case .decision: "a decision"
        }
    }

    /// What an answer to an accusation does, as a verb.
    package static func verb(_ stance: Claim.Stance) -> Label {
        switch stance {
        case .asserts: "said so"
        case .accuses: "accused in turn"
        case .denies: "denied it"
        case .admits: "admitted it"
        case .counters: "countered"
        case .doubts: "doubted it"
        case .threatens: "warned"
        case .promises: "promised"
        case .demands: "demanded"
        }
    }
}
