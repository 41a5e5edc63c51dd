import TruceText

/// Everything that stands in one block, in order, so that neighbours can be found and new entries put between them.
///
/// A block is a trait that two things share when they may belong together (a day and a place, a rare word). Entries are
/// kept in sorted runs of bounded length, so that a million of them cost no more than their bytes, and one more costs
/// a search and a short move.
struct BlockIndex: Sendable {
    /// One thing in one block.
    struct Entry: Sendable, Comparable {
        /// The trait, as a hash.
        let block: UInt64
        /// Where it stands among others of the trait: what is near in rank is worth comparing.
        let rank: UInt64
        /// The thing.
        let item: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            if left.block != right.block { return left.block < right.block }
            return left.rank != right.rank ? left.rank < right.rank : left.item < right.item
        }
    }

    /// The things before and after one in its block, the nearest first.
    struct Neighbours: Sendable {
        var before: [Int32] = []
        var after: [Int32] = []
    }

    /// A run is cut in two when it grows longer than this.
    private static let longestRun = 512
    private var runs: [[Entry]] = []

    /// An index of nothing.
    init() {}

    /// Indexes many entries at once.
    ///
    /// - Complexity: O(n log n).
    init(_ entries: [Entry]) {
        let sorted = entries.sorted()
        let length = Self.longestRun * 3 / 4
        runs = stride(from: 0, to: sorted.count, by: length).map { start in
            Array(sorted[start..<min(sorted.count, start + length)])
        }
    }

    /// Puts an entry in its place.
    mutating func insert(_ entry: Entry) {
        guard !runs.isEmpty else {
            runs = [[entry]]
            return
        }
        let run = self.run(for: entry)
        runs[run].insert(entry, at: Self.offset(of: entry, in: runs[run]))
        guard runs[run].count > Self.longestRun else { return }
        let half = runs[run].count / 2
        let tail = Array(runs[run][half...])
        runs[run].removeSubrange(half...)
        runs.insert(tail, at: run + 1)
    }

    /// Takes an entry out, if it is there.
    mutating func remove(_ entry: Entry) {
        guard !runs.isEmpty else { return }
        let run = self.run(for: entry)
        let offset = Self.offset(of: entry, in: runs[run])
        guard offset < runs[run].count, runs[run][offset] == entry else { return }
        runs[run].remove(at: offset)
        if runs[run].isEmpty { runs.remove(at: run) }
    }

    /// The nearest others of the entry's block, at most `reach` to each side.
    func neighbours(of entry: Entry, reach: Int) -> Neighbours {
        Neighbours(before: before(entry, reach: reach), after: after(entry, reach: reach))
    }

    /// The nearest others behind the entry in its block, the nearest first.
    func after(_ entry: Entry, reach: Int) -> [Int32] {
        var result: [Int32] = []
        guard !runs.isEmpty else { return result }
        result.reserveCapacity(reach)
        var run = self.run(for: entry)
        var offset = Self.offset(of: entry, in: runs[run])
        if offset < runs[run].count, runs[run][offset] == entry { offset += 1 }
        while result.count < reach {
            if offset == runs[run].count {
                run += 1
                offset = 0
                if run == runs.count { break }
            }
            let other = runs[run][offset]
            guard other.block == entry.block else { break }
            result.append(other.item)
            offset += 1
        }
        return result
    }

    private func before(_ entry: Entry, reach: Int) -> [Int32] {
        var result: [Int32] = []
        guard !runs.isEmpty else { return result }
        var run = self.run(for: entry)
        var offset = Self.offset(of: entry, in: runs[run])
        while result.count < reach {
            if offset == 0 {
                if run == 0 { break }
                run -= 1
                offset = runs[run].count
            }
            offset -= 1
            let other = runs[run][offset]
            guard other.block == entry.block else { break }
            result.append(other.item)
        }
        return result
    }

    /// The last run that begins with the entry or before it; the first when none does.
    private func run(for entry: Entry) -> Int {
        let next = runs.indices.partitioningIndex { entry < runs[$0][0] }
        return max(0, next - 1)
    }

    /// How many entries of a run stand before the entry.
    private static func offset(of entry: Entry, in run: [Entry]) -> Int {
        run.partitioningIndex { $0 >= entry }
    }
}
