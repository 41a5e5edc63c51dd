/// What sort of contact there was between those who fight, those who mediate and those who vouch for a truce. Raw values
/// are those of the JSON.
package enum ContactKind: String, Hashable, Sendable, CaseIterable {
    /// Talks held.
    case talks
    /// Talks or contacts taken up again.
    case talksResumed = "talks_resumed"
    /// Talks or contacts suspended.
    case talksSuspended = "talks_suspended"
    /// Talks or contacts broken off.
    case talksBrokenOff = "talks_broken_off"
    /// A meeting.
    case meeting
    /// A telephone call.
    case call
    /// A visit or a journey to those concerned.
    case visit
    /// A session of the Security Council or another council of states.
    case councilSession = "council_session"
    /// A vote there.
    case vote
    /// A resolution adopted.
    case resolution
    /// A resolution vetoed.
    case veto
    /// A statement that several issue together.
    case jointStatement = "joint_statement"

    /// The sort that pages list it under.
    package var family: Family {
        switch self {
        case .call: .calls
        case .meeting, .visit: .meetings
        case .talks, .talksResumed, .talksSuspended, .talksBrokenOff, .jointStatement: .talks
        case .councilSession, .vote, .resolution, .veto: .council
        }
    }

    /// What pages list contacts by. Raw values are those of addresses.
    package enum Family: String, Hashable, Sendable, CaseIterable {
        /// Telephone calls.
        case calls
        /// Meetings and visits.
        case meetings
        /// Talks and what comes of them.
        case talks
        /// Councils of states.
        case council
    }
}
