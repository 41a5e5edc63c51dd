/// The value that a decision gives to a property.
package enum DecidedValue: Hashable, Sendable {
    /// What an incident was.
    case type(IncidentType)
    /// A place by its name, with degrees north and east where they are given.
    case place(name: String, latitude: Double?, longitude: Double?)
    /// A date or an interval.
    case date(TemporalValue)
    /// An agreement: its label, its ``Agreement/key``, or any passage that speaks of it; nil for none.
    case agreement(String?)
    /// A number with its closed bounds; an upper bound of nil is open.
    case count(low: Int, high: Int?)
    /// What is counted.
    case what(Figure.Category)
    /// One name or more.
    case names([String])
    /// How it stands with a truce.
    case status(TruceStatus)

    /// Reads the written form; nil when the text is no value of the field.
    ///
    /// - Shape: dates as ISO 8601 (`2016-09-09`, `2016-09`, `2016-09-09/2016-09-12`); numbers as `12`, `10-14` or `10+`;
    ///   places as a name, or as `name @ 36.2,37.1`; several bearers with semicolons between them; `none` for no
    ///   agreement; types, categories and statuses as in the JSON.
    package init?(_ text: String, of field: DecidedField) {
        let text = Self.trimmed(text)
        guard !text.isEmpty else { return nil }
        let value: DecidedValue? =
            switch field {
            case .type: IncidentType(rawValue: text).map(DecidedValue.type)
            case .place: Self.read(place: text)
            case .date: TemporalValue(iso: text).map(DecidedValue.date)
            case .agreement: .agreement(text == "none" ? nil : text)
            case .value: Self.read(count: text)
            case .what: Figure.Category(rawValue: text).map(DecidedValue.what)
            case .status: TruceStatus(rawValue: text).map(DecidedValue.status)
            case .bearer: Self.read(names: text.split(separator: ";").map { Self.trimmed(String($0)) })
            case .speaker, .name, .outlet, .origin: .names([text])
            }
        guard let value else { return nil }
        self = value
    }

    /// How a value of a field is written, for someone whose text was none.
    package static func form(of field: DecidedField) -> String {
        switch field {
        case .type: "one of " + IncidentType.allCases.map(\.rawValue).joined(separator: ", ")
        case .place: "a name, or a name with its point: Marun @ 35.2,40.1"
        case .date: "a date or two with a stroke between them: 2016-09-09, 2016-09, 2016-09-09/2016-09-12"
        case .agreement: "the label of an agreement, a passage that speaks of it, or none"
        case .value: "a number, two with a dash between them, or one with a plus: 12, 10-14, 10+"
        case .what: "one of " + Figure.Category.allCases.map(\.rawValue).joined(separator: ", ")
        case .status: "one of " + TruceStatus.allCases.map(\.rawValue).joined(separator: ", ")
        case .bearer: "a name, or several with semicolons between them"
        case .speaker, .name, .outlet, .origin: "a name"
        }
    }

    private static func read(place text: String) -> DecidedValue? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        guard let name = parts.first, !name.isEmpty else { return nil }
        if parts.count == 1 { return .place(name: name, latitude: nil, longitude: nil) }
        let degrees = parts[1].split(separator: ",").map { Double(trimmed(String($0))) }
        guard parts.count == 2, degrees.count == 2, let north = degrees[0], let east = degrees[1],
            (-90.0...90).contains(north), (-180.0...180).contains(east)
        else { return nil }
        return .place(name: name, latitude: north, longitude: east)
    }

    private static func read(count text: String) -> DecidedValue? {
        if text.hasSuffix("+") { return number(text.dropLast()).map { .count(low: $0, high: nil) } }
        let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map(number)
        guard bounds.count <= 2, let low = bounds.first ?? nil, let high = bounds.last ?? nil, low <= high else {
            return nil
        }
        return .count(low: low, high: high)
    }

    private static func number(_ text: Substring) -> Int? {
        let text = trimmed(String(text))
        guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func read(names: [String]) -> DecidedValue? {
        names.isEmpty || names.contains("") ? nil : .names(names)
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
