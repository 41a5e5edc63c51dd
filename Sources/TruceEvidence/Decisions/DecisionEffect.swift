/// What came of a decision in a record.
///
/// Every decision that was given has one, also those that were undone and those whose words are no longer found: a
/// decision is never lost silently.
package struct DecisionEffect: Hashable, Sendable {
    /// What came of it. Raw values are those of the JSON.
    package enum Outcome: String, Hashable, Sendable {
        /// It holds of at least one of its subjects.
        case applied
        /// A later decision about the same says otherwise.
        case overruled
        /// A later decision undid it.
        case withdrawn
        /// Nothing that it is about is in the record.
        case subjectMissing = "subject_missing"
        /// It cannot be honoured; the note says why.
        case notApplied = "not_applied"
    }

    /// What it did to one of its subjects.
    package struct Change: Hashable, Sendable {
        /// The subject as the decision names it.
        package let subject: Subject
        /// The words as they were read; nil when they are not in the record.
        package let citation: Citation?
        /// What came of it for this subject.
        package let outcome: Outcome
        /// The value as it was read, of a property that was changed; nil where there was none.
        package let before: String?
        /// The value that the decision gives it; nil where it changes no property.
        package let after: String?

        /// Makes a change.
        package init(
            subject: Subject, citation: Citation?, outcome: Outcome, before: String? = nil, after: String? = nil
        ) {
            self.subject = subject
            self.citation = citation
            self.outcome = outcome
            self.before = before
            self.after = after
        }
    }

    /// The decision.
    package let decision: Decision
    /// What came of it.
    package let outcome: Outcome
    /// For each subject, in the order of the decision, what it did.
    package let changes: [Change]
    /// Why it was not honoured, in one sentence without a full stop; nil where it was.
    package let note: String?

    /// Makes an effect.
    package init(decision: Decision, outcome: Outcome, changes: [Change], note: String? = nil) {
        self.decision = decision
        self.outcome = outcome
        self.changes = changes
        self.note = note
    }
}
