import TruceEvidence

extension RecordSections {
    /// One actor under all names.
    func actor(_ actor: NamedActor) -> JSONValue {
        .object(
            [
                ("key", .string(actor.key)), ("name", .string(actor.name)), ("kind", .string(actor.kind.rawValue)),
                ("country", .optional(actor.country)), ("documents", .integer(actor.documents)),
                ("names", .array(actor.names.map(name))), ("joins", .array(actor.joins.map(join))),
            ] + decisions(actor.decisions))
    }

    /// One place under all names.
    func place(_ place: NamedPlace) -> JSONValue {
        .object(
            [
                ("key", .string(place.key)), ("name", .string(place.place.name)),
                ("kind", .string(place.place.kind.rawValue)), ("country", .optional(place.place.country)),
                ("lat", .optional(place.place.latitude)), ("lon", .optional(place.place.longitude)),
                ("radius_km", .optional(place.place.radiusKilometres)), ("documents", .integer(place.documents)),
                ("names", .array(place.names.map(name))), ("joins", .array(place.joins.map(join))),
            ] + decisions(place.decisions))
    }

    private func name(_ use: NameUse) -> JSONValue {
        .object([
            ("name", .string(use.name)), ("mentions", .integer(use.mentions)), ("since", .optional(use.since?.iso)),
            ("until", .optional(use.until?.iso)), ("sources", .array(use.citations.map(cited))),
        ])
    }

    private func join(_ join: NameJoin) -> JSONValue {
        .object([
            ("names", .strings(join.names)), ("reason", .string(join.reason)), ("score", .optional(join.score)),
            ("sources", .array(join.citations.map(cited))),
        ])
    }
}
