import TruceEvidence
import TruceIntake
import TruceStore

/// Preserves articles in a store, some at a time, and tells of each one that is safe.
struct Acceptance {
    /// So many articles, or bytes of them, are preserved in one transaction.
    private static let batch = (articles: 64, bytes: 4 << 20)

    let store: RecordStore
    let author: Author
    /// Called with each article, after what became of it is safe.
    let tell: (Article, RecordStore.Acceptance) -> Void

    private var waiting: [Article] = []
    private var waitingBytes = 0
    private var fault: StoreError?

    init(
        store: RecordStore, author: Author, tell: @escaping (Article, RecordStore.Acceptance) -> Void
    ) {
        self.store = store
        self.author = author
        self.tell = tell
    }

    /// Preserves all that the paths lead to and that can be read.
    ///
    /// - Returns: What could not be read, and why.
    /// - Throws: Why the store cannot be written to. What was told of before is safe.
    mutating func accept(_ paths: [String], progress: (String, Int, Int) -> Void) throws(StoreError) -> [IntakeError] {
        var run = self
        let failures = Intake.articles(in: paths, progress: { progress("preserving", $0, $1) }) {
            article, place throws(IntakeError) in
            if let fault = Intake.fault(in: article, place: place) { throw fault }
            run.take(article)
        }
        run.flush()
        self = run
        if let fault { throw fault }
        return failures
    }

    private mutating func take(_ article: Article) {
        guard fault == nil else { return }
        waiting.append(article)
        waitingBytes += article.bytes.count
        if waiting.count >= Self.batch.articles || waitingBytes >= Self.batch.bytes { flush() }
    }

    private mutating func flush() {
        guard fault == nil, !waiting.isEmpty else { return }
        do throws(StoreError) {
            let results = try store.add(waiting, by: author)
            for (article, result) in zip(waiting, results) { tell(article, result) }
        } catch {
            fault = error
        }
        waiting = []
        waitingBytes = 0
    }
}
