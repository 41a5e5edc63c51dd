import Foundation
import TruceEvidence
import TruceIntake
import TruceServer
import TruceStore

/// What the web application has done with the store: documents added, decisions kept, the record brought up to date.
///
/// One thing at a time: the pages read the store while this writes. What was read is kept for the next change.
actor StoreWork: AddingWork, DecidingWork, ReplayingWork {
    /// The most documents of a case that is read as of a day while someone waits.
    private static let mostReplayed = 400

    private let store: RecordStore
    /// The case as it was last read, unless it is too large to be kept.
    private var living: LivingCase?
    /// The last reading of a large case that was begun.
    private var aside: Task<Void, any Error>?

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
        try await refresh(progress)
        return receipts
    }

    func decide(_ decision: Decision) async throws {
        try store.decide(decision)
        try await refresh { _ in }
    }

    func record(asOf day: CalendarDate) async throws -> Record? {
        guard try store.documentCount() <= Self.mostReplayed else { return nil }
        if living == nil { try keep { _ in } }
        return living?.record(asOf: day)
    }

    private func refresh(_ progress: @escaping @Sendable (AddingProgress) -> Void) async throws {
        let present = try store.present(reader: StoredCase.reader)
        if try store.derivation() == present { return }
        guard try store.documentCount() <= LivingCase.most else {
            living = nil
            progress(AddingProgress(stage: "reading all documents anew", done: 0, total: 0))
            try await refreshAside()
            return
        }
        try keep(progress)
        progress(AddingProgress(stage: "writing the pages", done: 0, total: 0))
        try store.derive(living?.record ?? Record(), title: living?.title, as: present)
    }

    /// Has a process of its own read a large case, so that the server keeps little memory whatever is added.
    private func refreshAside() async throws {
        let before = aside
        let reading = Task { [path = store.path] in
            // Two readings at once could end in the wrong order.
            _ = await before?.result
            try await Self.read(path)
        }
        aside = reading
        try await reading.value
    }

    private static func read(_ path: String) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["refresh", "--store", path]
        process.standardOutput = FileHandle.nullDevice
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        guard status == 0 else { throw Problem.unread }
    }

    private func keep(_ progress: @escaping @Sendable (AddingProgress) -> Void) throws(StoreError) {
        var living = living ?? LivingCase()
        self.living = nil
        try living.refresh(from: store) { progress(AddingProgress(stage: $0, done: $1, total: $2)) }
        self.living = living
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
