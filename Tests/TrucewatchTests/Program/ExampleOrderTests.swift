import Foundation
import Testing
import TruceAssessment
import TruceEvidence
import TruceExtraction
import TruceIntake
import TruceKnowledge
import TruceReconciliation
import TruceReport
import TruceTestSupport

/// What must hold of the record of the examples as a whole, however they come.
struct ExampleOrderTests {
    /// The examples, read once.
    private static let evidence: [DocumentEvidence] = {
        let folder = Project.root.appendingPathComponent("Examples").path
        let reader = DocumentReader(knowledge: .embedded, profile: Profile())
        return Intake.read([folder]) { _, _ in }.documents.map(reader.read)
    }()

    private func json(_ record: Record) -> String { RecordJSON.text(of: Assessor.assessed(record)) }

    @Test func `fifty shuffles of the examples give one record, byte for byte`() {
        let expected = json(Reconciler.record(of: Self.evidence))
        for seed in 1...50 as ClosedRange<UInt64> {
            var chance = Shuffler(seed)

            #expect(json(Reconciler.record(of: Self.evidence.shuffled(using: &chance))) == expected)
        }
        #expect(Self.evidence.count > 7)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `examples that come one at a time give the record of all at once`(seed: UInt64) {
        var chance = Shuffler(seed)
        var reconciler = Reconciler()
        for evidence in Self.evidence.shuffled(using: &chance) {
            reconciler.add([evidence])
            _ = reconciler.record()
        }

        #expect(json(reconciler.record()) == json(Reconciler.record(of: Self.evidence)))
    }

    @Test func `a view as of any day says what it says without the later documents`() throws {
        let whole = Reconciler.record(of: Self.evidence)
        let days = Set(whole.documents.compactMap { $0.document.published.day?.iso }).sorted()
        for day in try days.map({ try #require(CalendarDate(iso: $0)) }) {
            let known = whole.documents.filter { AsOfView.includes($0, on: day) }.map(\.document.file)
            let view = Reconciler.record(of: Self.evidence.filter { known.contains($0.document.file) })

            #expect(view.documents.map(\.document.file) == known)
            for evidence in view.documents {
                #expect(evidence.document.published.value.map { $0.lastDayNumber <= day.lastDayNumber } ?? true)
            }
            let sources =
                view.incidents.flatMap(\.members).map(\.document) + view.statements.flatMap(\.members).map(\.document)
            #expect(Set(sources).isSubset(of: known))
        }
        #expect(days.count > 2)
    }
}
