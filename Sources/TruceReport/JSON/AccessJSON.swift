import TruceEvidence
import TruceText

extension DocumentJSON {
    /// One passage that tells of aid access.
    func access(_ mention: AccessMention) -> JSONValue {
        .object(
            positions.members(mention.span) + [
                ("kind", .string(mention.kind.rawValue)),
                ("status", .string(mention.status.rawValue)),
                ("trigger", bounds(mention.trigger)),
                ("acled", acled(acledSubEvent(of: mention))),
                ("plover", plover(ploverCode(of: mention))),
                ("actors", .strings(mention.actors.map(\.name))),
                ("object", .optional(mention.object.map(evidence.words))),
                ("goods", .array(mention.goods.map(goods))),
                ("amounts", .array(mention.amounts.map(amount))),
                ("recipients", .optional(mention.recipients.map(evidence.words))),
                ("place", .optional(evidence.place(mention.place).map(placeLabel))),
                ("date", .optional(evidence.when(mention.time)?.iso)),
                ("reported_by", .strings(mention.holders.map(\.name))),
                ("hedged", .bool(mention.isHedged)),
                ("background", .bool(mention.isBackground)),
                ("mention", .optional(mention.incident)),
            ] + explanation(of: mention.rule, kind: "access"))
    }

    /// An attack is coded as the incident that it is.
    private func acledSubEvent(of mention: AccessMention) -> ACLEDSubEvent? {
        mention.incident.flatMap { evidence.incidents[$0].acledSubEvent } ?? mention.kind.acledSubEvent(mention.status)
    }

    private func ploverCode(of mention: AccessMention) -> PLOVERCode? {
        mention.incident.flatMap { evidence.incidents[$0].kind?.ploverCode } ?? mention.kind.ploverCode(mention.status)
    }

    private func goods(_ goods: AccessMention.Goods) -> JSONValue {
        .object(positions.members(goods.span) + [("kind", .string(goods.kind.rawValue))])
    }

    private func amount(_ amount: AccessMention.Amount) -> JSONValue {
        .object(positions.members(amount.span) + AccessJSON.bounds(of: amount))
    }
}

/// What the two writers of access share.
enum AccessJSON {
    /// A number with its unit and bounds.
    static func bounds(of amount: AccessMention.Amount) -> [(String, JSONValue)] {
        [
            ("unit", .string(amount.unit.rawValue)), ("low", .optional(amount.low)), ("high", .optional(amount.high)),
            ("best", .optional(amount.best)),
        ]
    }
}

extension RecordSections {
    /// One event of access.
    func access(_ event: AccessEvent) -> JSONValue {
        .object([
            ("id", .string(event.id)),
            ("kind", .string(event.kind.rawValue)),
            ("status", .string(event.status.rawValue)),
            ("place", .optional(event.place?.name)),
            ("lat", .optional(event.place?.latitude)),
            ("lon", .optional(event.place?.longitude)),
            ("radius_km", .optional(event.place?.radiusKilometres)),
            ("date", .optional(event.date?.iso)),
            ("actors", .array(event.actors.map { cited("name", .string($0.value), $0.citations) })),
            ("goods", .array(event.goods.map { cited("kind", .string($0.value.rawValue), $0.citations) })),
            (
                "amounts",
                .array(
                    event.amounts.map { counted in
                        .object(
                            AccessJSON.bounds(of: counted.amount) + [
                                ("by", .string(counted.holder)), ("source", self.cited(counted.citation)),
                            ])
                    })
            ),
            ("recipients", .array(event.recipients.map { cited("words", .string($0.value), $0.citations) })),
            (
                "members",
                .array(
                    event.members.map { member in
                        .object([("by", .string(member.holder)), ("source", cited(member.citation))])
                    })
            ),
            ("incident", .optional(event.incident)),
            ("reasons", .strings(event.reasons)),
            ("key", .string(event.key)),
        ])
    }

    /// A value with its words.
    func cited(_ name: String, _ value: JSONValue, _ citations: [Citation]) -> JSONValue {
        .object([(name, value), ("sources", .array(citations.map(cited)))])
    }
}
