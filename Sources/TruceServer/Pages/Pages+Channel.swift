import TruceEvidence
import TruceReport
import TruceStore

extension Pages {
    /// The guarantors' channel: talks, calls, meetings, visits and sessions, the latest first.
    func channel(_ ask: Ask) throws -> Answer {
        let families = ContactKind.Family.allCases.map { (label: Self.label($0), of: $0.rawValue) }
        let choices = families + [("Planned, asked for, refused, cancelled", "open")]
        let shelf = try ask["of"].map { of in
            guard choices.contains(where: { $0.1 == of }) else {
                throw Problem.badRequest("there is no such sort of contact")
            }
            return of
        }
        return try list(
            .contact, at: .channel, ask, heading: "The channel",
            lead: """
                Talks, calls, meetings, visits and sessions of those who fight, mediate and vouch for a truce, each once, \
                the latest first.
                """,
            nothing: "The documents tell of no such contacts.", shelf: shelf, hasDays: true
        ) { out in
            out.choices(
                "Sort of contact",
                [(label: "All", address: "/channel", isCurrent: shelf == nil)]
                    + choices.map { (label: $0.0, address: "/channel?of=" + $0.1, isCurrent: shelf == $0.1) })
        }
    }

    private static func label(_ family: ContactKind.Family) -> String {
        switch family {
        case .calls: "Calls"
        case .meetings: "Meetings and visits"
        case .talks: "Talks"
        case .council: "Security Council and other councils"
        }
    }
}
