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

    /// "The commission overseeing the truce said", "the mayor, whose brother was killed, said": the subject that a clause about
    /// it parts from its verb.
    func subjectBeyondItsClause(of use: CueUse) -> SpeakerFinding? {
        guard !speech.isStripped, let subject = ownSubject(use), use.token - subject > 2,
            use.token - subject <= Self.longestClause, speech.tree.isSubject(subject, of: use.token),
            speech.tree.hasVerb(in: subject + 1..<use.token),
            !(subject..<use.token).contains(where: { speech.isQuoted($0) })
        else { return nil }
        return treeSubject(of: use)
    }

    /// Whether the words right before a verb name its speaker, whatever the tree has for its subject: "jets struck the port,
    /// officials said", "whose ore it says is stolen". Words that run on from the subject into a clause about it do not.
    func isNearer(_ phrase: NounPhrase?, than subject: NounPhrase) -> Bool {
        guard let phrase, isPlausible(phrase), let noun = subject.head.last else { return false }
        guard phrase.tokens.contains(noun) else {
            let first = phrase.tokens.lowerBound
            return speech.lower(first - 1) == "," || speech.isA(phrase.head.lowerBound, .pronoun)
        }
        return !(noun + 1..<max(noun + 1, phrase.head.upperBound)).contains {
            speech.tree.hasVerb(in: $0..<$0 + 1) && speech.lower($0 - 1) != "-"
        }
    }

    /// How far before its verb such a subject may stand, in tokens.
    private static let longestClause = 30

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
