package import TruceEvidence
import TruceText

/// An incident that waits for a person, with why it should not wait long.
package struct QueuedIncident: Sendable {
    /// Why a person should look at an incident, the most pressing first.
    package enum Cause: Int, Sendable, CaseIterable {
        /// Accounts of it differ and nothing explains why.
        case conflict
        /// It was first reported on the last day of the record.
        case new
        /// Passages that look alike were held apart or joined with doubt.
        case doubtfulJoin
        /// It rests on rules that were wrong more often than right where people checked them.
        case lowConfidence
        /// Its day or place is not settled.
        case unsettled
        /// One source stands behind it.
        case oneSource

        /// The same in words.
        package var words: String {
            switch self {
            case .conflict: "accounts conflict"
            case .new: "new on the last day"
            case .doubtfulJoin: "much speaks for and against being another one"
            case .lowConfidence: "read by a rule that is often wrong"
            case .unsettled: "day or place not settled"
            case .oneSource: "one source"
            }
        }
    }

    /// The lasting key.
    package let key: String
    /// What it is.
    package let title: String
    /// Its first day.
    package let day: CalendarDate?
    /// Why it waits in this place.
    package let causes: [Cause]
    /// The passages, as decisions name them.
    package let subjects: [String]
}

extension Site {
    /// All incidents in the order in which a person should look at them: by their most pressing cause, then by how many
    /// there are, then the latest first.
    package var queue: [QueuedIncident] {
        let inConflict = Set(record.discrepancies.filter { $0.reason == .conflict }.compactMap(\.incident))
        let queued = latestFirst(record.incidents, \.date).map { incident in
            QueuedIncident(
                key: incident.key, title: composer.title(of: incident).plainText, day: incident.date?.firstDay,
                causes: causes(incident, isInConflict: inConflict.contains(incident.id)),
                subjects: incident.members.compactMap { member in
                    book.evidence(ofFile: member.document).map {
                        Subject(.incident, at: member.span, of: $0.document).description
                    }
                })
        }
        return queued.enumerated().sorted {
            let (left, right) = ($0.element.causes, $1.element.causes)
            let first = (left.first?.rawValue ?? .max, right.first?.rawValue ?? .max)
            if first.0 != first.1 { return first.0 < first.1 }
            return left.count != right.count ? left.count > right.count : $0.offset < $1.offset
        }.map(\.element)
    }

    /// Whether no passage was read by a rule that is more often right than wrong.
    private func isDoubtful(_ incident: Incident) -> Bool {
        guard let explaining else { return false }
        let shares = incident.members.compactMap { member -> Double? in
            guard let mention = member.mention, let evidence = book.evidence(ofFile: member.document),
                evidence.incidents.indices.contains(mention)
            else { return nil }
            return explaining.share(of: evidence.incidents[mention].rule, kind: "incident")
        }
        return shares.max().map { $0 < 0.5 } ?? false
    }

    private func causes(_ incident: Incident, isInConflict: Bool) -> [QueuedIncident.Cause] {
        QueuedIncident.Cause.allCases.filter { cause in
            switch cause {
            case .conflict: isInConflict
            case .new: known.isNew(incident.members.map(\.document))
            case .doubtfulJoin: !incident.reasonsAgainst.isEmpty
            case .lowConfidence: isDoubtful(incident)
            case .unsettled: incident.date == nil || incident.place == nil
            case .oneSource: incident.origins.count < 2
            }
        }
    }
}
