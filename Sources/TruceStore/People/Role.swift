/// What an account may do; each role may do all that those before it may.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Reads everything.
    case viewer
    /// Adds documents; accepts, corrects, rejects, assigns and annotates.
    case analyst
    /// Merges, splits and keeps apart, withdraws decisions of others, sets the profile.
    case editor
    /// Makes and changes accounts.
    case admin

    /// Orders by what a role may do.
    package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .viewer: 0
        case .analyst: 1
        case .editor: 2
        case .admin: 3
        }
    }
}
