import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Those who go at people while these come to harm.
extension DeedTree {
    /// "Dozens were killed as troops moved to clear the square": whoever goes at people while they are killed.
    func doersBeside(_ trigger: Range<Int>) -> [ActorMention] {
        guard let verb = trigger.first, isVerb(verb), isPassive(verb),
            reading.events.triggers(in: verb..<verb + 1).contains(where: { $0.has(.killing) })
        else { return [] }
        for clause in reading.dependents[verb] where language.relation(clause) == "advcl" {
            guard hasMark(clause, ["as", "when"]), isVerb(clause), !isPassive(clause),
                let subject = child(of: clause, "nsubj"), isHostile(clause),
                case .actors(let found) = phrase(subject, Self.depth - 1)
            else { continue }
            return found
        }
        // The tree may take "as" for a preposition: "killed as [troops [that moved]]".
        for noun in reading.dependents[verb] where language.relation(noun).hasPrefix("obl") && hasCase(noun, ["as"]) {
            let moves = reading.dependents[noun].contains { language.relation($0).hasPrefix("acl") && isHostile($0) }
            if moves, case .actors(let found) = phrase(noun, Self.depth - 1) { return found }
        }
        return []
    }

    private static let infinitiveReach = 5

    /// Whether a verb, or the verb that completes it, tells of force: "opened fire", "tried to disperse".
    private func isHostile(_ verb: Int) -> Bool {
        let completing = reading.dependents[verb].filter { ["xcomp", "advcl", "obj"].contains(language.relation($0)) }
        // "continued on Monday to pound", where the tree loses the infinitive
        let behind = (verb + 1..<verb + Self.infinitiveReach).first { speech.lower($0) == "to" }.map { [$0 + 1] } ?? []
        return ([verb] + completing + behind).contains { token in
            speech.tells(.quelling, at: token)
                || reading.events.triggers(in: token..<token + 1).contains { event in
                    event.words.contains { !DeedForm.blameless.contains($0.eventClass) }
                }
        }
    }
}
