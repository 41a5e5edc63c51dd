import TruceEvidence
import TruceKnowledge
import TruceText

/// Where a document names a truce, and what it says beside the names.
struct TruceMarks {
    /// A word about a truce.
    struct Mark {
        /// The tokens it takes.
        let tokens: Range<Int>
        /// What it means there.
        let words: [TruceVocabulary.Word]

        /// Whether it has a role.
        func has(_ role: TruceVocabulary.Word.Role) -> Bool { words.contains { $0.role == role } }
    }

    /// The marks in order of the text; they do not overlap.
    let marks: [Mark]
    /// Whether the document names a truce by its proper name, or a settlement, so that "the deal" may mean it.
    let speaksOfTruce: Bool
    /// For each token, whether it belongs to a name of a truce: 1 a proper one, 2 a looser one, 0 none.
    private let names: [UInt8]

    /// Looks up every token of a text.
    init(_ text: TokenizedText, _ vocabulary: TruceVocabulary) {
        var marks: [Mark] = []
        var names = [UInt8](repeating: 0, count: text.tokens.count)
        var speaksOfTruce = false
        for sentence in text.sentences {
            vocabulary.words.scan(text.lower, in: sentence.tokens) { tokens, words in
                let mark = Mark(tokens: tokens, words: words)
                marks.append(mark)
                if mark.has(.truce) || mark.has(.peace) { speaksOfTruce = true }
                for token in tokens {
                    names[token] = mark.has(.truce) ? 1 : mark.has(.pact) || mark.has(.peace) ? 2 : 0
                }
                return true
            }
        }
        self.marks = marks
        self.names = names
        self.speaksOfTruce = speaksOfTruce
    }

    /// The marks that begin in a range of tokens.
    ///
    /// - Complexity: O(log n) in the marks of the document.
    func marks(in range: Range<Int>) -> ArraySlice<Mark> {
        marks[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    /// The index of the first mark that begins at a token or later.
    private func first(from token: Int) -> Int {
        marks.partitioningIndex { $0.tokens.lowerBound >= token }
    }

    /// Whether a truce is named in a range of tokens, by a looser name only where the document speaks of one.
    func namesTruce(in range: Range<Int>) -> Bool {
        range.contains { names[$0] == 1 || names[$0] == 2 && speaksOfTruce }
    }

    /// Whether a truce is named there by a proper name.
    func namesTruceProperly(in range: Range<Int>) -> Bool { range.contains { names[$0] == 1 } }

    /// Whether a time at a token is that of the making or beginning of a truce named just before it ("a truce declared
    /// in March").
    func isTimeOfTruce(_ token: Int) -> Bool {
        let before = max(0, token - 6)..<token
        guard namesTruce(in: before) else { return false }
        return marks(in: before).contains { mark in
            mark.words.contains { $0.role == .signal && ($0.event == .agreed || $0.event == .began) }
        }
    }

    /// Whether a time tells when a truce was agreed or declared ("the truce declared last week"), which says nothing of
    /// when something happened under it.
    func isTimeOfMaking(_ token: Int) -> Bool {
        let before = max(0, token - 6)..<token
        guard namesTruce(in: before) else { return false }
        let words = marks(in: before).flatMap(\.words)
        guard words.contains(where: { $0.event == .agreed }) else { return false }
        return !words.contains { $0.event == .began || $0.status == .collapsed }
    }

    /// Whether words of breach or collapse stand in a range of tokens.
    func tellsTrouble(in range: Range<Int>) -> Bool {
        marks(in: range).contains { mark in
            mark.words.contains { $0.status == .collapsed || $0.status == .violated }
        }
    }
}
