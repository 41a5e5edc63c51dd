import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// What is weighed of a record that is kept up is what is weighed of the record of one run.
struct WeighingIncrementTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `whatever comes, goes and comes again is weighed as in one run`(seed: UInt64) {
        let reports = MadeCorpus.reports(24, seed: seed)
        var chance = Shuffler(seed &+ 7)
        var reconciler = Reconciler()
        var assessor = Assessor()
        var present: Set<Int> = []
        for _ in 0..<30 {
            let index = Int.random(in: reports.indices, using: &chance)
            if present.contains(index), Int.random(in: 0..<3, using: &chance) > 0 {
                present.remove(index)
                reconciler.remove(file: reports[index].document.file, id: reports[index].document.id)
            } else {
                present.insert(index)
                reconciler.add([reports[index]])
            }
            let kept = assessor.assessed(reconciler.record())
            let full = Assessor.assessed(Reconciler.record(of: present.sorted().map { reports[$0] }))

            #expect(kept == full)
            #expect(present.count < 6 || !kept.ledger.isEmpty)
        }
    }
}
