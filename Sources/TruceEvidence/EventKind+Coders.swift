/// How ACLED sorts an event.
///
/// Raw values are ACLED's own words for the sub-event type.
///
/// - Source: ACLED, "Codebook", table of event types and sub-event types (six and twenty-five).
package enum ACLEDSubEvent: String, Hashable, Sendable, CaseIterable {
    /// Battles.
    case armedClash = "Armed clash"
    /// Battles.
    case governmentRegainsTerritory = "Government regains territory"
    /// Battles.
    case nonStateActorOvertakesTerritory = "Non-state actor overtakes territory"
    /// Explosions/Remote violence.
    case chemicalWeapon = "Chemical weapon"
    /// Explosions/Remote violence.
    case airOrDroneStrike = "Air/drone strike"
    /// Explosions/Remote violence.
    case suicideBomb = "Suicide bomb"
    /// Explosions/Remote violence.
    case shelling = "Shelling/artillery/missile attack"
    /// Explosions/Remote violence.
    case remoteExplosive = "Remote explosive/landmine/IED"
    /// Explosions/Remote violence.
    case grenade = "Grenade"
    /// Violence against civilians.
    case attack = "Attack"
    /// Violence against civilians.
    case abduction = "Abduction/forced disappearance"
    /// Strategic developments.
    case agreement = "Agreement"
    /// Strategic developments.
    case arrests = "Arrests"
    /// Strategic developments.
    case disruptedWeaponsUse = "Disrupted weapons use"
    /// Strategic developments.
    case lootingOrDestruction = "Looting/property destruction"
    /// Strategic developments.
    case nonViolentTransfer = "Non-violent transfer of territory"
    /// Strategic developments.
    case other = "Other"

    /// The event type that it belongs to, in ACLED's own words.
    package var eventType: String {
        switch self {
        case .armedClash, .governmentRegainsTerritory, .nonStateActorOvertakesTerritory: "Battles"
        case .chemicalWeapon, .airOrDroneStrike, .suicideBomb, .shelling, .remoteExplosive, .grenade:
            "Explosions/Remote violence"
        case .attack, .abduction: "Violence against civilians"
        case .agreement, .arrests, .disruptedWeaponsUse, .lootingOrDestruction, .nonViolentTransfer, .other:
            "Strategic developments"
        }
    }
}

/// How PLOVER sorts an event: a type and, where one of its modes fits, the mode.
///
/// - Source: Open Event Data Alliance, "PLOVER Manual", tables of types and modes.
package struct PLOVERCode: Hashable, Sendable {
    /// One of PLOVER's sixteen types, in its own capitals.
    package let type: String
    /// The mode, in PLOVER's own words; nil where none fits.
    package let mode: String?

    init(_ type: String, _ mode: String? = nil) {
        self.type = type
        self.mode = mode
    }
}

extension EventKind {
    /// The ACLED sub-event that this would be written down as; nil for what ACLED does not write down, such as words.
    ///
    /// Rules: remote means outweigh the rest ("Explosions/Remote violence" needs no second side); armed men against
    /// people who bear no arms are "Violence against civilians"; armed men against armed men are "Battles"; ground that
    /// changes hands goes by who has it afterwards; aid, access and contacts are "Strategic developments", "Other" where
    /// no sub-event of theirs fits, since ACLED has none for aid or for truces broken.
    ///
    /// - Parameters:
    ///   - hitsCivilians: Whether those hit bear no arms.
    ///   - isByState: Whether a state did it; nil when nobody is named.
    /// - Source: ACLED, "Codebook", sections on event types and sub-event types.
    package func acledSubEvent(hitsCivilians: Bool, isByState: Bool?) -> ACLEDSubEvent? {
        switch self {
        case .airStrike, .droneStrike: .airOrDroneStrike
        case .shelling: .shelling
        case .suicideBombing: .suicideBomb
        case .explosiveDevice: .remoteExplosive
        case .grenade: .grenade
        case .chemicalAttack: .chemicalWeapon
        case .clash, .ambush, .gunfire, .attack: hitsCivilians ? .attack : .armedClash
        case .seizure:
            switch isByState {
            case true?: .governmentRegainsTerritory
            case false?: .nonStateActorOvertakesTerritory
            case nil: .armedClash
            }
        case .abduction: .abduction
        case .arrest: .arrests
        case .destruction: .lootingOrDestruction
        case .downing: .armedClash
        case .truceAgreed, .truceExtended: .agreement
        case .armsSupplied, .aidObstructed, .truceOver, .truceBegan, .contactSuspended: .other
        case .withdrawal: .nonViolentTransfer
        case .truceBreach, .lapse, .accusation: nil
        }
    }

    /// The PLOVER type and mode that this would be written down as.
    ///
    /// Rules: force against people or things is ASSAULT, with the means as mode; people or ground taken and aid kept
    /// back are COERCE; forces that leave or cease fire are RETREAT; what is only said of another is ACCUSE; contacts broken off are SANCTION, mode "discontinue".
    ///
    /// - Source: Open Event Data Alliance, "PLOVER Manual", sections on each type and its modes.
    package var ploverCode: PLOVERCode {
        switch self {
        case .airStrike: PLOVERCode("ASSAULT", "aerial")
        case .droneStrike: PLOVERCode("ASSAULT", "drone")
        case .shelling: PLOVERCode("ASSAULT", "heavy-weapons")
        case .gunfire: PLOVERCode("ASSAULT", "firearms")
        case .suicideBombing: PLOVERCode("ASSAULT", "suicide-attack")
        case .explosiveDevice, .grenade: PLOVERCode("ASSAULT", "explosives")
        case .chemicalAttack: PLOVERCode("ASSAULT", "unconventional")
        case .abduction: PLOVERCode("ASSAULT", "abduct")
        case .destruction: PLOVERCode("ASSAULT", "destroy")
        case .clash, .ambush, .attack, .downing: PLOVERCode("ASSAULT")
        case .seizure: PLOVERCode("COERCE", "seize")
        case .arrest: PLOVERCode("COERCE", "arrest")
        case .aidObstructed: PLOVERCode("COERCE", "withhold")
        case .truceBreach, .lapse, .accusation: PLOVERCode("ACCUSE", "allege")
        case .armsSupplied: PLOVERCode("AID")
        case .withdrawal: PLOVERCode("RETREAT", "withdraw")
        case .contactSuspended: PLOVERCode("SANCTION", "discontinue")
        case .truceAgreed, .truceExtended: PLOVERCode("AGREE")
        case .truceBegan: PLOVERCode("RETREAT", "ceasefire")
        case .truceOver: PLOVERCode("REJECT", "yield")
        }
    }
}
