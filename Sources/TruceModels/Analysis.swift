package import TruceText

/// What the language layer says of a text: parts of speech, features, dictionary forms, trees and names.
///
/// All values lie in a few flat arrays, parallel to ``tokens``; a token costs no object of its own. Copies share them.
/// A number that is no token's (rules look at what stands beside a word, and a text may end there) has no part of speech,
/// no form and no head.
package struct Analysis: Sendable {
    /// The text.
    package let text: SourceText
    /// The tokens, which the trees call words.
    package let tokens: [Token]
    /// The sentences.
    package let sentences: [Sentence]
    /// The names, in order; they do not overlap.
    package var names: [NameMention] = []

    let symbols: LanguageSymbols
    var tags: [UInt8] = []
    var features: [UInt16] = []
    var lemmaEnds: [UInt32] = []
    var lemmaBytes: [UInt8] = []
    var heads: [Int32] = []
    var relations: [UInt8] = []

    init(text: SourceText, tokens: [Token], sentences: [Sentence], symbols: LanguageSymbols) {
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        self.symbols = symbols
    }

    /// The universal part of speech of a token, such as "NOUN".
    package func universalTag(_ token: Int) -> String {
        tags.indices.contains(token) ? symbols.universalTags[Int(tags[token])] : "X"
    }

    /// The Penn Treebank part of speech of a token, such as "NNS".
    package func treebankTag(_ token: Int) -> String {
        tags.indices.contains(token) ? symbols.treebankTags[Int(tags[token])] : "_"
    }

    /// The morphological features of a token, such as "Number=Plur"; "_" for none.
    package func features(_ token: Int) -> String {
        features.indices.contains(token) ? symbols.features[Int(features[token])] : "_"
    }

    /// The dictionary form of a token.
    package func lemma(_ token: Int) -> String {
        guard lemmaEnds.indices.contains(token) else { return "" }
        let start = token == 0 ? 0 : Int(lemmaEnds[token - 1])
        return String(decoding: lemmaBytes[start..<Int(lemmaEnds[token])], as: UTF8.self)
    }

    /// The token that a token depends on; nil for the root of a tree.
    package func head(_ token: Int) -> Int? {
        heads.indices.contains(token) && heads[token] >= 0 ? Int(heads[token]) : nil
    }

    /// The relation of a token to its head, such as "nsubj:pass"; "root" for the root of a tree.
    package func relation(_ token: Int) -> String {
        relations.indices.contains(token) ? symbols.relations[Int(relations[token])] : ""
    }
}

/// The names of the classes that an ``Analysis`` keeps as numbers.
struct LanguageSymbols: Sendable {
    let universalTags: [String]
    let treebankTags: [String]
    let features: [String]
    let relations: [String]
    /// For each class of the tagger the number of its universal part of speech.
    let coarse: [UInt8]

    init(labels: [String], features: [String], relations: [String]) {
        let pairs = labels.map { $0.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false) }
        universalTags = pairs.map { String($0.first ?? "X") }
        treebankTags = pairs.map { $0.count > 1 ? String($0[1]) : "_" }
        self.features = features
        self.relations = relations
        var numbers: [String: UInt8] = [:]
        coarse = universalTags.map { tag in
            let number = numbers[tag] ?? UInt8(truncatingIfNeeded: numbers.count)
            numbers[tag] = number
            return number
        }
    }
}
