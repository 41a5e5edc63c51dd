import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

/// What is weighed of a record that is kept up is what is weighed of the record of one run.
struct WeighingIncrementTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `whatever comes, goes and comes again is weighed as in one run`(seed: UInt64) {
        var reconciler = Reconciler()
        var assessor = Assessor()
        for turn in ComingAndGoing(MadeCorpus.reports(24, seed: seed), turns: 30, seed: seed &+ 7).turns {
            if turn.comes {
                reconciler.add([turn.report])
            } else {
                reconciler.remove(file: turn.report.document.file, id: turn.report.document.id)
            }
            let kept = assessor.assessed(reconciler.record())
            let full = Assessor.assessed(Reconciler.record(of: turn.present))

            #expect(kept == full)
            #expect(turn.present.count < 6 || !kept.ledger.isEmpty)
        }
    }
}
