import TruceEvidence
import TruceStore

/// The entries of the navigation.
enum Place: String, CaseIterable, Sendable {
    case board = "/"
    case timeline = "/timeline"
    case map = "/map"
    case incidents = "/incidents"
    case discrepancies = "/discrepancies"
    case figures = "/figures"
    case agreements = "/agreements"
    case access = "/access"
    case channel = "/channel"
    case exchange = "/exchange"
    case statements = "/statements"
    case names = "/actors"
    case documents = "/documents"
    case search = "/search"
    case review = "/review"
    case history = "/history"
    case add = "/add"
    case exports = "/exports"
    case accounts = "/accounts"

    /// The entries that someone sees: accounts are for admins who have logged in.
    static func entries(for visitor: Visitor?) -> [Place] {
        let isAdmin = visitor?.role == .admin && visitor?.logsIn == true
        return allCases.filter { $0 != .accounts || isAdmin }
    }

    /// What is decided of the things that its pages show.
    var decided: Set<Subject.Kind> {
        switch self {
        case .incidents, .map: [.incident, .place]
        case .discrepancies: [.incident, .figure, .claim, .time, .place, .status]
        case .figures: [.figure]
        case .agreements: [.provision, .status]
        case .exchange: [.claim]
        case .statements: [.statement]
        case .names: [.actor, .place]
        case .documents: [.document]
        case .board, .timeline, .access, .channel, .search, .review, .history, .add, .exports, .accounts:
            Set(Subject.Kind.allCases)
        }
    }

    /// What the navigation calls it.
    var label: String {
        switch self {
        case .board: "Status"
        case .timeline: "Timeline"
        case .map: "Map"
        case .incidents: "Incidents"
        case .discrepancies: "Discrepancies"
        case .figures: "Figures"
        case .agreements: "Agreements"
        case .access: "Aid access"
        case .channel: "Channel"
        case .exchange: "Exchange"
        case .statements: "Statements"
        case .names: "Names"
        case .documents: "Documents"
        case .search: "Search"
        case .review: "Review"
        case .history: "History"
        case .add: "Add"
        case .exports: "Exports"
        case .accounts: "Accounts"
        }
    }
}
