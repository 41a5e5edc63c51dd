/// What happened, finer than ``IncidentType``: fine enough to be written down by the rules of those who code conflicts.
///
/// Raw values are those of the JSON.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    /// Bombs or missiles from aircraft with a crew, or from aircraft of which no more is said.
    case airStrike = "air_strike"
    /// Bombs or missiles from a drone.
    case droneStrike = "drone_strike"
    /// Shells, rockets, mortars, missiles from the ground.
    case shelling
    /// Two forces that fight one another, or one that storms the other's positions.
    case clash
    /// An attack from hiding.
    case ambush
    /// Ground, or the rule over a country, that changes hands.
    case seizure
    /// Shots from small arms.
    case gunfire
    /// A charge that its bearer sets off.
    case suicideBombing = "suicide_bombing"
    /// A mine, a roadside bomb, a car bomb.
    case explosiveDevice = "explosive_device"
    /// A grenade.
    case grenade
    /// Poison gas.
    case chemicalAttack = "chemical_attack"
    /// People taken by force, outside the law.
    case abduction
    /// People arrested or detained.
    case arrest
    /// An attack of which no more is said, or people killed by means that are not named.
    case attack
    /// Things destroyed or looted, people not said to be hit.
    case destruction
    /// An aircraft brought down.
    case downing
    /// A truce broken, no more said.
    case truceBreach = "truce_breach"
    /// A duty not met.
    case lapse
    /// Aid or access kept from people.
    case aidObstructed = "aid_obstructed"
    /// Weapons supplied.
    case armsSupplied = "arms_supplied"
    /// Sides that accuse one another.
    case accusation
    /// Troops that leave.
    case withdrawal
    /// Talks or contacts broken off.
    case contactSuspended = "contact_suspended"
    /// A truce agreed or announced.
    case truceAgreed = "truce_agreed"
    /// A truce that took effect.
    case truceBegan = "truce_began"
    /// A truce prolonged.
    case truceExtended = "truce_extended"
    /// A truce declared over, ended or collapsed.
    case truceOver = "truce_over"
}
