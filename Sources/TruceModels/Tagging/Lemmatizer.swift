/// Finds dictionary forms: by word and part of speech where the training text showed them, else by the ending.
struct Lemmatizer: Sendable {
    let rules: [LemmaRule]
    /// (word, class) to rule, where the endings would lead astray.
    let words: HashedMap
    /// (ending of up to five characters, class) to rule.
    let endings: HashedMap
    /// The rule of each class where nothing else is known.
    let usual: [UInt32]

    /// Learns from annotated words and from those of a dictionary.
    init(
        _ sentences: [TreebankSentence], dictionary: [TreebankWord], classes: Int, labelOf: (TreebankWord) -> Int
    ) {
        var rules = LemmaRuleVotes()
        var views: [UInt64: (WordView, Int)] = [:]
        func learn(_ word: TreebankWord) {
            let form = Array(word.form.utf8)
            let view = WordView(form)
            let label = labelOf(word)
            let key = Self.key(view.lower, label)
            rules.add(LemmaRule.candidates(form: form, lemma: Array(word.lemma.utf8)), for: key, class: label)
            views[key] = (view, label)
        }
        for sentence in sentences {
            for word in sentence.words where word.lemma != "_" || word.form == "_" { learn(word) }
        }
        let annotated = Set(views.keys)
        for word in dictionary where !annotated.contains(Self.key(WordView(Array(word.form.utf8)).lower, labelOf(word)))
        {
            learn(word)
        }
        let chosen = rules.chosen()
        var byEnding = [[UInt64: [Int: Int]]](repeating: [:], count: 6)
        // Every word counts once for its endings, whatever its frequency: the endings are for words not seen.
        for key in chosen.keys.sorted() {
            guard let (view, label) = views[key], let best = chosen[key] else { continue }
            for length in 0...5 where length == 0 || Self.suffix(view, length) != 0 {
                byEnding[length][Self.endingKey(view, label, length), default: [:]][best, default: 0] += 1
            }
        }
        var usual = [UInt32](repeating: 0, count: classes)
        var endings: [(key: UInt64, value: Int)] = []
        var decided: [UInt64: Int] = [:]
        for length in 0...5 {
            for key in byEnding[length].keys.sorted() {
                if let best = Self.mostFrequent(byEnding[length][key] ?? [:]) { decided[key] = best }
            }
        }
        for key in views.keys.sorted() {
            guard let (_, label) = views[key] else { continue }
            usual[label] = UInt32(decided[Self.endingKey(WordView(), label, 0)] ?? 0)
        }
        // An ending is kept where it says something else than the next shorter one.
        var kept: Set<UInt64> = []
        for key in views.keys.sorted() {
            guard let (view, label) = views[key] else { continue }
            var shorter = decided[Self.endingKey(view, label, 0)]
            for length in 1...5 where Self.suffix(view, length) != 0 {
                let ending = Self.endingKey(view, label, length)
                let rule = decided[ending]
                if rule != shorter, kept.insert(ending).inserted, let rule { endings.append((ending, rule)) }
                shorter = rule
            }
        }
        let draft = Lemmatizer(rules: rules.rules, words: HashedMap([]), endings: HashedMap(endings), usual: usual)
        var exceptions: [(key: UInt64, value: Int)] = []
        for key in chosen.keys.sorted() {
            guard let (view, label) = views[key], let best = chosen[key] else { continue }
            if draft.rule(for: view, class: UInt8(truncatingIfNeeded: label)) != best { exceptions.append((key, best)) }
        }
        self.init(rules: rules.rules, words: HashedMap(exceptions), endings: draft.endings, usual: usual)
    }

    init(rules: [LemmaRule], words: HashedMap, endings: HashedMap, usual: [UInt32]) {
        self.rules = rules
        self.words = words
        self.endings = endings
        self.usual = usual
    }

    /// Appends the dictionary form of a word.
    func append(_ form: [UInt8], _ view: WordView, class label: UInt8, to bytes: inout [UInt8]) {
        let number = rule(for: view, class: label)
        guard number < rules.count else { return bytes.append(contentsOf: form) }
        rules[number].append(form, to: &bytes)
    }

    private func rule(for view: WordView, class label: UInt8) -> Int {
        let exact = words[Self.key(view.lower, Int(label))]
        if exact >= 0 { return exact }
        for length in stride(from: 5, through: 1, by: -1) where Self.suffix(view, length) != 0 {
            let found = endings[Self.endingKey(view, Int(label), length)]
            if found >= 0 { return found }
        }
        return Int(label) < usual.count ? Int(usual[Int(label)]) : 0
    }

    private static func key(_ lower: UInt64, _ label: Int) -> UInt64 {
        FeatureKey.make(310, lower, UInt64(truncatingIfNeeded: label))
    }

    private static func endingKey(_ view: WordView, _ label: Int, _ length: Int) -> UInt64 {
        FeatureKey.make(311, UInt64(length), suffix(view, length), UInt64(truncatingIfNeeded: label))
    }

    private static func suffix(_ view: WordView, _ length: Int) -> UInt64 {
        switch length {
        case 1: view.suffixes.0
        case 2: view.suffixes.1
        case 3: view.suffixes.2
        case 4: view.suffixes.3
        case 5: view.suffixes.4
        default: 0
        }
    }

    private static func mostFrequent(_ counts: [Int: Int]) -> Int? {
        counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
    }
}

/// Which rule makes the dictionary form of each word. Where several do, the one that serves most words of the class is
/// taken.
private struct LemmaRuleVotes {
    private(set) var rules: [LemmaRule] = []
    private var numbers: [LemmaRule: Int] = [:]
    /// How many words of each class a rule serves.
    private var served: [[Int: Int]] = []
    private var votes: [UInt64: [Int: Int]] = [:]
    private var classes: [UInt64: Int] = [:]

    mutating func add(_ candidates: [LemmaRule], for word: UInt64, class label: Int) {
        classes[word] = label
        for rule in candidates {
            let number = numbers[rule] ?? rules.count
            if number == rules.count {
                numbers[rule] = number
                rules.append(rule)
                served.append([:])
            }
            served[number][label, default: 0] += 1
            votes[word, default: [:]][number, default: 0] += 1
        }
    }

    /// The number of the best rule of each word.
    func chosen() -> [UInt64: Int] {
        var chosen: [UInt64: Int] = [:]
        for (word, counts) in votes {
            let label = classes[word] ?? 0
            chosen[word] =
                counts.max { left, right in
                    if left.value != right.value { return left.value < right.value }
                    let before = served[left.key][label] ?? 0
                    let after = served[right.key][label] ?? 0
                    return before != after ? before < after : left.key > right.key
                }?.key
        }
        return chosen
    }
}
