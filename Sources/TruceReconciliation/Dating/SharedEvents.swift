import TruceEvidence
import TruceText

/// Dates documents by events that a dated document tells in like words on a known day.
enum SharedEvents {
    /// Stems in more passages than this do not make a pair worth comparing.
    private static let blockLimit = 40
    /// The share of the shorter sentence's weight that must agree.
    private static let needed = 0.4
    /// A word of this weight or more is one that few sentences have; two such words must agree.
    private static let rare = 0.5

    /// By document, the clues.
    static func clues(for documents: [Int], in corpus: Corpus) -> [Int: [DatingClue]] {
        let open = Set(documents)
        let passages = corpus.documents.indices.flatMap { document in
            corpus.documents[document].times.indices.flatMap { time -> [TimedPassage] in
                guard isAsked(corpus, document, time, open) || isGiven(corpus, document, time, open) else { return [] }
                return TimedPassage.all(corpus.documents[document], document: document, time: time)
            }
        }
        let rarity = StemRarity(passages.map(\.content))
        var result: [Int: [DatingClue]] = [:]
        for (asked, given) in pairs(passages, rarity, corpus, open) {
            guard let clue = clue(passages[asked], passages[given], rarity, corpus) else { continue }
            result[passages[asked].document, default: []].append(clue)
        }
        return result
    }

    /// Whether a time would tell the day of publication, if the day that it means were known.
    private static func isAsked(_ corpus: Corpus, _ document: Int, _ time: Int, _ open: Set<Int>) -> Bool {
        guard open.contains(document) else { return false }
        let expression = corpus.documents[document].times[time]
        guard expression.anchor == .publication, !expression.isDeadline else { return false }
        switch expression.form {
        case .weekday(_, .latest): return true
        case .days(let count): return count <= 0
        default: return false
        }
    }

    /// Whether a time gives a day that does not hang on a date still sought.
    private static func isGiven(_ corpus: Corpus, _ document: Int, _ time: Int, _ open: Set<Int>) -> Bool {
        let expression = corpus.documents[document].times[time]
        guard expression.value?.isDay == true, !expression.isDeadline else { return false }
        return !open.contains(document) || expression.anchor == .none
    }

    private static func clue(
        _ asked: TimedPassage, _ given: TimedPassage, _ rarity: StemRarity, _ corpus: Corpus
    ) -> DatingClue? {
        let question = corpus.documents[asked.document].times[asked.time]
        guard let day = corpus.documents[given.document].times[given.time].value?.day else { return nil }
        if case .weekday(let weekday, _) = question.form, day.weekday != weekday { return nil }
        guard let window = DayWindow.publication(saying: question.form, of: day) else { return nil }
        let shared = rarity.sharedWeight(asked.content, given.content)
        let least = min(rarity.totalWeight(asked.content), rarity.totalWeight(given.content))
        guard sharedCount(asked.content, given.content) >= 4, least > 0, shared / least >= needed else { return nil }
        let telling = asked.content.filter { rarity.weight($0) >= rare && given.content.contains($0) }
        guard telling.count >= 2 else { return nil }
        let words = corpus.words(asked.document, question.span)
        return DatingClue(
            window: window,
            clue: Dating.Clue(
                reason: "“\(words)” is \(day.iso), the day on which \(corpus.file(given.document)) tells the same",
                span: question.span, value: window.value, basis: .otherDocuments))
    }

    /// Pairs of a passage that asks and one that gives, of different documents, that share two rare words.
    private static func pairs(
        _ passages: [TimedPassage], _ rarity: StemRarity, _ corpus: Corpus, _ open: Set<Int>
    ) -> [(Int, Int)] {
        var asked: [Stem: [Int]] = [:]
        var given: [Stem: [Int]] = [:]
        for (index, passage) in passages.enumerated() {
            let asks = isAsked(corpus, passage.document, passage.time, open)
            for stem in passage.content where rarity.count(stem) <= blockLimit {
                if asks {
                    asked[stem, default: []].append(index)
                } else {
                    given[stem, default: []].append(index)
                }
            }
        }
        var shared: [Int: Int] = [:]
        for (stem, questions) in asked {
            for question in questions {
                for answer in given[stem] ?? [] where passages[answer].document != passages[question].document {
                    shared[question * passages.count + answer, default: 0] += 1
                }
            }
        }
        return shared.filter { $0.value >= 2 }.keys.sorted().map { ($0 / passages.count, $0 % passages.count) }
    }
}
