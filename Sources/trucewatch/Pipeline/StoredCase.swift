import TruceEvidence
import TruceIntake
import TruceStore

/// What a store holds, brought together: `record = f(documents, decisions)`.
struct StoredCase {
    let store: RecordStore

    /// The record of all that is in the store.
    ///
    /// - Parameters:
    ///   - asOf: Documents published after this day are left out.
    ///   - progress: Called with a stage's name, the work done and the work known.
    func record(
        asOf: CalendarDate? = nil, progress: (String, Int, Int) -> Void
    ) throws(StoreError) -> Pipeline.Outcome {
        var articles: [Article] = []
        try store.forEachArticle { articles.append($0) }
        let profile = try StoredProfile.latest(in: store)?.profile ?? Profile()
        return Pipeline(profile: profile, asOf: asOf).record(of: Intake.documents(from: articles), progress: progress)
    }
}
