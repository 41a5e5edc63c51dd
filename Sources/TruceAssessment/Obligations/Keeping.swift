package import TruceEvidence

/// How it stands with a duty after each thing that was said of its keeping, in order of time.
package enum Keeping {
    /// The standings over time, each from the day on which it was said; what has no day stands first.
    package static func history(of assessments: [Obligation.Assessment]) -> [Obligation.Change] {
        let days = assessments.map { $0.date?.firstDayNumber ?? .min }
        let ordered = assessments.indices.sorted { days[$0] != days[$1] ? days[$0] < days[$1] : $0 < $1 }
        var result: [Obligation.Change] = []
        var told = Told()
        for assessment in ordered.lazy.map({ assessments[$0] }) {
            told.add(assessment)
            guard told.standing != result.last?.standing else { continue }
            result.append(
                Obligation.Change(date: assessment.date, standing: told.standing, citation: assessment.citation))
        }
        return result
    }

    /// How it stands by all that was said. A finding outweighs claims; two findings against each other are a dispute.
    package static func standing(of assessments: some Sequence<Obligation.Assessment>) -> Obligation.Standing {
        var told = Told()
        for assessment in assessments { told.add(assessment) }
        return told.standing
    }

    /// What was said of a duty so far.
    private struct Told {
        private var claims = Verdicts()
        private var findings = Verdicts()

        private struct Verdicts {
            var isKept = false
            var isBroken = false

            mutating func add(_ assessment: Obligation.Assessment) {
                if assessment.isKept { isKept = true } else { isBroken = true }
            }
        }

        mutating func add(_ assessment: Obligation.Assessment) {
            claims.add(assessment)
            if assessment.isFinding { findings.add(assessment) }
        }

        var standing: Obligation.Standing {
            let isFound = findings.isKept || findings.isBroken
            let told = isFound ? findings : claims
            switch (told.isKept, told.isBroken) {
            case (true, true): return .disputed
            case (false, true): return isFound ? .foundBroken : .claimedBroken
            case (true, false): return isFound ? .foundKept : .claimedKept
            case (false, false): return .notAssessed
            }
        }
    }
}
