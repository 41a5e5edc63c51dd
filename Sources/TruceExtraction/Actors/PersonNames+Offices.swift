import TruceKnowledge
import TruceText

/// Titles and offices before a name, and the country that they belong to.
extension PersonNames {
    func titleBefore(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var at = start - 1
        guard at >= sentence.lowerBound else { return nil }
        if text.lower[at] == "," { return officeBefore(at, sentence) }
        if at > sentence.lowerBound, text.tokens[at].kind != .word { return nil }
        for length in 1...4 {
            at = start - length
            guard at >= sentence.lowerBound else { return nil }
            if let title = words.match(.title, in: text, at: at, limit: start), title.upperBound == start { return at }
        }
        return nil
    }

    /// "High Commissioner for Peace Anna Berg": the title, and where the name begins behind its object.
    func officeFor(_ run: Range<Int>, _ sentence: Range<Int>) -> (title: Int, name: Int)? {
        guard run.count >= 3, run.lowerBound - 2 >= sentence.lowerBound else { return nil }
        let link = text.lower[run.lowerBound - 1]
        guard link == "for" || link == "of", text.tokens[run.upperBound - 2].isCapitalised else { return nil }
        for length in 1...4 {
            let at = run.lowerBound - 1 - length
            guard at >= sentence.lowerBound else { return nil }
            if let title = words.match(.title, in: text, at: at, limit: run.lowerBound - 1),
                title.upperBound == run.lowerBound - 1
            {
                return (at, run.upperBound - 2)
            }
        }
        return nil
    }

    /// "Russia's foreign minister, Anna Berg": an office with its country before a comma.
    private func officeBefore(_ comma: Int, _ sentence: Range<Int>) -> Int? {
        for length in 1...6 {
            let at = comma - length
            guard at >= sentence.lowerBound else { return nil }
            guard let title = words.match(.title, in: text, at: at, limit: comma), title.upperBound == comma else {
                continue
            }
            if countryBefore(at, sentence) != nil { return at }
        }
        return nil
    }

    func countryBefore(_ titleStart: Int, _ sentence: Range<Int>) -> String? {
        for back in 1...5 {
            let at = titleStart - back
            guard at >= sentence.lowerBound else { return nil }
            if let match = knowledge.states.match(in: text, at: at, limit: titleStart),
                match.sense == .adjective || match.sense == .name
            {
                // "South Sudanese President": the longest name that ends here.
                let longer = (max(sentence.lowerBound, at - 2)..<at).lazy.compactMap {
                    knowledge.states.match(in: text, at: $0, limit: titleStart)
                }.first { $0.tokens.upperBound == match.tokens.upperBound }
                return (longer ?? match).state.iso
            }
            guard text.tokens[at].kind == .word, !words.contains(text.lower[at], .reporting) else { return nil }
        }
        return nil
    }
}
