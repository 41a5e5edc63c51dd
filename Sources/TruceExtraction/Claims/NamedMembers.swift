import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds those whom a passage names as some of the doers: "rebel groups, including the Dawn Front and the Hill Brigade".
struct NamedMembers {
    /// How many tokens a list of names may have.
    private static let longestList = 28

    let reading: Reading
    let speech: SpeechText
    let index: ActorIndex

    /// The doers with the members that the passage names of them, in order of the text.
    func added(to doers: [ActorMention]) -> [ActorMention] {
        var result: [ActorMention] = []
        for doer in doers.flatMap({ whole(around: $0) ?? [$0] + members(behind: $0) })
        where !result.contains(doer) {
            result.append(doer)
        }
        return result
    }

    private func members(behind doer: ActorMention) -> [ActorMention] {
        var including = reading.text.tokens(in: doer.span).upperBound
        if speech.lower(including) == "," { including += 1 }
        guard speech.tells(.including, at: including) else { return [] }
        return list(from: including + 1)
    }

    /// The doers among whom one is named that stands nearest to the verb where the commas are lost: "rebel groups
    /// including the Dawn Front fired".
    private func whole(around doer: ActorMention) -> [ActorMention]? {
        guard let first = reading.text.tokens(in: doer.span).first else { return nil }
        let low = max(speech.sentence(of: first).lowerBound, first - Self.longestList)
        guard let including = (low..<first).last(where: { speech.tells(.including, at: $0) }), including > low,
            !(including..<first).contains(where: { isVerb($0) && $0 != including })
        else { return nil }
        let end = speech.lower(including - 1) == "," ? including - 2 : including - 1
        guard end >= low, let band = index.actor(at: end), CulpritFinder.canAct(band) else { return nil }
        let members = list(from: including + 1)
        return members.contains(doer) ? [band] + members : nil
    }

    /// The names from a token on until a verb comes; "an affiliate of theirs" is no name of them.
    private func list(from start: Int) -> [ActorMention] {
        guard start < reading.text.tokens.count else { return [] }
        let end = min(speech.sentence(of: start).upperBound, start + Self.longestList)
        let verb = (start..<max(start, end)).first { isVerb($0) } ?? end
        return index.mentions(in: start..<verb).filter { actor in
            let next = reading.text.tokens(in: actor.span).upperBound
            let isNamed = actor.key.map { !ActorMention.isUnnamed($0) } ?? actor.name.first?.isUppercase == true
            return isNamed && CulpritFinder.canAct(actor) && speech.lower(next) != "-"
                && !speech.tells(.relation, at: next)
        }
    }

    private func isVerb(_ token: Int) -> Bool { reading.language.universalTag(token) == "VERB" }
}
