/// Morphological features of words, by word and part of speech.
struct Morphology: Sendable {
    /// The features, each "Name=Value" joined by "|", "_" for none.
    let values: [String]
    /// For (word, class) the number of the features where they differ from those usual for the class.
    let exceptions: HashedMap
    /// For each class the number of its usual features.
    let usual: [UInt32]

    /// Learns the most frequent features of each word and class.
    init(_ sentences: [TreebankSentence], classes: Int, labelOf: (TreebankWord) -> Int) {
        var byClass = [[String: Int]](repeating: [:], count: classes)
        var byWord: [UInt64: [String: Int]] = [:]
        var classOfWord: [UInt64: Int] = [:]
        for sentence in sentences {
            for word in sentence.words {
                let label = labelOf(word)
                byClass[label][word.features, default: 0] += 1
                let key = Self.key(WordView(Array(word.form.utf8)).lower, label)
                byWord[key, default: [:]][word.features, default: 0] += 1
                classOfWord[key] = label
            }
        }
        let usualNames = byClass.map { Self.mostFrequent($0) ?? "_" }
        var numbers: [String: Int] = [:]
        var values: [String] = []
        func number(of name: String) -> Int {
            if let found = numbers[name] { return found }
            numbers[name] = values.count
            values.append(name)
            return values.count - 1
        }
        usual = usualNames.map { UInt32(number(of: $0)) }
        var entries: [(key: UInt64, value: Int)] = []
        for key in byWord.keys.sorted() {
            guard let best = Self.mostFrequent(byWord[key] ?? [:]), let label = classOfWord[key] else { continue }
            if best != usualNames[label] { entries.append((key, number(of: best))) }
        }
        exceptions = HashedMap(entries)
        self.values = values
    }

    init(values: [String], exceptions: HashedMap, usual: [UInt32]) {
        self.values = values
        self.exceptions = exceptions
        self.usual = usual
    }

    /// The number of the features of a word.
    func features(of word: WordView, class label: UInt8) -> UInt16 {
        let found = exceptions[Self.key(word.lower, Int(label))]
        if found >= 0, found < values.count { return UInt16(truncatingIfNeeded: found) }
        return Int(label) < usual.count ? UInt16(truncatingIfNeeded: usual[Int(label)]) : 0
    }

    private static func key(_ lower: UInt64, _ label: Int) -> UInt64 {
        FeatureKey.make(300, lower, UInt64(truncatingIfNeeded: label))
    }

    private static func mostFrequent(_ counts: [String: Int]) -> String? {
        counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
    }
}
