/// A JSON value whose objects keep the order in which their members were given.
///
/// Foundation's encoder either shuffles keys or sorts them; the record is meant to be read by people as well, in the
/// order of its contract, and must come out the same byte for byte.
package enum JSONValue: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number; what is not finite is written as `null`.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// A list of so many objects, each made only when it is written: a record of many documents is never in memory
    /// twice.
    case series(Int, @Sendable (Int) -> JSONValue)
    /// Members in order.
    case object([(String, JSONValue)])

    /// A text, or `null` when there is none.
    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// A whole number, or `null` when there is none.
    package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

    /// A number, or `null` when there is none.
    package static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }

    /// A list of objects that are made from the elements of a list when they are written.
    package static func series<Element: Sendable>(
        _ elements: [Element], _ value: @escaping @Sendable (Element) -> JSONValue
    ) -> JSONValue {
        .series(elements.count) { value(elements[$0]) }
    }

    /// The same object with a member more at its end; anything else as it is.
    package func with(_ name: String, _ text: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [(name, .string(text))])
    }

    /// A list of texts.
    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
