import TruceEvidence

/// The course of a truce over time.
extension RecordSections {
    func track(_ track: StatusTrack) -> JSONValue {
        .object([
            ("agreement", .optional(track.agreement)),
            ("by", .optional(track.speaker)),
            (
                "intervals",
                .array(
                    track.intervals.map { interval in
                        .object([
                            ("status", .string(interval.status.rawValue)), ("from", .string(interval.from.iso)),
                            ("until", .optional(interval.until?.iso)), ("change", .optional(interval.rule)),
                            ("sources", .array(interval.citations.map(cited))),
                        ])
                    })
            ),
        ])
    }

    func disagreement(_ found: StatusDisagreement) -> JSONValue {
        .object([
            ("agreement", .optional(found.agreement)),
            ("from", .string(found.from.iso)),
            ("until", .optional(found.until?.iso)),
            (
                "positions",
                .array(
                    found.positions.map { position in
                        .object([
                            ("by", .string(position.speaker)), ("status", .string(position.status.rawValue)),
                            ("source", cited(position.citation)),
                        ])
                    })
            ),
        ])
    }

    func clock(_ clock: TruceClock) -> JSONValue {
        .object([
            ("agreement", .string(clock.agreement)),
            ("issuer", .string(clock.issuer)),
            ("start", clock.start.map(moment) ?? .null),
            ("steps_hours", .array(clock.steps.map(JSONValue.integer))),
            ("end", clock.end.map(moment) ?? .null),
            ("computed", .bool(clock.isComputed)),
            ("zone", .optional(clock.zone)),
            ("end_utc", clock.endUTC.map(moment) ?? .null),
            ("sources", .array(clock.citations.map(cited))),
        ])
    }

    func trigger(_ trigger: Trigger) -> JSONValue {
        .object([
            ("obligation", .string(trigger.obligation)),
            ("days", .integer(trigger.days)),
            ("hours", .integer(trigger.hours)),
            ("state", .optional(trigger.state?.rawValue)),
            (
                "steps",
                .array(
                    trigger.steps.map { step in
                        .object([
                            ("change", .string(step.change.rawValue)), ("date", .string(step.date.iso)),
                            ("by", .optional(step.holder)), ("sources", .array(step.citations.map(cited))),
                        ])
                    })
            ),
        ])
    }

    func exemption(_ exemption: Exemption) -> JSONValue {
        .object([
            ("agreement", .string(exemption.agreement)),
            ("group", .string(exemption.group)),
            ("separation_charges", .strings(exemption.separationCharges)),
            ("sources", .array(exemption.citations.map(cited))),
        ])
    }

    func assignment(_ assignment: AgreementAssignment) -> JSONValue {
        .object([
            ("incident", .string(assignment.incident)),
            ("agreement", .optional(assignment.agreement)),
            ("basis", .string(assignment.basis.rawValue)),
            ("doubts", .strings(assignment.doubts)),
            ("exempt_target", .optional(assignment.exemptTarget)),
            ("zone", .optional(assignment.zone)),
        ])
    }

    private func moment(_ moment: TruceClock.Moment) -> JSONValue {
        .object([("day", .string(moment.day.iso)), ("minute", .optional(moment.minute))])
    }
}
