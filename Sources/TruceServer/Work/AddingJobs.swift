import Foundation

/// The work on documents that were sent, each with an address at which its progress can be seen.
actor AddingJobs {
    /// How a piece of work stands.
    enum State: Sendable {
        case running(AddingProgress)
        case done([Receipt])
        case failed(Problem)
    }

    private struct Job {
        var state: State
        let author: String
    }

    private static let mostRunning = 4
    private static let mostKept = 200
    private var jobs: [String: Job] = [:]
    private var order: [String] = []

    /// Begins work.
    ///
    /// - Returns: Its address.
    /// - Throws: ``Problem`` when too much is under way already.
    func begin(_ files: [SentFile], by author: String, _ work: any AddingWork) throws -> String {
        let running = jobs.values.count { if case .running = $0.state { true } else { false } }
        guard running < Self.mostRunning else {
            throw Problem.unavailable("other documents are being added; wait until they are done")
        }
        let id = Self.newID()
        jobs[id] = Job(state: .running(AddingProgress(stage: "waiting", done: 0, total: files.count)), author: author)
        order.append(id)
        if order.count > Self.mostKept { jobs.removeValue(forKey: order.removeFirst()) }
        // The work goes on when the browser that sent the documents is closed.
        Task.detached {
            let state: State
            do {
                let receipts = try await work.add(files, by: author) { progress in
                    Task { await self.note(.running(progress), of: id) }
                }
                state = .done(receipts)
            } catch {
                state = .failed(Problem(error))
            }
            await self.end(id, state)
        }
        return id
    }

    /// How a piece of work stands; nil when there is none at this address.
    func state(_ id: String) -> State? { jobs[id]?.state }

    private func note(_ state: State, of id: String) {
        // A late report must not hide the end.
        guard case .running? = jobs[id]?.state else { return }
        jobs[id]?.state = state
    }

    private func end(_ id: String, _ state: State) { jobs[id]?.state = state }

    private static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
    }
}
