/// One annotated sentence of a treebank.
package struct TreebankSentence: Sendable {
    /// The surface tokens in order.
    package var tokens: [TreebankToken]
    /// The syntactic words in order.
    package var words: [TreebankWord]
    /// The name under which the treebank keeps the sentence.
    package var identifier: String
    /// Whether a document begins with this sentence.
    package var beginsDocument: Bool
    /// Whether a paragraph begins with this sentence.
    package var beginsParagraph: Bool
}

/// Why a file of annotated text could not be read.
package struct CorpusError: Error, Equatable, CustomStringConvertible {
    /// The line at fault, counted from 1.
    package let line: Int
    /// What is wrong with it.
    package let reason: String

    /// Makes an error.
    package init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    /// The line and the reason, for people.
    package var description: String { "line \(line): \(reason)" }
}
