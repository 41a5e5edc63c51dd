import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who is said to have begun a fight: "gunmen sparked the clashes", "the bloodshed began when troops opened fire".
struct StrifeStarter {
    private static let reach = 5

    let speech: SpeechText

    /// Whom a verb of beginning makes the one at fault, and the noun for the fight.
    func culprit(of verb: Int, in sentence: Range<Int>) -> (who: Range<Int>, strife: Range<Int>)? {
        guard speech.tells(.starting, at: verb), let subject = speech.tree.subject(of: verb) else { return nil }
        if speech.tells(.strife, at: subject) {
            guard let who = opener(behind: verb, in: sentence) else { return nil }
            return (who, subject..<subject + 1)
        }
        let near = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + Self.reach))
        guard let strife = near.first(where: { speech.tells(.strife, at: $0) }),
            near.contains(where: { $0 < strife && speech.isA($0, .determiner) && speech.lower($0) != "a" }),
            let who = named(subject)
        else { return nil }
        return (who, strife..<strife + 1)
    }

    /// "…when troops opened fire": whoever did what the fight began with.
    private func opener(behind verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        let next = verb + 1
        guard next < sentence.upperBound, ["when", "after"].contains(speech.lower(next)) else { return nil }
        let near = next + 1..<max(next + 1, min(sentence.upperBound, next + 2 * Self.reach))
        guard let subject = near.first(where: { speech.tree.isSubject($0) }), !isUndergone(near, from: subject) else {
            return nil
        }
        return named(subject)
    }

    private func isUndergone(_ range: Range<Int>, from subject: Int) -> Bool {
        (subject + 1..<min(range.upperBound, subject + 4)).contains { speech.isA($0, .be) }
    }

    /// The words of a subject that names those who fight.
    private func named(_ subject: Int) -> Range<Int>? {
        let index = speech.actorOfToken[subject]
        let acts = index >= 0 ? CulpritFinder.canAct(speech.actors[index]) : speech.tells(.fighters, at: subject)
        return acts ? speech.tree.phrase(endingAt: subject) : nil
    }
}
