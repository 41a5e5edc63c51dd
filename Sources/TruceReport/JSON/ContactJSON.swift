import TruceEvidence
import TruceText

extension DocumentJSON {
    /// One passage that tells of a contact.
    func contact(_ mention: ContactMention) -> JSONValue {
        .object(
            positions.members(mention.span) + [
                ("kind", .string(mention.kind.rawValue)),
                ("status", .string(mention.status.rawValue)),
                ("trigger", bounds(mention.trigger)),
                ("acled", acled(mention.kind.acledSubEvent(mention.status))),
                ("plover", plover(mention.kind.ploverCode(mention.status))),
                ("participants", .array(mention.participants.map(participant))),
                ("about", .optional(mention.about.map(evidence.words))),
                ("place", .optional(evidence.place(mention.place).map(placeLabel))),
                ("date", .optional(evidence.when(mention.time)?.iso)),
                ("reported_by", .strings(mention.holders.map(\.name))),
                ("hedged", .bool(mention.isHedged)),
                ("background", .bool(mention.isBackground)),
            ] + explanation(of: mention.rule, kind: "contact"))
    }

    /// One who takes part, with the body or state where a mention of the name tells it.
    private func participant(_ reference: ActorReference) -> JSONValue {
        let mention = evidence.actors.first { $0.span == reference.span }
        return .object([
            ("name", .string(reference.name)), ("key", .optional(reference.key)),
            ("kind", .optional(mention?.kind.rawValue)), ("country", .optional(mention?.country)),
            ("span", bounds(reference.span)),
        ])
    }
}

extension RecordSections {
    /// One contact.
    func contact(_ event: ContactEvent) -> JSONValue {
        .object([
            ("id", .string(event.id)),
            ("kind", .string(event.kind.rawValue)),
            ("status", .string(event.status.rawValue)),
            ("participants", .array(event.participants.map { cited("name", .string($0.value), $0.citations) })),
            ("about", .array(event.about.map { cited("words", .string($0.value), $0.citations) })),
            ("place", .optional(event.place?.name)),
            ("lat", .optional(event.place?.latitude)),
            ("lon", .optional(event.place?.longitude)),
            ("radius_km", .optional(event.place?.radiusKilometres)),
            ("date", .optional(event.date?.iso)),
            (
                "members",
                .array(
                    event.members.map { member in
                        .object([("by", .string(member.holder)), ("source", cited(member.citation))])
                    })
            ),
            ("reasons", .strings(event.reasons)),
            ("key", .string(event.key)),
        ])
    }
}
