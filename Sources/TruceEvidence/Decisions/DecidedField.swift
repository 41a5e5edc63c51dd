/// A property that a decision can give another value. Raw values are those of the written form.
package enum DecidedField: String, Hashable, Sendable, CaseIterable {
    /// What an incident was.
    case type
    /// Where an incident was, or the place that a name stands for.
    case place
    /// When an incident was, the day that words mean, or the day on which a document came out.
    case date
    /// The agreement under which an incident falls.
    case agreement
    /// The number of a figure with its bounds.
    case value
    /// What a figure counts.
    case what
    /// Who said something.
    case speaker
    /// Who owes what a clause asks for.
    case bearer
    /// How it stands with the truce.
    case status
    /// Whom a name stands for.
    case name
    /// Who published a document.
    case outlet
    /// The source that a document passes on.
    case origin

    /// The properties of a kind of subject that decisions of a kind can change.
    package static func fields(of subject: Subject.Kind, for decision: Decision.Kind) -> [DecidedField] {
        switch (decision, subject) {
        case (.correct, .incident): [.type, .place, .date]
        case (.correct, .figure): [.value, .what]
        case (.correct, .time): [.date]
        case (.correct, .place): [.place]
        case (.correct, .statement), (.assign, .statement), (.correct, .claim): [.speaker]
        case (.correct, .provision): [.bearer]
        case (.correct, .status): [.status]
        case (.correct, .actor): [.name]
        case (.correct, .document): [.date, .outlet, .status]
        case (.assign, .incident): [.agreement]
        case (.assign, .document): [.origin]
        default: []
        }
    }
}
