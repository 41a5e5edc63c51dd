import TruceKnowledge
import TruceText

/// Whether a clause follows the words that it reports.
extension ReportingClause {
    /// Where commas were lost: whether there is a verb before the clause and none after it, so that what it reports
    /// stands before ("ten were hurt the monitor said most of them children").
    private func tellsAlready(_ speech: SpeechText, from low: Int, to high: Int) -> Bool {
        guard start - low > 5, use.form.act == .says, !speech.isA(end, .pronoun) else { return false }
        let after = end..<max(end, min(high, end + 12))
        return (low..<start).contains { speech.isA($0, .auxiliary) || speech.lower($0).hasSuffix("ed") }
            && !after.contains { speech.isA($0, .auxiliary) || speech.lower($0).hasSuffix("ed") }
    }

    /// Whether the clause follows what it reports: "…, the ministry said on Monday."
    func isTrailing(in speech: SpeechText) -> Bool {
        let sentence = speech.sentence(of: use.token)
        guard start >= sentence.lowerBound + 2 else { return false }
        if isInverted, !use.isAccording { return true }
        var index = end
        if use.form.frames.contains(.addressee) {
            let phrases = NounPhrases(speech: speech)
            if let told = phrases.phrase(startingAt: index, notAfter: sentence.upperBound) {
                index = told.tokens.upperBound
            }
        }
        // Where commas were not stripped, one separates what is reported from who reports it.
        let before = speech.lower(start - 1)
        if !speech.isStripped, ![",", "-", "–", "—", ".", "?", "!"].contains(before), !speech.isQuoted(start - 1) {
            return false
        }
        while index < sentence.upperBound {
            if speech.isQuoted(index) { return false }
            let word = speech.lower(index)
            if [".", ",", ";", "!", "?", "-", "–", "—"].contains(word) { return true }
            if speech.isA(index, .time) || (speech.isA(index, .determiner) && speech.isA(index + 1, .time)) {
                index += 1
                continue
            }
            if word == "that" || word == ":" { return false }
            if speech.isStripped, index == end, tellsAlready(speech, from: sentence.lowerBound, to: sentence.upperBound)
            {
                return true
            }
            if word == "to", speech.tree.followsItsContent(use.token) { return true }
            if word == "to" || word == "of" || word == "for" { return false }
            // "announced after hours of talks": no verb goes on.
            let isLast = word == "after" && !speech.tree.hasVerb(in: index..<sentence.upperBound)
            return isLast || speech.isA(index, .preposition) || word == "as" || word.hasSuffix("ing")
        }
        return true
    }
}
