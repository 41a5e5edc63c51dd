import Foundation
import TruceEvidence
import TruceIntake
import TruceServer
import TruceStore

/// What the web application has done with the store: documents added, decisions kept, the record brought up to date.
///
/// One thing at a time: the pages read the store while this writes.
actor StoreWork: AddingWork, DecidingWork {
    private let store: RecordStore

    init(store: RecordStore) {
        self.store = store
    }

    func add(
        _ files: [SentFile], by author: String, progress: @escaping @Sendable (AddingProgress) -> Void
    ) async throws -> [Receipt] {
        var receipts: [Receipt] = []
        let author = Author(name: author, at: Date())
        for (index, file) in files.enumerated() {
            progress(AddingProgress(stage: "preserving", done: index, total: files.count))
            let (articles, failures) = Intake.articles(named: file.name, bytes: file.bytes)
            let results = try store.add(articles, by: author)
            for (article, result) in zip(articles, results) {
                receipts.append(
                    Receipt(name: article.shownName, outcome: result.outcome, document: article.id))
            }
            for failure in failures {
                receipts.append(
                    Receipt(name: file.name, outcome: .refused, document: nil, remark: failure.message))
            }
        }
        try refresh(progress)
        return receipts
    }

    func decide(_ decision: Decision) async throws {
        try store.decide(decision)
        try refresh { _ in }
    }

    private func refresh(_ progress: @escaping @Sendable (AddingProgress) -> Void) throws {
        try StoredCase(store: store).refresh { progress(AddingProgress(stage: $0, done: $1, total: $2)) }
    }
}

extension RecordStore.Acceptance {
    /// The same as the pages word it.
    fileprivate var outcome: Receipt.Outcome {
        switch self {
        case .added: .added
        case .knownBytes: .knownBytes
        case .known: .known
        }
    }
}
