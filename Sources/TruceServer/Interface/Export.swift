import TruceReport

/// A file that holds a whole list.
struct Export: Sendable {
    /// How it is written.
    enum Form: String, Sendable {
        case json, csv, geojson
    }

    let list: Site.List
    let form: Form
    let says: String

    var file: String { Plurals.name(list) + "." + form.rawValue }
    var address: String { "/exports/" + file }

    /// The files in the order of the page.
    static let all: [Export] = [
        Export(list: .incident, form: .csv, says: "One row for each incident: when, where, bounds, sources."),
        Export(
            list: .figure, form: .csv, says: "One row for each figure, with its bounds, its scope and who gives it."),
        Export(list: .place, form: .geojson, says: "Where incidents happened, with how exact that is, for maps."),
        Export(list: .incident, form: .json, says: "Incidents with their accounts and sources."),
        Export(list: .discrepancy, form: .json, says: "Where accounts differ, and why."),
        Export(list: .figure, form: .json, says: "Every figure as its document gives it."),
        Export(list: .agreement, form: .json, says: "Agreements with their clauses."),
        Export(list: .obligation, form: .json, says: "Who owes what, by when, and what is said of its keeping."),
        Export(
            list: .access, form: .csv,
            says: "One row for each event of aid access: what, how it stands, where, when, who acts, numbers."),
        Export(
            list: .contact, form: .csv,
            says: "One row for each contact: what, how it stands, who takes part, where, when."),
        Export(list: .contact, form: .json, says: "Talks, calls, meetings, visits and sessions with their passages."),
        Export(list: .access, form: .json, says: "Aid access with its passages and numbers."),
        Export(list: .exchange, form: .json, says: "Accusations and answers."),
        Export(list: .statement, form: .json, says: "What was said, with all its versions."),
        Export(list: .status, form: .json, says: "How it stood with the truce, change by change."),
        Export(list: .document, form: .json, says: "What each document says."),
    ]
}

/// What lists are called in addresses.
enum Plurals {
    static func name(_ list: Site.List) -> String {
        switch list {
        case .discrepancy: "discrepancies"
        case .status: "status"
        case .access: "access"
        case .contact: "channel"
        default: list.rawValue + "s"
        }
    }
}
