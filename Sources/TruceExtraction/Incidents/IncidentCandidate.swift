import TruceEvidence
import TruceKnowledge
import TruceText

/// A trigger in its clause, with what speaks for its being a report of an event.
struct IncidentCandidate {
    /// The sentence.
    let sentence: Int
    /// The tokens of the passage.
    var clause: Range<Int>
    /// The tokens of the trigger.
    let trigger: Range<Int>
    /// The trigger's word.
    let word: EventWord
    /// Whether a verb tells it.
    let isTold: Bool
    /// What it was.
    var type: IncidentType
    /// How much speaks for it, see ``IncidentFinder/threshold``.
    let score: Double
    /// Whether the words point back to something already told ("the strike").
    let pointsBack: Bool
    /// Whether a definite article stands before the noun ("the attack on …").
    let isDefinite: Bool
    /// Whether the words bring in something not told before ("a raid").
    let introduces: Bool

    /// Whether a verb tells it with someone who acts as its subject ("after rebels killed ten").
    let hasOwnDoer: Bool

    /// Whether it is what somebody condemns, denounces or blames somebody for.
    let isJudged: Bool

    /// Whether it tells what an event means for the truce rather than the event.
    var isVerdict: Bool { word.eventClass == .breach || word.eventClass == .blame }

    /// Whether it tells what came of an event rather than the event.
    var isResult: Bool { word.eventClass == .killing || word.eventClass == .destruction }
}
