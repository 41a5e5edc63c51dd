import TruceEvidence
import TruceText

/// Writes what holds across documents.
struct RecordSections: Sendable {
    let positions: [String: SourcePositions]

    func statement(_ statement: Statement) -> JSONValue {
        .object(
            [
                ("id", .string(statement.id)),
                ("speaker", .optional(statement.speaker)),
                ("date", .optional(statement.date?.iso)),
                ("members", .array(statement.members.map { words($0.document, $0.span) })),
                ("reasons", .strings(statement.reasons)),
                ("wording_differences", .strings(statement.wordingDifferences)),
                ("key", .string(statement.key)),
            ] + decisions(statement.decisions))
    }

    func incident(_ incident: Incident) -> JSONValue {
        .object(
            [
                ("id", .string(incident.id)),
                ("label", .string(incident.label)),
                ("type", .string(incident.type.rawValue)),
                ("place", .optional(incident.place?.name)),
                ("lat", .optional(incident.place?.latitude)),
                ("lon", .optional(incident.place?.longitude)),
                ("radius_km", .optional(incident.place?.radiusKilometres)),
                ("date", .optional(incident.date?.iso)),
                (
                    "members",
                    .array(incident.members.map { member(.incident, $0.document, $0.span) })
                ),
                ("killed", bounds(incident.killed)),
                ("injured", bounds(incident.injured)),
                ("independent_sources", .integer(incident.origins.count)),
                ("origins", .array(incident.origins.map(origin))),
                ("accounts", .array(incident.accounts.map(account))),
                ("agreement", .optional(incident.agreement)),
                ("reasons", .strings(incident.reasons)),
                ("reasons_against", .strings(incident.reasonsAgainst)),
                ("key", .string(incident.key)),
            ] + decisions(incident.decisions))
    }

    func discrepancy(_ discrepancy: Discrepancy) -> JSONValue {
        .object([
            ("id", .string(discrepancy.id)),
            ("kind", .string(discrepancy.kind.rawValue)),
            ("dimension", .string(discrepancy.dimension.rawValue)),
            ("about", .string(discrepancy.about)),
            ("reason", .string(discrepancy.reason.rawValue)),
            ("explanation", .string(discrepancy.explanation)),
            ("incident", .optional(discrepancy.incident)),
            (
                "values",
                .array(
                    discrepancy.values.map { value in
                        .object(
                            [("document", .string(value.citation.document)), ("value", .string(value.value))]
                                + bounds(value.citation) + [("holder", .string(value.holder))])
                    })
            ),
        ])
    }

    func agreement(_ agreement: Agreement) -> JSONValue {
        .object([
            ("id", .string(agreement.id)),
            ("label", .string(agreement.label)),
            ("date", .optional(agreement.date?.iso)),
            ("in_force", .optional(agreement.inForce?.iso)),
            ("ended", .optional(agreement.ended?.iso)),
            ("parties", .strings(agreement.parties)),
            ("provisions", .array(agreement.provisions.map { words($0.document, $0.span) })),
            ("documents", .strings(agreement.documents)),
            ("members", .array(agreement.citations.map { place($0.document, $0.span) })),
        ])
    }

    func timelineEntry(_ entry: TimelineEntry) -> JSONValue {
        .object(
            [("date", .string(entry.date.iso)), ("status", .string(entry.status.rawValue))]
                + [("document", .string(entry.citation.document))] + bounds(entry.citation)
                + [
                    ("event", .optional(entry.event?.rawValue)), ("by", .string(entry.holder)),
                    ("agreement", .optional(entry.agreement)),
                ])
    }

    func obligation(_ obligation: Obligation) -> JSONValue {
        .object([
            ("id", .string(obligation.id)),
            ("agreement", .string(obligation.agreement)),
            ("bearers", .strings(obligation.bearers)),
            ("action", .string(obligation.action)),
            ("condition", .optional(obligation.condition)),
            ("deadline", .optional(obligation.deadline?.iso)),
            ("standing", .string(obligation.standing.rawValue)),
            ("source", cited(obligation.citation)),
            ("sources", .array(obligation.tellings.map(cited))),
            ("clause", .optional(obligation.clause)),
            (
                "by_bearer",
                .array(
                    obligation.shares.map { share in
                        .object([("bearer", .string(share.bearer)), ("standing", .string(share.standing.rawValue))])
                    })
            ),
            (
                "assessments",
                .array(
                    obligation.assessments.map { assessment in
                        .object([
                            ("by", .string(assessment.holder)), ("of", .optional(assessment.bearer)),
                            ("kept", .bool(assessment.isKept)),
                            ("finding", .bool(assessment.isFinding)), ("date", .optional(assessment.date?.iso)),
                            ("source", cited(assessment.citation)),
                        ])
                    })
            ),
            (
                "history",
                .array(
                    obligation.history.map { change in
                        .object([
                            ("date", .optional(change.date?.iso)), ("standing", .string(change.standing.rawValue)),
                            ("source", cited(change.citation)),
                        ])
                    })
            ),
        ])
    }

    func exchange(_ exchange: Exchange) -> JSONValue {
        .object([
            ("id", .string(exchange.id)),
            ("accuser", .string(exchange.accuser)),
            ("accused", .string(exchange.accused)),
            ("accuser_side", .string(exchange.accuserSide)),
            ("accused_side", .string(exchange.accusedSide)),
            ("kind", .string(exchange.kind.rawValue)),
            ("kinds", .strings(exchange.kinds.map(\.rawValue))),
            ("about", .string(exchange.about)),
            ("date", .optional(exchange.date?.iso)),
            ("agreement", .optional(exchange.agreement)),
            ("response", .string(exchange.response.rawValue)),
            ("incident", .optional(exchange.incident)),
            ("source", cited(exchange.accusation)),
            (
                "answers",
                .array(
                    exchange.answers.map { answer in
                        .object([
                            ("by", .string(answer.holder)), ("stance", .string(answer.stance.rawValue)),
                            ("days_after", .optional(answer.daysAfter)),
                            ("source", cited(answer.citation)),
                        ])
                    })
            ),
        ])
    }

    /// What came of a decision.
    func decision(_ effect: DecisionEffect) -> JSONValue {
        let decision = effect.decision
        return .object([
            ("id", .string(decision.id)), ("kind", .string(decision.kind.rawValue)),
            ("field", .optional(decision.field)), ("value", .optional(decision.value)),
            ("who", .string(decision.who)), ("when", .integer(decision.when)), ("why", .string(decision.why)),
            ("outcome", .string(effect.outcome.rawValue)), ("note", .optional(effect.note)),
            (
                "changes",
                .array(
                    effect.changes.map { change in
                        .object([
                            ("subject", .string(change.subject.description)),
                            ("outcome", .string(change.outcome.rawValue)),
                            ("before", .optional(change.before)), ("after", .optional(change.after)),
                            ("source", change.citation.map(cited) ?? .null),
                        ])
                    })
            ),
        ])
    }

    func notice(_ notice: RecordNotice) -> JSONValue {
        .object([
            ("code", .string(notice.code)), ("message", .string(notice.message)),
            ("sources", .array(notice.citations.map(cited))),
        ])
    }

    // MARK: - Parts

    /// The decisions that hold of something; no member where there are none.
    func decisions(_ identifiers: [String]) -> [(String, JSONValue)] {
        identifiers.isEmpty ? [] : [("decisions", .strings(identifiers))]
    }

    private func account(_ account: Account) -> JSONValue {
        .object([
            ("by", .string(account.holder)), ("stance", .string(account.stance.rawValue)),
            ("on", .optional(account.actor)), ("source", cited(account.citation)),
        ])
    }

    private func origin(_ origin: Origin) -> JSONValue {
        .object([("name", .string(origin.name)), ("sources", .array(origin.citations.map(cited)))])
    }

    private func bounds(_ bounds: Incident.Bounds) -> JSONValue {
        .object([("low", .optional(bounds.low)), ("high", .optional(bounds.high))])
    }

    private func bounds(_ citation: Citation) -> [(String, JSONValue)] {
        positions[citation.document]?.bounds(citation.span) ?? []
    }

    func cited(_ citation: Citation) -> JSONValue { words(citation.document, citation.span) }

    private func words(_ document: String, _ span: TextSpan) -> JSONValue {
        .object([("document", .string(document))] + (positions[document]?.members(span) ?? []))
    }

    /// A passage with the name by which a decision refers to it.
    private func member(_ kind: Subject.Kind, _ document: String, _ span: TextSpan) -> JSONValue {
        guard let positions = positions[document] else { return .object([("document", .string(document))]) }
        return .object(
            [("document", .string(document))] + positions.bounds(span)
                + [("subject", .string(positions.subject(kind, span)))])
    }

    private func place(_ document: String, _ span: TextSpan) -> JSONValue {
        .object([("document", .string(document))] + (positions[document]?.bounds(span) ?? []))
    }
}
