import TruceEvidence
import TruceText

/// Puts events of access together from their passages.
enum AccessBuilder {
    /// The events of a corpus, in the order of their first passages.
    ///
    /// - Parameters:
    ///   - tellings: What each document tells, in the order of the documents.
    ///   - incidents: The incidents of the record: attacks on aid are joined as these are.
    static func events(_ tellings: [[AccessTelling]], incidents: [Incident] = []) -> [AccessEvent] {
        var keys = LastingKey.Unique()
        let known = IncidentsOfAid(incidents)
        let groups = AccessGrouping.groups(tellings.flatMap { $0 }, incident: known.incident)
        return groups.enumerated().map { number, group in
            var event = event(of: group, incident: known.incident(of: group[0]))
            event.id = "h\(number + 1)"
            event.key = keys.name(event.key)
            return event
        }
    }

    private static func event(of group: [AccessTelling], incident: String?) -> AccessEvent {
        let first = group[0]
        let placed = group.first { $0.place != nil }
        return AccessEvent(
            id: "", key: first.key, kind: first.mention.kind, status: first.mention.status, place: placed?.place,
            placeCitation: placed.flatMap { telling in telling.place.map { telling.citation($0.span) } },
            date: group.compactMap(\.date).min(by: isFiner),
            members: group.map {
                EventMember(document: $0.file, mention: $0.index, span: $0.mention.span, holder: $0.holder)
            },
            actors: Gathered.values(group) { telling in
                telling.mention.actors.map { ($0.name, telling.citation($0.span ?? telling.mention.span)) }
            },
            goods: Gathered.values(group) { telling in
                telling.mention.goods.map { ($0.kind, telling.citation($0.span)) }
            },
            amounts: group.flatMap { telling in
                telling.mention.amounts.map {
                    AccessEvent.Counted(amount: $0, holder: telling.holder, citation: telling.citation($0.span))
                }
            },
            recipients: Gathered.values(group) { telling in
                guard let words = telling.recipients, let span = telling.mention.recipients else { return [] }
                return [(words, telling.citation(span))]
            }, incident: incident, reasons: reasons(for: group, incident: incident))
    }

    private static func reasons(for group: [AccessTelling], incident: String?) -> [String] {
        guard group.count > 1 else { return [] }
        if incident != nil { return ["passages of one incident"] }
        let place = group.compactMap(\.place?.name).first
        return ["one kind of event" + (place.map { " at \($0)" } ?? "") + " at one time"]
    }

    private static func isFiner(_ left: TemporalValue, _ right: TemporalValue) -> Bool {
        let a = left.lastDayNumber - left.firstDayNumber
        let b = right.lastDayNumber - right.firstDayNumber
        return a != b ? a < b : left.firstDayNumber < right.firstDayNumber
    }
}

/// The incidents that passages about attacks on aid belong to.
private struct IncidentsOfAid {
    private var byMention: [String: [Int: String]] = [:]

    init(_ incidents: [Incident]) {
        for incident in incidents {
            for member in incident.members {
                if let mention = member.mention { byMention[member.document, default: [:]][mention] = incident.id }
            }
        }
    }

    /// The identifier of the incident that a passage is a part of; nil for what is no attack, and for a denial of one.
    func incident(of telling: AccessTelling) -> String? {
        guard telling.mention.status == .done else { return nil }
        return telling.mention.incident.flatMap { byMention[telling.file]?[$0] }
    }
}
