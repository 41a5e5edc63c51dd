import TruceEvidence

/// One charge of one party against another under one agreement, however many documents report it and however often.
struct Charge: Sendable {
    /// What makes two accusations instances of one charge.
    private struct Sides: Hashable {
        let accuser: String
        let accused: String
        let kind: AccusationKind
        let agreement: String?
    }

    /// The accusations, in the record's order; never empty.
    let exchanges: [Exchange]

    /// The first of them, whose names stand for all.
    var first: Exchange { exchanges[0] }

    /// The last day on which it was made, as far as days are known.
    var date: TemporalValue? {
        exchanges.compactMap(\.date).max { $0.lastDayNumber < $1.lastDayNumber }
    }

    /// What it is called as long as the sides, the kind and the agreement are the same.
    func key(_ addresses: SiteAddresses) -> String {
        ContentKey.hexadecimal(of: [
            "charge", first.accuserSide, first.accusedSide, first.kind.rawValue,
            first.agreement.map { addresses.key(ofPart: $0) } ?? "",
        ])
    }

    /// The charges of a record, each where its first accusation stands.
    static func all(_ exchanges: [Exchange]) -> [Charge] {
        var order: [Sides] = []
        var found: [Sides: [Exchange]] = [:]
        for exchange in exchanges {
            let sides = Sides(
                accuser: exchange.accuserSide, accused: exchange.accusedSide, kind: exchange.kind,
                agreement: exchange.agreement)
            if found[sides] == nil { order.append(sides) }
            found[sides, default: []].append(exchange)
        }
        return order.compactMap { found[$0].map(Charge.init) }
    }
}

extension Site {
    /// The charges, those that were made last first.
    var charges: [Charge] { latestFirst(Charge.all(record.exchanges), \.date) }

    func charge(_ charge: Charge) -> SiteEntry? {
        let documents = charge.exchanges.map(\.accusation.document)
        let hasAnswer = charge.exchanges.contains { !$0.answers.isEmpty }
        return SiteEntry(
            id: charge.key(addresses), day: known.first(documents).flatMap { CalendarDate(dayNumber: $0) },
            title: ("\(name: charge.first.accuser) – \(name: charge.first.accused)" as Wording).plainText,
            json: .object([
                ("key", .string(charge.key(addresses))), ("accuser", .string(charge.first.accuser)),
                ("accused", .string(charge.first.accused)), ("kind", .string(charge.first.kind.rawValue)),
                ("agreement", .optional(charge.first.agreement)), ("documents", .integer(Set(documents).count)),
                ("accusations", .array(charge.exchanges.map(sections.exchange))),
            ]),
            row: row(composer.chargeRow(charge), Composer.chargeColumns), shelves: [hasAnswer ? "answered" : "open"])
    }
}

extension Composer {
    static let chargeColumns: [PageTable.Column] = [
        "Who speaks against whom", .wide("Of what"), .wide("Answers"), "Incidents", .compact("Documents"),
    ]

    /// The most different wordings of one charge that a row shows; the page of each document holds them all.
    private static let mostWordings = 5

    /// One charge in the words of those who report it, with all answers.
    func chargeRow(_ charge: Charge) -> CitedRow? {
        let said = charge.exchanges.map { exchange -> Wording in
            let quoted = words(exchange.accusation).map { "\(quote: $0)" as Wording }
            return (exchange.about.isEmpty ? quoted : value(exchange.about, from: exchange.accusation)) ?? .none
        }
        let answers = charge.exchanges.flatMap(\.answers).map { Prose.answer($0, words: words($0.citation)) }
        let incidents = charge.exchanges.compactMap(\.incident).compactMap { id in
            label(ofIncident: id).map { "\(link: $0.capitalizedFirst, to: id)" as Wording }
        }
        let kind: Wording = "\(Vocabulary.label(charge.first.kind))"
        // Who warns somebody, or asks for something, accuses nobody.
        let isAddressed = charge.first.kind == .demand || charge.first.kind == .warning
        let towards: Wording = isAddressed ? "to" : "against"
        let under: Wording = label(ofAgreement: charge.first.agreement).map { " (\(phrase: $0))" } ?? .none
        return CitedRow(
            [
                "\(name: charge.first.accuser) \(towards) \(name: charge.first.accused): \(kind)\(under)",
                Self.list(said, separated: " · "),
                answers.isEmpty ? "no answer is reported" : Self.list(answers, separated: " "),
                Self.list(incidents, separated: " · "),
                "\(Set(charge.exchanges.map(\.accusation.document)).count)",
            ],
            sources: charge.exchanges.map { book.source($0.accusation) }
                + charge.exchanges.flatMap(\.answers).map { book.source($0.citation) })
    }

    /// Each wording once, as many as can be read, and how many more there are.
    private static func list(_ wordings: [Wording], separated separator: Wording) -> Wording {
        var different: [Wording] = []
        for wording in wordings where !wording.isEmpty && !different.contains(wording) { different.append(wording) }
        var result = Wording.none
        for wording in different.prefix(mostWordings) {
            result = result.isEmpty ? wording : result + separator + wording
        }
        let rest = different.count - mostWordings
        return rest > 0 ? "\(result) and \(rest) more" : result
    }
}
