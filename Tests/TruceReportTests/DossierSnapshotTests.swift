import Testing
import TruceEvidence
import TruceReport

struct DossierSnapshotTests {
    @Test func `the page of the invented truce is as it was looked at`() throws {
        try expectSnapshot(Dossier.html(of: .mock, title: "The river truce"), named: "dossier.html")
    }

    @Test func `the Markdown of the invented truce is as it was looked at`() throws {
        try expectSnapshot(Dossier.markdown(of: .mock, title: "The river truce"), named: "dossier.md")
    }

    @Test func `the summary of the invented truce is as it was looked at`() throws {
        try expectSnapshot(TextSummary.text(of: .mock), named: "summary.txt")
    }

    @Test func `an empty record makes a whole report that says what there is not`() throws {
        try expectSnapshot(Dossier.html(of: Record()), named: "empty.html")
        try expectSnapshot(Dossier.markdown(of: Record()), named: "empty.md")
        try expectSnapshot(TextSummary.text(of: Record()), named: "empty.txt")
    }
}
