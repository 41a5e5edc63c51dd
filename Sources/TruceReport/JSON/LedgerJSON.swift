import TruceEvidence

extension RecordSections {
    func ledgerEntry(_ entry: CasualtyEntry) -> JSONValue {
        .object([
            ("id", .string(entry.id)),
            ("parent", .optional(entry.parent)),
            ("scope", .string(entry.scope.rawValue)),
            ("label", .string(entry.label)),
            ("place", .optional(entry.place)),
            ("window", .optional(entry.window?.iso)),
            ("incident", .optional(entry.incident)),
            ("lines", .array(entry.lines.map(line))),
            ("coders", .array(entry.codings.map(coding))),
            ("occurrence", .string(entry.occurrence.rawValue)),
            ("attribution", .string(entry.attribution.rawValue)),
            ("distinct_inside", .optional(entry.distinctInside)),
        ])
    }

    private func line(_ line: CasualtyEntry.Line) -> JSONValue {
        .object(
            [("document", .string(line.reference.document))]
                + (positions[line.reference.document]?.members(line.reference.span) ?? []) + [
                    ("figure", .integer(line.reference.figure)), ("what", .string(line.category.rawValue)),
                    ("who", .optional(line.who)), ("low", .optional(line.low)), ("high", .optional(line.high)),
                    ("best", .optional(line.best)), ("source", .string(line.holder)), ("hedged", .bool(line.isHedged)),
                    ("part_of", .optional(line.partOf)),
                ])
    }

    private func coding(_ coding: CasualtyEntry.Coding) -> JSONValue {
        .object([
            ("what", .string(coding.category.rawValue)),
            ("acled", .optional(coding.acled)),
            ("ucdp", bounds(coding.ucdp, withBest: true)),
            ("airwars", bounds(coding.airwars, withBest: false)),
        ])
    }

    private func bounds(_ coding: FatalityCoding?, withBest: Bool) -> JSONValue {
        guard let coding else { return .null }
        let best: [(String, JSONValue)] = withBest ? [("best", .optional(coding.best))] : []
        return .object([("low", .optional(coding.low))] + best + [("high", .optional(coding.high))])
    }
}
