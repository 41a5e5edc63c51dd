import TruceEvidence
import TruceText

/// Gathers what documents tell of one agreement into duties: what several tell of the same sides in like words, by the same
/// day, is one.
enum DutyGathering {
    /// The duties that passages tell, in the order in which the documents tell them first.
    ///
    /// - Complexity: Near linear: a passage is compared only with the last few duties of the same sides that share a word.
    static func duties(of tellings: [Duty.Telling]) -> [Duty] {
        var duties: [Duty] = []
        var known: [Key: [Int]] = [:]
        var numbers: [Set<String>: Int] = [:]
        for telling in tellings {
            let sides = numbers[telling.told.sides] ?? numbers.count
            numbers[telling.told.sides] = sides
            let keys =
                telling.told.content.map { Key(sides: sides, word: $0) }
                + (telling.told.isGeneral ? [Key(sides: sides, word: nil)] : [])
            let candidates = sortedUnique(keys.flatMap { known[$0, default: []].suffix(memory) })
            let same = candidates.first { duty in
                duties[duty].tellings.contains { tellsSame($0.told, telling.told) }
            }
            if let same {
                duties[same].tellings.append(telling)
            } else {
                duties.append(Duty(sides: telling.told.sides, tellings: [telling]))
            }
            for key in keys where known[key]?.last != same ?? duties.count - 1 {
                known[key, default: []].append(same ?? duties.count - 1)
            }
        }
        return duties
    }

    private struct Key: Hashable {
        /// The number of the sides that owe it.
        let sides: Int
        /// A word that it tells; nil for what is owed as a whole.
        let word: Stem?
    }

    /// How many duties that share a word a passage is compared with.
    private static let memory = 16
    /// How many content words two tellings of one duty share at least, and what part of those of the shorter.
    private static let sharedWords = 2
    private static let sharedPart = 0.6

    private static func tellsSame(_ known: DutyTelling, _ other: DutyTelling) -> Bool {
        if known.isGeneral, other.isGeneral { return true }
        let shared = sharedCount(known.content, other.content)
        let shorter = min(known.content.count, other.content.count)
        guard shared >= sharedWords, Double(shared) >= sharedPart * Double(shorter) else { return false }
        guard let deadline = known.deadline, let theirs = other.deadline else { return true }
        return deadline == theirs
    }
}
