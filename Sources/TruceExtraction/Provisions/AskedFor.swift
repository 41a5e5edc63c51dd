import TruceKnowledge
import TruceModels
import TruceText

/// Tells what the words of a demand ask for, and of whom.
struct AskedFor {
    let reading: Reading

    private var text: TokenizedText { reading.text }
    private var tree: ClauseTree { ClauseTree(reading) }

    /// How far behind the words of a demand the noun may stand that they ask for, in tokens.
    private static let reach = 7

    /// The noun of what is asked of those who fight: "release" in "demanded the immediate release of the captives"; nil
    /// where the words ask for something else.
    func remedy(behind words: Range<Int>, in clause: Range<Int>) -> Int? {
        for token in words.upperBound..<max(words.upperBound, min(clause.upperBound, words.upperBound + Self.reach)) {
            if isRemedy(token) { return end(ofTruce: token) }
            guard leads(token) else { return nil }
        }
        return nil
    }

    /// Whether a token may stand before the noun that is asked for.
    private func leads(_ token: Int) -> Bool {
        ["for", "-"].contains(text.lower[token]) || text.tokens[token].kind == .quote
            || ["DET", "ADJ", "NUM", "ADV", "PRON"].contains(reading.language.universalTag(token))
            || reading.language.relation(token) == "compound"
    }

    private func isRemedy(_ token: Int) -> Bool {
        isTruce(token) || reading.knowledge.truceContext.has(.remedy, text.lower[token]) && tree.isNoun(token)
    }

    private func isTruce(_ token: Int) -> Bool { reading.truce.namesTruceProperly(in: token..<token + 1) }

    /// The last token of a truce's name that a hyphen parts.
    private func end(ofTruce token: Int) -> Int {
        var last = token
        while last + 2 < text.tokens.count, text.lower[last + 1] == "-", isTruce(last + 1), isTruce(last + 2) {
            last += 2
        }
        return last
    }

    /// Those nouns beside the first that are asked for as well, in order, each with where its phrase begins: "an end to the
    /// raids *and the release of all captives*".
    func further(beside noun: Int, in clause: Range<Int>) -> [(noun: Int, start: Int)] {
        guard noun + 1 < clause.upperBound else { return [] }
        // The trees often hang the second on the last noun of the first ("… in the valley and the release").
        return (noun + 1..<clause.upperBound).compactMap { other in
            guard reading.language.relation(other) == "conj", isRemedy(other),
                let start = tree.phrase(of: other).filter({ $0 > noun && $0 <= other && !isJoint($0) }).min(),
                isJoint(start - 1)
            else { return nil }
            return (other, start)
        }
    }

    private func isJoint(_ token: Int) -> Bool { ["and", "or", ",", "as", "well"].contains(text.lower[token]) }

    /// Whether those do it themselves whom a noun's "of" names: in "the withdrawal of the rebels", not in "the release of the
    /// captives".
    func isLeaving(_ noun: Int) -> Bool { reading.knowledge.truceContext.has(.leaving, text.lower[noun]) }

    /// Who is to do what a demand tells in a clause without "to": "demanding Chile rein in its ally".
    ///
    /// The trees seldom know the bare verb for one, so it is known by its form right behind somebody's name.
    func subjunctive(behind words: Range<Int>, in clause: Range<Int>, _ actors: ActorIndex) -> Int? {
        let first = words.upperBound
        guard first < clause.upperBound, !["that", "to", "for"].contains(text.lower[first]) else { return nil }
        let context = reading.knowledge.truceContext
        for verb in first + 1..<max(first + 1, min(clause.upperBound, first + Self.reach)) {
            let word = text.lower[verb]
            guard context.has(.bidding, word) || context.has(.compliance, word), !text.tokens[verb].isCapitalised else {
                continue
            }
            let noun = verb - 1
            guard actors.index(at: noun) != nil || context.has(.side, text.lower[noun]), verb + 1 < clause.upperBound,
                ["ADP", "DET", "PRON", "ADJ", "NOUN", "PROPN", "ADV", "PART"].contains(
                    reading.language.universalTag(verb + 1))
            else { return nil }
            return noun
        }
        return nil
    }
}
