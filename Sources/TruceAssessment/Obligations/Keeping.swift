package import TruceEvidence

/// How it stands with a duty after each thing that was said of its keeping, in order of time.
package enum Keeping {
    /// The standings over time, each from the day on which it was said; what has no day stands first.
    package static func history(of assessments: [Obligation.Assessment]) -> [Obligation.Change] {
        let ordered = assessments.enumerated().sorted { left, right in
            let a = left.element.date?.firstDayNumber ?? .min
            let b = right.element.date?.firstDayNumber ?? .min
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
        var result: [Obligation.Change] = []
        for count in ordered.indices.map({ $0 + 1 }) {
            let standing = standing(of: Array(ordered.prefix(count)))
            guard standing != result.last?.standing else { continue }
            let last = ordered[count - 1]
            result.append(Obligation.Change(date: last.date, standing: standing, citation: last.citation))
        }
        return result
    }

    /// How it stands by all that was said. A finding outweighs claims; two findings against each other are a dispute.
    package static func standing(of assessments: [Obligation.Assessment]) -> Obligation.Standing {
        let findings = assessments.filter(\.isFinding)
        let told = findings.isEmpty ? assessments : findings
        let isKept = told.contains(where: \.isKept)
        let isBroken = told.contains { !$0.isKept }
        switch (isKept, isBroken) {
        case (true, true): return .disputed
        case (false, true): return findings.isEmpty ? .claimedBroken : .foundBroken
        case (true, false): return findings.isEmpty ? .claimedKept : .foundKept
        case (false, false): return .notAssessed
        }
    }
}
