import TruceEvidence
import TruceText

/// Puts contacts together from their passages.
enum ContactBuilder {
    /// The contacts of a corpus, in the order of their first passages.
    ///
    /// - Parameter tellings: What documents tell, in the order of the documents.
    static func events(_ tellings: [ContactTelling]) -> [ContactEvent] {
        var keys = LastingKey.Unique()
        return ContactGrouping.groups(tellings).enumerated().map { number, group in
            var event = event(of: group)
            event.id = "c\(number + 1)"
            event.key = keys.name(event.key)
            return event
        }
    }

    private static func event(of group: [ContactTelling]) -> ContactEvent {
        let first = group[0]
        let placed = group.first { $0.place != nil }
        return ContactEvent(
            id: "", key: first.key, kind: first.mention.kind, status: first.mention.status,
            participants: Gathered.values(group) { telling in
                telling.mention.participants.map { ($0.name, telling.citation($0.span ?? telling.mention.span)) }
            },
            about: Gathered.values(group) { telling in
                guard let words = telling.about, let span = telling.mention.about else { return [] }
                return [(words, telling.citation(span))]
            }, place: placed?.place,
            placeCitation: placed.flatMap { telling in telling.place.map { telling.citation($0.span) } },
            date: group.lazy.compactMap(\.date).first,
            members: group.map {
                EventMember(document: $0.file, mention: $0.index, span: $0.mention.span, holder: $0.holder)
            }, reasons: group.count > 1 ? ["one kind of contact at one time with the same participants"] : [])
    }
}
