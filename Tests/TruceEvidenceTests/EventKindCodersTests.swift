import Testing
import TruceEvidence

struct EventKindCodersTests {
    @Test(arguments: [
        (EventKind.airStrike, false, "Explosions/Remote violence", "Air/drone strike"),
        (.droneStrike, true, "Explosions/Remote violence", "Air/drone strike"),
        (.shelling, false, "Explosions/Remote violence", "Shelling/artillery/missile attack"),
        (.suicideBombing, true, "Explosions/Remote violence", "Suicide bomb"),
        (.clash, false, "Battles", "Armed clash"),
        (.gunfire, true, "Violence against civilians", "Attack"),
        (.abduction, true, "Violence against civilians", "Abduction/forced disappearance"),
        (.aidObstructed, false, "Strategic developments", "Other"),
        (.truceAgreed, false, "Strategic developments", "Agreement"),
    ])
    func `ACLED goes by the means first, then by who was hit`(
        kind: EventKind, hitsCivilians: Bool, type: String, subEvent: String
    ) {
        let code = kind.acledSubEvent(hitsCivilians: hitsCivilians, isByState: nil)

        #expect(code?.eventType == type)
        #expect(code?.rawValue == subEvent)
    }

    @Test func `ground that changes hands goes by who holds it afterwards`() {
        let byState = EventKind.seizure.acledSubEvent(hitsCivilians: false, isByState: true)
        let byRebels = EventKind.seizure.acledSubEvent(hitsCivilians: false, isByState: false)

        #expect(byState == .governmentRegainsTerritory)
        #expect(byRebels == .nonStateActorOvertakesTerritory)
    }

    @Test(arguments: [EventKind.truceBreach, .lapse, .accusation])
    func `ACLED writes down no mere words`(kind: EventKind) {
        #expect(kind.acledSubEvent(hitsCivilians: true, isByState: true) == nil)
    }

    @Test(arguments: [
        (EventKind.airStrike, "ASSAULT", "aerial"), (.seizure, "COERCE", "seize"), (.arrest, "COERCE", "arrest"),
        (.withdrawal, "RETREAT", "withdraw"), (.truceBegan, "RETREAT", "ceasefire"),
        (.contactSuspended, "SANCTION", "discontinue"), (.accusation, "ACCUSE", "allege"),
    ])
    func `PLOVER has a type, and a mode where one fits`(kind: EventKind, type: String, mode: String) {
        #expect(kind.ploverCode.type == type)
        #expect(kind.ploverCode.mode == mode)
    }
}
