/// What happened to aid, to those who need it or to the ways on which it travels. Raw values are those of the JSON.
package enum AccessKind: String, Hashable, Sendable, CaseIterable {
    /// Aid or those who bring it kept from getting on.
    case blocked
    /// Held up, with leave to go on later.
    case delayed
    /// Sent back.
    case turnedBack = "turned_back"
    /// Hit by fire.
    case attacked
    /// Taken away by force.
    case looted
    /// Stopped by those who bring it.
    case suspended
    /// Set off.
    case departed
    /// Came in, or arrived.
    case entered
    /// Handed over to those who need it.
    case delivered
    /// Dropped from aircraft.
    case airDropped = "air_dropped"
    /// A crossing, a road, a port shut.
    case wayClosed = "way_closed"
    /// A crossing, a road, a port opened.
    case wayOpened = "way_opened"
    /// People brought out.
    case evacuated
    /// People given leave to get out.
    case evacuationAllowed = "evacuation_allowed"
    /// People kept from getting out.
    case evacuationRefused = "evacuation_refused"
    /// Leave to pass given.
    case permitGranted = "permit_granted"
    /// Leave to pass kept back.
    case permitWithheld = "permit_withheld"
    /// Water, electricity and the like cut off.
    case serviceCut = "service_cut"
    /// Water, electricity and the like restored.
    case serviceRestored = "service_restored"

    /// What it is when it is refused or not done: leave that is not given is leave withheld. Nil for the others, whose
    /// refusal only says that they did not happen.
    package var refusal: AccessKind? {
        switch self {
        case .permitGranted: .permitWithheld
        case .evacuationAllowed: .evacuationRefused
        default: nil
        }
    }
}
