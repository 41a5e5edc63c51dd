import TruceText

/// How much a shared stem tells: a word that few passages use ties two of them more closely than one that all use.
struct StemRarity: Sendable {
    private let passages: Int
    private let frequency: [Stem: Int]

    /// Counts in how many passages each stem stands.
    ///
    /// - Parameter passages: For each passage its different stems.
    init(_ passages: [[Stem]]) {
        self.passages = passages.count
        var frequency: [Stem: Int] = [:]
        for passage in passages {
            for stem in passage { frequency[stem, default: 0] += 1 }
        }
        self.frequency = frequency
    }

    /// In how many passages a stem stands.
    func count(_ stem: Stem) -> Int { frequency[stem] ?? 0 }

    /// From nearly 0 (every passage) to 1 (one passage).
    func weight(_ stem: Stem) -> Double {
        let total = Double(max(1, passages))
        return Self.log2(1 + total / Double(max(1, count(stem)))) / Self.log2(1 + total)
    }

    /// The weights of the stems that two sorted lists share, added up.
    func sharedWeight(_ left: [Stem], _ right: [Stem]) -> Double {
        var sum = 0.0
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                sum += weight(left[i])
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    /// The weights of a list, added up.
    func totalWeight(_ stems: [Stem]) -> Double { stems.reduce(0) { $0 + weight($1) } }

    /// The binary logarithm to within 0.09, from the parts of the number: exact enough to rank, the same everywhere.
    private static func log2(_ value: Double) -> Double {
        value > 0 ? Double(value.exponent) + value.significand - 1 : 0
    }
}
