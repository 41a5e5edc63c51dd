import Foundation
import TruceEvidence
import TruceReport
import TruceStore

/// The part of the timeline that is looked at: its days, and what was known by when.
struct TimelineView: Sendable {
    /// The most marks of one row; more would not be told apart.
    private static let limit = 300

    let from: Day?
    let to: Day?
    /// Only what documents published by this day tell.
    let asOf: Day?
    /// The marks by row.
    let marks: [(lane: TimelineMark.Lane, marks: [TimelineMark], isPartial: Bool)]
    /// The days that the drawing spans; nil when no document has a day.
    let days: ClosedRange<Int>?
    private let ask: Ask
    private let bounds: ClosedRange<Int>?

    /// What the record of that day holds; nil when the record of today is shown.
    private let replayed: RecordReader.Summary?

    /// The day that a page is to be shown as of; nil for today.
    static func asOf(_ ask: Ask, in summary: RecordReader.Summary) throws -> Day? {
        // The slider sends a number, a person or a link a day.
        guard let number = ask["known"] else { return try ask.day("asof") }
        guard let day = Day(Int(number)) else { throw Problem.badRequest("'known' must be a day") }
        // The slider at its end is today: the form sends it whatever else is chosen.
        return summary.last.map { day.number >= $0 } == true ? nil : day
    }

    init(_ ask: Ask, _ summary: RecordReader.Summary, asOf: Day?, _ replay: Replay?, _ reader: RecordReader) throws {
        self.ask = ask
        self.asOf = asOf
        replayed = replay?.summary
        bounds = Day(summary.first).flatMap { first in
            Day(summary.last).map { first.number...max(first.number, $0.number) }
        }
        from = try ask.day("from")
        to = try ask.day("to")
        let known = asOf?.number
        marks = try TimelineMark.Lane.allCases.map { [from, to] lane in
            if let replay {
                let marks = replay.marks.filter { mark in
                    mark.lane == lane && mark.last >= from?.number ?? .min && mark.first <= to?.number ?? .max
                }
                return (lane, Array(marks.prefix(Self.limit)), marks.count > Self.limit)
            }
            let stretch = try reader.stretch(Shelf.marks(lane), size: Self.limit, from: from, to: to)
            // Many small texts are decoded in one go: what takes time is the beginning.
            let bodies = "[" + stretch.items.map(\.body).joined(separator: ",") + "]"
            let marks = (try? JSONDecoder().decode([TimelineMark].self, from: Data(bodies.utf8))) ?? []
            let kept = known.map { known in marks.filter { ($0.known ?? Int.min) <= known } } ?? marks
            return (lane, kept, stretch.total > stretch.items.count)
        }
        days = Self.days(of: marks.flatMap(\.marks), within: bounds, from: from, to: to)
    }

    /// Whether no days were chosen.
    var isWhole: Bool { from == nil && to == nil && asOf == nil }

    /// The days that the drawing spans: those chosen, else those of the documents and a little more.
    private static func days(
        of marks: [TimelineMark], within bounds: ClosedRange<Int>?, from: Day?, to: Day?
    ) -> ClosedRange<Int>? {
        guard let bounds else { return nil }
        let earliest = marks.map { min($0.first, $0.last) }.min() ?? bounds.lowerBound
        let latest = marks.map { max($0.first, $0.last) }.max() ?? bounds.upperBound
        let first = from?.number ?? max(earliest, bounds.lowerBound - 60)
        let last = to?.number ?? min(latest, bounds.upperBound + 60)
        return min(first, last)...max(last, first + 1)
    }

    func form(_ out: inout HTMLWriter) {
        out.element("form", [.init("class", "narrow timeline-form"), .init("action", "/timeline")]) { out in
            out.field("From", "from", type: "date", value: from?.iso)
            out.field("To", "to", type: "date", value: to?.iso)
            if let bounds {
                out.element("div", [.init("class", "field wide")]) { out in
                    let day = Day(asOf?.number ?? bounds.upperBound)
                    out.element("label", [.init("for", "field-known")]) { $0.write("As known on ") }
                    out.element(
                        "output", [.init("for", "field-known"), .init("id", "known-day")]
                    ) { $0.write(day?.words ?? "") }
                    out.empty(
                        "input",
                        [
                            .init("id", "field-known"), .init("name", "known"), .init("type", "range"),
                            .init("min", String(bounds.lowerBound)), .init("max", String(bounds.upperBound)),
                            .init("value", String(day?.number ?? bounds.upperBound)),
                        ])
                }
            }
            out.element("button") { $0.write("Show") }
        }
        zoom(&out)
        if let asOf { note(asOf, &out) }
    }

    private func note(_ day: Day, _ out: inout HTMLWriter) {
        guard let replayed else {
            return out.note(
                """
                Only what documents published by \(day.words) tell. There are too many to read them anew for this page, so \
                what later documents joined stays joined; 'trucewatch report --as-of \(day.iso)' reads those of that day alone.
                """)
        }
        out.element("p", [.init("class", "note"), .init("role", "status")]) { out in
            out.write(
                """
                The record as it could be known on \(day.words): \(Self.count(replayed.documents, "document")), \
                \(Self.count(replayed.incidents, "incident")), \
                \(Self.count(replayed.discrepancies, "difference")) between accounts. 
                """)
            out.link("/?asof=" + day.iso, "The status board of that day")
        }
    }

    private static func count(_ number: Int, _ what: String) -> String {
        "\(number) \(what)" + (number == 1 ? "" : "s")
    }

    /// Nearer, farther, earlier, later.
    private func zoom(_ out: inout HTMLWriter) {
        guard let days else { return }
        let length = days.upperBound - days.lowerBound
        let quarter = max(1, length / 4)
        func step(_ label: String, _ first: Int, _ last: Int) -> (label: String, address: String, isCurrent: Bool) {
            let address = ask.address(["from": Day(first)?.iso, "to": Day(max(last, first + 1))?.iso, "page": nil])
            return (label, address, false)
        }
        out.choices(
            "Zoom",
            [
                step("Nearer", days.lowerBound + quarter, days.upperBound - quarter),
                step("Farther", days.lowerBound - length / 2 - 1, days.upperBound + length / 2 + 1),
                step("Earlier", days.lowerBound - quarter, days.upperBound - quarter),
                step("Later", days.lowerBound + quarter, days.upperBound + quarter),
                ("All", "/timeline", isWhole),
            ])
    }

    var json: JSONValue {
        .object([
            ("from", .optional(from?.iso)), ("to", .optional(to?.iso)), ("as_of", .optional(asOf?.iso)),
            (
                "lanes",
                .object(
                    marks.map { lane, marks, isPartial in
                        (
                            lane.rawValue,
                            .object([("is_partial", .bool(isPartial)), ("marks", .array(marks.map(\.json)))])
                        )
                    })
            ),
        ])
    }
}
