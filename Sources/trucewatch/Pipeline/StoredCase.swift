import ArgumentParser
import TruceEvidence
import TruceIntake
import TruceReport
import TruceServer
import TruceStore

/// What a store holds, brought together: `record = f(documents, decisions)`.
struct StoredCase {
    let store: RecordStore

    /// The version of what reads; a store that another version derived is derived anew.
    static let reader = "trucewatch \(Trucewatch.configuration.version) \(Derivation.pages)"

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
        return Pipeline(profile: profile, asOf: asOf, decisions: try store.decisions())
            .record(of: Intake.documents(from: articles), progress: progress)
    }

    /// Brings what the pages show up to date with what the store was given.
    ///
    /// - Returns: Whether anything had to be done.
    @discardableResult
    func refresh(progress: (String, Int, Int) -> Void) throws(StoreError) -> Bool {
        let present = try store.present(reader: Self.reader)
        if try store.derivation() == present { return false }
        let outcome = try record(progress: progress)
        try store.derive(outcome.record, title: outcome.title, as: present)
        return true
    }
}

extension RecordStore {
    /// Puts what the pages show of a record in the place of what was there.
    func derive(_ record: Record, title: String?, as derivation: Derivation) throws(StoreError) {
        let rows = Derivation.rows(of: record, title: title, explaining: .embedded)
        try derive(items: rows.items, facts: rows.facts, as: derivation)
    }
}
