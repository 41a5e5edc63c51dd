package import TruceEvidence

/// Reports that come to a case, go and come again at random: for tests of what must hold of a case that is kept up.
package struct ComingAndGoing {
    /// One change of the case.
    package struct Turn {
        /// The report that comes or goes.
        package let report: DocumentEvidence
        /// Whether it comes.
        package let comes: Bool
        /// The reports that are there afterwards, in order.
        package let present: [DocumentEvidence]
    }

    /// The changes, in order; the case is empty before the first.
    package let turns: [Turn]

    /// Makes so many changes up. A report may come again while it is there.
    package init(_ reports: [DocumentEvidence], turns: Int, seed: UInt64) {
        var chance = Shuffler(seed)
        var present: Set<Int> = []
        self.turns = (0..<turns).map { _ in
            let index = Int.random(in: reports.indices, using: &chance)
            let comes = !present.contains(index) || Int.random(in: 0..<3, using: &chance) == 0
            if comes { present.insert(index) } else { present.remove(index) }
            return Turn(report: reports[index], comes: comes, present: present.sorted().map { reports[$0] })
        }
    }
}
