import TruceEvidence
import TruceText

/// How well two versions go together as one utterance.
struct StatementAlignment: Sendable {
    /// From 0 to 1; only what is worth joining gets an alignment at all.
    let score: Double
    /// Why, in one sentence without a full stop.
    let reason: String

    /// Words of a version beyond this many are not put in order.
    static let mostWords = 300

    /// The alignment of two versions; nil when they are to be held apart.
    ///
    /// Two ways lead to one utterance. The same words make one whoever is named, since a copied sentence may lose its
    /// speaker on the way. Different words make one only for the same speaker, at times that agree, when content
    /// words agree in number and in order: two translations keep what is said and its order, not how.
    static func between(_ left: Utterance, _ right: Utterance) -> StatementAlignment? {
        guard timesAgree(left, right), numbersAgree(left, right) else { return nil }
        let shorter = left.words.count <= right.words.count ? left : right
        let longer = left.words.count <= right.words.count ? right : left
        guard !shorter.content.stems.isEmpty, sharedCount(shorter.content.stems, longer.content.stems) > 0 else {
            return nil
        }
        let speakers = sameSpeaker(left, right)
        let occasion = Occasion(left, right)
        if let same = sameWords(shorter, longer, speakers, occasion) { return same }

        guard speakers == .full || speakers == .partial, left.document != right.document, occasion == .near else {
            return nil
        }
        let shared = sharedCount(shorter.content.stems, longer.content.stems)
        guard shared >= (speakers == .full ? 4 : 5), shorter.content.stems.count >= 5 else { return nil }
        let overlap = shorter.content.shared(with: longer.content) / max(0.001, shorter.content.total)
        guard overlap >= (left.isQuoted && right.isQuoted ? 0.45 : 0.55) else { return nil }
        let inOrder = longestCommonSubsequence(shorter.telling, longer.telling).count
        guard Double(inOrder) / Double(max(1, shared)) >= 0.6 else { return nil }
        return StatementAlignment(
            score: 0.8 * overlap,
            reason:
                "the same speaker, at a time that agrees, and \(shared) of \(shorter.content.stems.count) content words,"
                + " in the same order: worded or translated differently")
    }

    /// The alignment of versions in the same words.
    private static func sameWords(
        _ shorter: Utterance, _ longer: Utterance, _ speakers: PersonName.Match, _ occasion: Occasion
    ) -> StatementAlignment? {
        let length = Double(min(shorter.words.count, mostWords))
        let needed = occasion == .near ? 0.85 : 0.95
        // No more words stand in the same order than stand in both at all, which costs less to count.
        guard Double(sharedCount(shorter.sortedWords, longer.sortedWords)) / length >= needed else {
            return nil
        }
        let common = longestCommonSubsequence(shorter.words, longer.words)
        let covered = Double(common.count) / length
        guard covered >= needed, isCompact(common) else { return nil }
        let enough = speakers == .full || speakers == .partial ? 3 : 6
        if shorter.words.count >= enough * occasion.caution, shorter.content.stems.count >= 2, speakers != .different {
            return StatementAlignment(
                score: covered,
                reason: shorter.words.count == longer.words.count
                    ? "the same words" : "the shorter version's words stand in the longer one in the same order")
        }
        // A wire's sentence that two outlets print, each naming someone else or nobody.
        guard shorter.words.count >= 8, covered >= 0.95 else { return nil }
        return StatementAlignment(score: covered, reason: "the same words, with another speaker named")
    }

    /// Whether the speakers may be one.
    static func sameSpeaker(_ left: Utterance, _ right: Utterance) -> PersonName.Match {
        if let a = left.speakerKey, let b = right.speakerKey, a == b { return .full }
        return PersonName.match(left.name, right.name)
    }

    /// How near in time two versions were printed: what bodies say day by day is worded alike and is not one
    /// statement, while one that is quoted again weeks later is quoted word for word.
    private enum Occasion {
        case near
        case far

        init(_ left: Utterance, _ right: Utterance) {
            if let a = left.when, let b = right.when, a.isDay, b.isDay {
                self = .near
            } else if let a = left.published, let b = right.published {
                self = a.distance(to: b) <= 3 ? .near : .far
            } else {
                self = .near
            }
        }

        /// How many times more words must agree.
        var caution: Int { self == .near ? 1 : 3 }
    }

    /// Whether neither version has numbers of its own where the other has others.
    private static func numbersAgree(_ left: Utterance, _ right: Utterance) -> Bool {
        sharedCount(left.numbers, right.numbers) >= min(left.numbers.count, right.numbers.count)
    }

    /// Whether both can have been said on one day: stated days within one day of each other (a night, a time zone),
    /// and nothing said after it was printed.
    private static func timesAgree(_ left: Utterance, _ right: Utterance) -> Bool {
        if let a = left.when, let b = right.when { return a.distance(to: b) <= 1 }
        if let a = left.when, let b = right.published { return a.firstDayNumber <= b.lastDayNumber + 1 }
        if let b = right.when, let a = left.published { return b.firstDayNumber <= a.lastDayNumber + 1 }
        return true
    }

    /// Whether the matched words lie close together in the longer version, not strewn over it.
    private static func isCompact(_ matched: [(Int, Int)]) -> Bool {
        guard let first = matched.first, let last = matched.last else { return false }
        return last.1 - first.1 + 1 <= matched.count * 2 + 3
    }

    /// The pairs of indices of a longest common subsequence of stems; both sides are cut at ``mostWords``.
    static func longestCommonSubsequence(_ left: [Stem], _ right: [Stem]) -> [(Int, Int)] {
        let a = left.prefix(mostWords).map(\.hash)
        let b = right.prefix(mostWords).map(\.hash)
        guard !a.isEmpty, !b.isEmpty else { return [] }
        let width = b.count + 1
        var table = [UInt16](repeating: 0, count: (a.count + 1) * width)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                table[i * width + j] =
                    a[i] == b[j]
                    ? table[(i + 1) * width + j + 1] + 1
                    : max(table[(i + 1) * width + j], table[i * width + j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
