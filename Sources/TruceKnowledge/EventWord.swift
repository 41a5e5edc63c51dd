/// A word that tells of an event of a conflict, in one of its forms.
package struct EventWord: Hashable, Sendable {
    /// What sort of event a word tells of. Raw values are those of `event-words.tsv`.
    package enum Class: String, Hashable, Sendable {
        /// Bombs or missiles from the air.
        case airStrike = "air_strike"
        /// A strike or a raid, of whatever arm.
        case strike
        /// Bombs or shells; the words beside it tell which.
        case bombardment
        /// Shells, rockets, mortars.
        case shelling
        /// An attack of any kind.
        case attack
        /// Something hits something.
        case hit
        /// Something is fired, launched or dropped.
        case fire
        /// Troops that advance or clash.
        case groundAssault = "ground_assault"
        /// Fighting that breaks out or goes on; the words beside it must say so.
        case fighting
        /// Ground that changes hands.
        case seize
        /// Forces that come into a place.
        case entry
        /// Forces that cross a line which they may not cross.
        case intrusion
        /// People who gather and are driven apart.
        case dispersal
        /// Ground that somebody loses ("the town fell to the rebels").
        case fall
        /// An attack from hiding.
        case ambush
        /// An arrest or abduction.
        case detention
        /// Shots from small arms.
        case gunfire
        /// An aircraft brought down.
        case downing
        /// An explosion.
        case blast
        /// People killed or hurt, by whatever means.
        case killing
        /// Things destroyed.
        case destruction
        /// A truce broken.
        case breach
        /// What a side owes and does not do.
        case lapse
        /// Aid or access held up.
        case obstruction
        /// Troops that leave.
        case withdrawal
        /// Contacts or talks broken off.
        case suspension
        /// Weapons supplied.
        case arming
        /// Forces drawn together.
        case buildup
        /// One side blames the other.
        case blame
        /// Explosives laid, found or set off somewhere.
        case planting
        /// People driven from where they live.
        case expulsion
        /// Rulers overthrown, a rising begun.
        case upheaval
        /// No event, though it looks like one ("strike a deal").
        case none
    }

    /// The grammatical form.
    package enum Form: String, Hashable, Sendable {
        /// "strike"
        case base
        /// "strikes"
        case third
        /// "striking"
        case ing
        /// "struck", also where it is the participle
        case past
        /// "taken", where it differs from the past
        case participle
        /// "a strike", "strikes"
        case noun
    }

    /// The sort of event.
    package let eventClass: Class
    /// The form.
    package let form: Form
    /// 3: says by itself what happened; 2: wants one more fact beside it; 1: wants a target, a weapon or a place.
    package let weight: Int
}
