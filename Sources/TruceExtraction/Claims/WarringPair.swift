import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the two that a document sets against each other: "the truce between A and B", "fighting of A and B".
struct WarringPair {
    /// How many different pairs are counted.
    private static let remembered = 32

    let speech: SpeechText

    /// The pair named last in a range of tokens behind "between"; empty where none is.
    func named(in range: Range<Int>) -> [ActorMention] {
        let indices = range.map { speech.actorOfToken[$0] }.filter { $0 >= 0 }
        guard let first = indices.first, let last = indices.last, first < last else { return [] }
        let pair = (first..<last).last { isBetween($0) && areOpposed(speech.actors[$0], speech.actors[$0 + 1]) }
        return pair.map { [speech.actors[$0], speech.actors[$0 + 1]] } ?? []
    }

    private func isBetween(_ index: Int) -> Bool {
        var before = speech.text.tokens(in: speech.actors[index].span).lowerBound - 1
        while before >= 0, speech.isA(before, .determiner) { before -= 1 }
        return speech.lower(before) == "between"
    }

    /// The pair that the document names most often; empty where several are named as often, for then it is open who is
    /// meant.
    func mostNamed() -> [ActorMention] {
        var pairs: [(keys: [String], pair: [ActorMention], count: Int)] = []
        for (left, right) in zip(speech.actors, speech.actors.dropFirst()) where areOpposed(left, right) {
            let keys = [left, right].compactMap { $0.key.map(ClaimActors.side) }.sorted()
            if let known = pairs.firstIndex(where: { $0.keys == keys }) {
                pairs[known].count += 1
            } else if pairs.count < Self.remembered {
                pairs.append((keys, [left, right], 1))
            }
        }
        let most = pairs.map(\.count).max()
        let best = pairs.filter { $0.count == most }
        return best.count == 1 ? best[0].pair : []
    }

    /// Whether two actors that can fight stand on different sides and are joined.
    private func areOpposed(_ left: ActorMention, _ right: ActorMention) -> Bool {
        guard CulpritFinder.canAct(left), CulpritFinder.canAct(right), let one = left.key, let two = right.key else {
            return false
        }
        return ClaimActors.side(one) != ClaimActors.side(two) && areJoined(left, right)
    }

    /// Whether only "and" stands between two actors, and words that describe the second.
    func areJoined(_ left: ActorMention, _ right: ActorMention) -> Bool {
        let start = speech.text.tokens(in: left.span).upperBound
        let end = speech.text.tokens(in: right.span).lowerBound
        guard start < end, end - start <= 5, speech.text.sentenceOfToken[start] == speech.text.sentenceOfToken[end]
        else { return false }
        let between = start..<end
        guard between.contains(where: { speech.lower($0) == "and" }) else { return false }
        return between.allSatisfy {
            !speech.isA($0, [.preposition, .subordinator, .auxiliary]) && speech.lower($0) != "."
        }
    }
}
