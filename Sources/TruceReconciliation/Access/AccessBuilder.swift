import TruceEvidence
import TruceText

/// Puts events of access together from their passages.
enum AccessBuilder {
    /// A passage with the identifier of the incident that it is a part of; nil for what is no attack, and for a denial of
    /// one. Attacks on aid are joined as incidents are.
    typealias Told = (telling: AccessTelling, incident: String?)

    /// By its first passage what was put together for the record before.
    struct Memory: Sendable {
        fileprivate var events: [ObjectIdentifier: Kept] = [:]
    }

    /// An event without its number, with what it was put together from.
    fileprivate struct Kept: Sendable {
        let passages: [AccessTelling]
        let event: AccessEvent
        /// What stands for its lasting key.
        let keyNumber: UInt64
    }

    /// The events of a corpus, in the order of their first passages.
    ///
    /// - Parameters:
    ///   - tellings: What documents tell, in the order of the documents.
    ///   - memory: What was put together before; takes what is put together now.
    ///   - keeps: Whether another record may be asked for; if not, nothing is kept.
    static func events(_ tellings: [Told], _ memory: inout Memory, keeps: Bool) -> [AccessEvent] {
        let groups = AccessGrouping.groups(tellings)
        var isSame = groups.count == memory.events.count
        let built = groups.map { group -> Kept in
            let incident = tellings[group[0]].incident
            if let known = memory.events[ObjectIdentifier(tellings[group[0]].telling)],
                (known.event.incident == nil) == (incident == nil),
                known.passages.elementsEqual(group, by: { $0 === tellings[$1].telling })
            {
                return known
            }
            isSame = false
            let passages = group.map { tellings[$0].telling }
            let event = self.event(of: passages, incident: incident)
            return Kept(passages: passages, event: event, keyNumber: LastingKey.number(of: event.key))
        }
        if keeps, !isSame {
            memory.events = Dictionary(
                built.map { (ObjectIdentifier($0.passages[0]), $0) }, uniquingKeysWith: { first, _ in first })
        }
        var keys = LastingKey.Rare(built.map(\.keyNumber))
        return built.enumerated().map { number, kept in
            var event = kept.event
            event.incident = tellings[groups[number][0]].incident
            event.id = Serial.identifier("h", number + 1)
            if let key = keys.name(event.key, kept.keyNumber) { event.key = key }
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
