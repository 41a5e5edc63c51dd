/// A document as the name tagger sees it.
struct NameContext {
    var views: [WordView] = []
    var tags: [UInt8] = []
    /// The ambiguity class of each word in the tagger's lexicon.
    var classes: [UInt64] = []
    /// What the name lists say of each word: kinds of the word alone, of the phrase that it stands in, and whether it
    /// begins that phrase.
    var lists: [UInt64] = []
    /// What the word list says of each word.
    var readings: [UInt64] = []
    /// How the document writes each word elsewhere: small (1), with a capital inside a sentence (2).
    var habits: [UInt64] = []
    /// The label that a first reading gave each word; empty before it.
    var guesses: [UInt8] = []
    /// What the first reading took most mentions of the word in this document for (0 for no name, else 1 more than the
    /// kind), 8 if all of them, 16 if there are several; empty before that reading.
    var verdicts: [UInt64] = []
    /// The words of each sentence.
    var sentences: [Range<Int>] = []
    private var seen: [UInt64: UInt8] = [:]

    mutating func clear() {
        views.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        guesses.removeAll(keepingCapacity: true)
        verdicts.removeAll(keepingCapacity: true)
    }

    /// Adds a sentence.
    mutating func append(_ words: some Sequence<WordView>, tags given: some Sequence<UInt8>) {
        let start = views.count
        views.append(contentsOf: words)
        tags.append(contentsOf: given)
        sentences.append(start..<views.count)
    }

    /// Works out what the features need of the whole document; call it once all sentences are there.
    mutating func finish(_ lexicon: NameLexicon, _ words: HashedMap, _ list: WordList) {
        classes.removeAll(keepingCapacity: true)
        for view in views { classes.append(UInt64(words[view.lower] + 1)) }
        readings.removeAll(keepingCapacity: true)
        for view in views { readings.append(list[view]) }
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

    /// Takes the labels of a first reading.
    mutating func take(_ labels: [UInt8]) {
        guesses = labels
        let width = 1 + NameKind.allCases.count
        var places: [UInt64: Int] = [:]
        var counts: [Int32] = []
        for (index, view) in views.enumerated() where view.isCapitalised {
            let place = places[view.lower] ?? counts.count
            if place == counts.count {
                places[view.lower] = place
                counts.append(contentsOf: repeatElement(0, count: width))
            }
            counts[place + (Int(labels[index]) + 1) / 2] += 1
        }
        verdicts.removeAll(keepingCapacity: true)
        for view in views {
            guard let place = places[view.lower] else {
                verdicts.append(0)
                continue
            }
            var best = 0
            var total: Int32 = 0
            for kind in 0..<width {
                total += counts[place + kind]
                if counts[place + kind] > counts[place + best] { best = kind }
            }
            let isCertain = counts[place + best] == total
            verdicts.append(UInt64(best) | (isCertain ? 8 : 0) | (total > 1 ? 16 : 0))
        }
    }
}
