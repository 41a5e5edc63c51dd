/// One syntactic word of a treebank, with what annotators said about it.
package struct TreebankWord: Hashable, Sendable {
    /// The word as written.
    package var form: String
    /// The dictionary form; "_" where the treebank gives none.
    package var lemma: String
    /// The universal part of speech.
    package var universalTag: String
    /// The treebank's own part of speech.
    package var treebankTag: String
    /// The morphological features, "Name=Value" joined by "|"; "_" for none.
    package var features: String
    /// The number of the head word, counted from 1 in the sentence; 0 for the root.
    package var head: Int
    /// The relation to the head.
    package var relation: String

    /// Makes a word.
    package init(
        form: String, lemma: String = "_", universalTag: String = "_", treebankTag: String = "_",
        features: String = "_", head: Int = 0, relation: String = "_"
    ) {
        self.form = form
        self.lemma = lemma
        self.universalTag = universalTag
        self.treebankTag = treebankTag
        self.features = features
        self.head = head
        self.relation = relation
    }
}

/// One surface token of a treebank: a run of characters that stands for one word or for several.
package struct TreebankToken: Hashable, Sendable {
    /// The characters as written.
    package let form: String
    /// The words that it stands for, as indices into ``TreebankSentence/words``.
    package let words: Range<Int>
    /// Whether white space follows it.
    package let spaceAfter: Bool
}
