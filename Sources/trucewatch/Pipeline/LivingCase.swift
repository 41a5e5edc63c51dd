import TruceAssessment
import TruceEvidence
import TruceIntake
import TruceReconciliation
import TruceStore

/// A case that stays in memory from one change to the next, so that a document more costs little more than what it
/// touches, and a decision costs no reading at all.
struct LivingCase {
    /// Larger cases are read anew each time: what was read of them would fill the memory between the changes.
    static let most = 2_000

    private var profile: StoredProfile?
    private var decisions: [Decision] = []
    private var read: [String: (document: Document, evidence: DocumentEvidence)] = [:]
    private var reconciler = Reconciler()
    private var assessor = Assessor()
    private(set) var record = Record()

    /// What the user calls the case.
    var title: String? { profile?.profile.title }

    /// Brings the record up to date with the store.
    ///
    /// - Parameter progress: Called with a stage's name, the work done and the work known.
    mutating func refresh(
        from store: RecordStore, progress: (String, Int, Int) -> Void
    ) throws(StoreError) {
        let profile = try StoredProfile.latest(in: store)
        if profile != self.profile { self = LivingCase() }
        self.profile = profile
        var articles: [Article] = []
        try store.forEachArticle { articles.append($0) }
        // The names of documents depend on one another, so what is compared is the document as it would be read now.
        let documents = Intake.documents(from: articles).documents
        let new = documents.filter { read[$0.file]?.document != $0 }
        for file in Set(read.keys).subtracting(documents.map(\.file)).union(new.map(\.file)).sorted() {
            guard let gone = read.removeValue(forKey: file) else { continue }
            reconciler.remove(file: file, id: gone.document.id)
        }
        if read.isEmpty {
            reconciler = Reconciler(profile: pipeline.profile)
            assessor = Assessor(profile: pipeline.profile)
        }
        let evidence = pipeline.read(new, progress: progress)
        for (document, evidence) in zip(new, evidence) { read[document.file] = (document, evidence) }
        reconciler.add(evidence)
        decisions = try store.decisions()
        reconciler.decide(decisions)
        progress("bringing together", 0, 0)
        record = assessor.assessed(reconciler.record())
    }

    /// The record as it could be known on a day.
    func record(asOf day: CalendarDate) -> Record {
        pipeline.view(of: record, read.sorted { $0.key < $1.key }.map(\.value.evidence), on: day)
    }

    private var pipeline: Pipeline { Pipeline(profile: profile?.profile ?? Profile(), asOf: nil, decisions: decisions) }
}
