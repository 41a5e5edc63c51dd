/// Terms that take a side. The report uses them only as words of a document, in quotation marks.
enum PartyTerms {
    /// The stems; a word that begins with one is loaded. Few enough to stand here; a test reads them.
    static let stems = [
        "regime", "terrorist", "martyr", "mercenar", "puppet", "occupier", "aggressor", "infidel", "thug", "butcher",
        "bandit", "stooge", "henchm",
    ]

    /// A text as runs, loaded words as quoted ones unless the text has them in quotation marks already.
    ///
    /// - Parameter isName: Whether the text is a name. Capitals then make a proper name, which stays as it is: a
    ///   brigade may be called after martyrs. A first word alone may have its capital from its place in a sentence.
    static func runs(of text: String, isName: Bool, as make: (String) -> Wording.Run) -> [Wording.Run] {
        var runs: [Wording.Run] = []
        var pending = ""
        var isQuoted = false
        var word = ""
        // "Martyrs Brigade" is a proper name, "Regime snipers" began a sentence.
        let isFollowedByCapital = text.split(separator: " ").dropFirst().first?.first?.isUppercase == true
        func isLoaded(_ word: String) -> Bool {
            let lowered = word.lowercased()
            let isFirst = runs.isEmpty && pending.isEmpty
            if word.first?.isUppercase == true, !isFirst || isName && isFollowedByCapital { return false }
            return stems.contains { lowered.hasPrefix($0) }
        }
        func endWord() {
            if !word.isEmpty, !isQuoted, isLoaded(word) {
                if !pending.isEmpty { runs.append(make(pending)) }
                pending = ""
                runs.append(.quote(word))
            } else {
                pending += word
            }
            word = ""
        }
        for character in text {
            if character.isLetter {
                word.append(character)
                continue
            }
            endWord()
            switch character {
            case "“", "«", "„": isQuoted = true
            case "”", "»": isQuoted = false
            case "\"": isQuoted.toggle()
            default: break
            }
            pending.append(character)
        }
        endWord()
        if !pending.isEmpty { runs.append(make(pending)) }
        return runs
    }
}
