import TruceKnowledge
import TruceText

/// The speakers that only the tree of a sentence gives.
extension SpeakerFinder {
    /// The subject that the tree gives a verb where words stand between the two ("the envoy has long said").
    func treeSubject(of use: CueUse) -> SpeakerFinding? {
        guard let subject = ownSubject(use), !speech.isQuoted(subject) else { return nil }
        let head = speech.tree.phrase(endingAt: subject)
        let tokens = head.lowerBound..<max(head.upperBound, min(speech.tree.end(of: subject), use.token))
        let phrase = NounPhrase(tokens: tokens, head: head)
        return isPlausible(phrase) ? SpeakerFinding(phrase: phrase, isInverted: false) : nil
    }

    /// The noun that is a verb's own subject, also where it cannot speak: "the violence indicates that".
    func ownSubject(_ use: CueUse) -> Int? {
        guard use.form.tense != .gerund, !use.isAccording, let subject = speech.tree.subject(of: use.token) else {
            return nil
        }
        return ["who", "which", "that"].contains(speech.lower(subject)) ? nil : subject
    }

    /// The subject of the verb that another leans on: "the governor gave a higher number, saying that".
    func governingSubject(of use: CueUse) -> NounPhrase? {
        var verb = use.token
        for _ in 0..<3 {
            guard let governor = speech.tree.governor(of: verb) else { return nil }
            if let subject = speech.tree.subject(of: governor), subject < use.token, !speech.isQuoted(subject) {
                let tokens = speech.tree.phrase(endingAt: subject)
                let phrase = NounPhrase(tokens: tokens, head: tokens)
                guard isPlausible(phrase) else { return nil }
                return appositions.name(behind: phrase, notAfter: use.token) ?? phrase
            }
            verb = governor
        }
        return nil
    }
}
