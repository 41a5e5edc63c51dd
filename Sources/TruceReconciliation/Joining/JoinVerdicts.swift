/// Whether groups may be one, as it was found before: a group that changes keeps most of those that stand for it, so that
/// most of what is asked anew was asked already.
struct JoinVerdicts: Sendable {
    /// Two groups, by what stands for each, the one that was asked first first.
    private struct Groups: Hashable {
        let left: UInt64
        let right: UInt64
    }

    private var known: [Groups: Bool] = [:]

    /// What was found of two groups, given by hashes of what stands for them; nil if they were never asked.
    func verdict(on left: UInt64, _ right: UInt64) -> Bool? { known[Groups(left: left, right: right)] }

    /// Keeps what was found of two groups. Of more than so many nothing that is older is kept.
    mutating func keep(_ verdict: Bool, on left: UInt64, _ right: UInt64, most: Int) {
        if known.count >= most { known = [:] }
        known[Groups(left: left, right: right)] = verdict
    }
}
