/// A part of a day, as words name it. Raw values are those of the JSON.
package enum DayPart: String, Hashable, Sendable, CaseIterable {
    case dawn, morning, noon, afternoon, dusk, evening, night, midnight
}
