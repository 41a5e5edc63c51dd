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
    /// What people decided.
    var decisions: [Decision] = []

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
        let evidence = read(intake.documents, progress: progress)
        let whole = assessed(evidence)
        return Outcome(
            record: asOf.map { view(of: whole, evidence, on: $0) } ?? whole, failures: intake.failures,
            title: profile.title)
    }

    /// The record of evidence that was read before.
    func assessed(_ evidence: [DocumentEvidence]) -> Record {
        Assessor.assessed(Reconciler.record(of: evidence, profile: profile, decisions: decisions), profile: profile)
    }

    /// The record of what could be known on a day. The dates that the whole run settles decide which documents belong to
    /// it; what it says comes from those alone.
    func view(of whole: Record, _ evidence: [DocumentEvidence], on day: CalendarDate) -> Record {
        let known = Set(whole.documents.filter { AsOfView.includes($0, on: day) }.map(\.document.file))
        var record = assessed(evidence.filter { known.contains($0.document.file) })
        record.notices += AsOfView.notices(of: record, within: whole, on: day)
        return record
    }

    /// The evidence of each document, in the order of the documents whichever core is first.
    func read(_ documents: [Document], progress: (String, Int, Int) -> Void) -> [DocumentEvidence] {
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
