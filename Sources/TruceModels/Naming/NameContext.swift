/// A document as the name tagger sees it.
struct NameContext {
    var views: [WordView] = []
    var tags: [UInt8] = []
    /// The ambiguity class of each word in the tagger's lexicon.
    var classes: [UInt64] = []
    /// What the name lists say of each word: kinds of the word alone, of the phrase that it stands in, and whether it
    /// begins that phrase.
    var lists: [UInt64] = []
    /// How the document writes each word elsewhere: small (1), with a capital inside a sentence (2).
    var habits: [UInt64] = []
    /// The words of each sentence.
    var sentences: [Range<Int>] = []
    private var seen: [UInt64: UInt8] = [:]

    mutating func clear() {
        views.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
    }

    /// Adds a sentence.
    mutating func append(_ words: some Sequence<WordView>, tags given: some Sequence<UInt8>) {
        let start = views.count
        views.append(contentsOf: words)
        tags.append(contentsOf: given)
        sentences.append(start..<views.count)
    }

    /// Works out what the features need of the whole document; call it once all sentences are there.
    mutating func finish(_ lexicon: NameLexicon, _ words: HashedMap) {
        classes.removeAll(keepingCapacity: true)
        for view in views { classes.append(UInt64(words[view.lower] + 1)) }
        lists.removeAll(keepingCapacity: true)
        lists.append(contentsOf: repeatElement(0, count: views.count))
        seen.removeAll(keepingCapacity: true)
        for sentence in sentences {
            lexicon.mark(views, sentence, &lists)
            for index in sentence {
                let view = views[index]
                if view.hasLetter {
                    if !view.isCapitalised {
                        seen[view.lower, default: 0] |= 1
                    } else if index > sentence.lowerBound, !view.isAllCapitals {
                        seen[view.lower, default: 0] |= 2
                    }
                }
            }
        }
        habits.removeAll(keepingCapacity: true)
        for view in views { habits.append(UInt64(seen[view.lower] ?? 0)) }
    }
}
