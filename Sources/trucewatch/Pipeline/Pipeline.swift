import ArgumentParser
import Dispatch
import Synchronization
import TruceAssessment
import TruceEvidence
import TruceExtraction
import TruceIntake
import TruceKnowledge
import TruceReconciliation

/// Joins the stages: paths in, one record out.
struct Pipeline {
    /// What the user knows of the case.
    let profile: Profile
    /// Documents published after this day are left out.
    let asOf: CalendarDate?

    /// A record and what could not go into it.
    struct Outcome {
        let record: Record
        let failures: [IntakeError]
        /// What the profile calls the case.
        let title: String?

        /// Ends the command with the exit status that tells whether all was read.
        func finish() throws {
            if !failures.isEmpty { throw ExitCode(1) }
        }
    }

    /// Reads what the paths lead to, document by document on all cores, and brings it together.
    ///
    /// - Parameter progress: Called with a stage's name, the work done and the work known.
    func record(of paths: [String], progress: (String, Int, Int) -> Void) -> Outcome {
        record(of: Intake.read(paths) { progress("reading files", $0, $1) }, progress: progress)
    }

    /// Reads documents, document by document on all cores, and brings them together.
    ///
    /// - Parameters:
    ///   - intake: The documents, and what could not become one.
    ///   - progress: Called with a stage's name, the work done and the work known.
    func record(of intake: Intake.Outcome, progress: (String, Int, Int) -> Void) -> Outcome {
        let documents = intake.documents.filter(wasKnown)
        let evidence = read(documents, progress: progress)
        var record = Reconciler.record(of: evidence, profile: profile)
        record = Assessor.assessed(record, profile: profile)
        if let notice = leftOutNotice(intake.documents.count - documents.count) { record.notices.append(notice) }
        return Outcome(record: record, failures: intake.failures, title: profile.title)
    }

    /// Whether a document could be known on the day to look from. Undated documents are kept: nothing says that
    /// they are later.
    private func wasKnown(_ document: Document) -> Bool {
        guard let asOf, let published = document.published.value else { return true }
        return published.firstDayNumber <= asOf.firstDayNumber
    }

    private func leftOutNotice(_ count: Int) -> RecordNotice? {
        guard let asOf, count > 0 else { return nil }
        let what = count == 1 ? "1 document" : "\(count) documents"
        return RecordNotice(
            code: "record.not-yet-known", message: "\(what) published after \(asOf.iso) left out", citations: [])
    }

    /// The evidence of each document, in the order of the documents whichever core is first.
    private func read(_ documents: [Document], progress: (String, Int, Int) -> Void) -> [DocumentEvidence] {
        let reader = DocumentReader(knowledge: .embedded, profile: profile)
        let results = Mutex([DocumentEvidence?](repeating: nil, count: documents.count))
        let batch = 32
        var done = 0
        while done < documents.count {
            let end = min(documents.count, done + batch)
            let start = done
            DispatchQueue.concurrentPerform(iterations: end - start) { index in
                let evidence = reader.read(documents[start + index])
                results.withLock { $0[start + index] = evidence }
            }
            done = end
            progress("reading", done, documents.count)
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
