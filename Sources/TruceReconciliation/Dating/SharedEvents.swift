import TruceEvidence
import TruceText

/// Dates documents by events that a dated document tells in like words on a known day.
enum SharedEvents {
    /// The share of the shorter sentence's weight that must agree.
    private static let needed = 0.4
    /// A word of this weight or more is one that few sentences have; two such words must agree.
    private static let rare = 0.5
    /// So many telling words of a passage are looked for in others, in pairs.
    private static let sought = 8
    /// A passage that asks is held against so many others that share two telling words with it.
    private static let mostAnswers = 40

    /// By document, the clues.
    static func clues(for documents: [Int], in corpus: Corpus) -> [Int: [DatingClue]] {
        let open = Set(documents)
        let asked = documents.flatMap { document in
            passages(of: document, in: corpus) { isAsked(corpus, document, $0, open) }
        }
        var wanted: [UInt64: [Int]] = [:]
        for (index, passage) in asked.enumerated() {
            for pair in pairs(of: passage) { wanted[pair, default: []].append(index) }
        }
        guard !wanted.isEmpty else { return [:] }
        var answers = [[TimedPassage]](repeating: [], count: asked.count)
        for document in corpus.documents.indices {
            for given in passages(of: document, in: corpus, where: { isGiven(corpus, document, $0, open) }) {
                for index in Set(pairs(of: given).flatMap { wanted[$0] ?? [] })
                where asked[index].document != document && answers[index].count < mostAnswers {
                    answers[index].append(given)
                }
            }
        }
        var result: [Int: [DatingClue]] = [:]
        for (question, found) in zip(asked, answers) {
            for given in found {
                guard let clue = clue(question, given, corpus) else { continue }
                result[question.document, default: []].append(clue)
            }
        }
        return result
    }

    private static func passages(
        of document: Int, in corpus: Corpus, where isWanted: (Int) -> Bool
    ) -> [TimedPassage] {
        corpus.documents[document].times.indices.filter(isWanted).flatMap { time in
            TimedPassage.all(corpus.documents[document], document: document, time: time)
        }
    }

    /// Every two of the words that tell most, as hashes.
    private static func pairs(of passage: TimedPassage) -> [UInt64] {
        let words = passage.content.telling(sought).sorted()
        return words.indices.flatMap { first in
            words.indices.dropFirst(first + 1).map { Block.hash("pair", words[first].hash, words[$0].hash) }
        }
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

    private static func clue(_ asked: TimedPassage, _ given: TimedPassage, _ corpus: Corpus) -> DatingClue? {
        let question = corpus.documents[asked.document].times[asked.time]
        guard let day = corpus.documents[given.document].times[given.time].value?.day else { return nil }
        if case .weekday(let weekday, _) = question.form, day.weekday != weekday { return nil }
        guard let window = DayWindow.publication(saying: question.form, of: day) else { return nil }
        let shared = asked.content.shared(with: given.content)
        let least = min(asked.content.total, given.content.total)
        guard sharedCount(asked.content.stems, given.content.stems) >= 4, least > 0, shared / least >= needed else {
            return nil
        }
        let telling = asked.content.stems.filter { stem in
            WordWeights.atLarge(stem) >= rare && given.content.stems.contains(stem)
        }
        guard telling.count >= 2 else { return nil }
        let words = corpus.words(asked.document, question.span)
        return DatingClue(
            window: window,
            clue: Dating.Clue(
                reason: "“\(words)” is \(day.iso), the day on which \(corpus.file(given.document)) tells the same",
                span: question.span, value: window.value, basis: .otherDocuments))
    }
}
