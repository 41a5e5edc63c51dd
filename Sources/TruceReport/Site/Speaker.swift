import TruceEvidence

/// Someone who is named as the speaker of statements, by the name that the record gives.
struct Speaker: Sendable {
    let name: String
    /// The statements in the record's order.
    var statements: [Statement]

    /// The speakers of a record, those with the most statements first.
    static func all(_ record: Record) -> [Speaker] {
        var order: [String] = []
        var found: [String: [Statement]] = [:]
        for statement in record.statements {
            guard let name = statement.speaker else { continue }
            if found[name] == nil { order.append(name) }
            found[name, default: []].append(statement)
        }
        return order.enumerated().map {
            (offset: $0.offset, speaker: Speaker(name: $0.element, statements: found[$0.element] ?? []))
        }
        .sorted {
            let (left, right) = ($0.speaker.statements.count, $1.speaker.statements.count)
            return left != right ? left > right : $0.offset < $1.offset
        }.map(\.speaker)
    }

    /// From the first to the last day on which a statement with a date was made.
    var days: TemporalValue? {
        let dates = statements.compactMap(\.date)
        guard let first = dates.map(\.firstDayNumber).min().flatMap({ CalendarDate(dayNumber: $0) }),
            let last = dates.map(\.lastDayNumber).max().flatMap({ CalendarDate(dayNumber: $0) })
        else { return nil }
        return first == last ? .date(first) : .interval(first, last)
    }
}
