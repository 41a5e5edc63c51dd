import Foundation
import Hummingbird
import TruceReport
import TruceStore

extension Export {
    /// The file, written a stretch at a time, so that its size needs no memory.
    func response(_ reader: RecordReader) -> Response {
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: opening))
            var page = 1
            while true {
                let stretch = try reader.stretch(Shelf.json(list), page: page, size: 200)
                var text = ""
                for (index, item) in stretch.items.enumerated() {
                    if form != .csv, page > 1 || index > 0 { text += "," }
                    text += form == .csv ? CSV.row(list, item.body) : item.body
                }
                if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
                if page >= stretch.pages { break }
                page += 1
            }
            try await writer.write(ByteBuffer(string: closing))
            try await writer.finish(nil)
        }
        let type =
            switch form {
            case .json: "application/json; charset=utf-8"
            case .csv: "text/csv; charset=utf-8"
            case .geojson: "application/geo+json"
            }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(file)\""], body: body)
    }

    private var opening: String {
        switch form {
        case .json: "["
        case .csv: CSV.head(list)
        case .geojson: "{\"type\": \"FeatureCollection\", \"features\": ["
        }
    }

    private var closing: String {
        switch form {
        case .json: "]\n"
        case .csv: ""
        case .geojson: "]}\n"
        }
    }
}

/// Rows for spreadsheets.
enum CSV {
    private static let incidentColumns = [
        "id", "label", "type", "date", "place", "lat", "lon", "radius_km", "killed_low", "killed_high", "injured_low",
        "injured_high", "independent_sources",
    ]
    private static let figureColumns = [
        "document", "start", "end", "text", "what", "who", "low", "high", "best", "scope", "place", "date", "source",
        "hedged",
    ]

    private static let accessColumns = [
        "id", "kind", "status", "date", "place", "lat", "lon", "radius_km", "actors", "goods", "vehicles_low",
        "vehicles_high", "people_low", "people_high", "tonnes_low", "tonnes_high", "members",
    ]

    private static let contactColumns = [
        "id", "kind", "status", "date", "participants", "place", "lat", "lon", "radius_km", "members",
    ]

    private static func columns(_ list: Site.List) -> [String] {
        switch list {
        case .figure: figureColumns
        case .access: accessColumns
        case .contact: contactColumns
        default: incidentColumns
        }
    }

    /// The names of the columns.
    static func head(_ list: Site.List) -> String { columns(list).joined(separator: ",") + "\r\n" }

    /// The row of one thing.
    static func row(_ list: Site.List, _ body: String) -> String {
        let object = (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any] ?? [:]
        return columns(list).map { cell(value($0, in: object)) }.joined(separator: ",") + "\r\n"
    }

    /// A member, or for `killed_low` the member of a member.
    private static func value(_ column: String, in object: [String: Any]) -> Any? {
        if let amounts = object["amounts"] as? [[String: Any]], let bound = bound(column, of: amounts) { return bound }
        if let rows = object[column] as? [[String: Any]] {
            let names = rows.compactMap { ($0["name"] ?? $0["kind"]) as? String }
            return names.isEmpty && !rows.isEmpty ? NSNumber(value: rows.count) : names.joined(separator: "; ")
        }
        for bound in ["_low", "_high"] where column.hasSuffix(bound) {
            let outer = object[String(column.dropLast(bound.count))] as? [String: Any]
            return outer?[String(bound.dropFirst())]
        }
        return object[column]
    }

    /// For `people_low` the lowest bound of all numbers of people, for `people_high` the highest, open when one is open;
    /// nil for a column of something else.
    private static func bound(_ column: String, of amounts: [[String: Any]]) -> NSNumber?? {
        for end in ["low", "high"] where column.hasSuffix("_" + end) {
            let unit = column.dropLast(end.count + 1)
            let bounds = amounts.filter { $0["unit"] as? String == String(unit) }.map { $0[end] as? NSNumber }
            let isOpen = bounds.contains { $0 == nil }
            let numbers = bounds.compactMap { $0?.intValue }
            let value = end == "low" ? numbers.min() : isOpen ? nil : numbers.max()
            return .some(value.map { NSNumber(value: $0) })
        }
        return nil
    }

    /// A cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it.
    static func cell(_ value: Any?) -> String {
        switch value {
        case let text as String:
            let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
            let safe = (isFormula ? "'" : "") + text
            let isPlain = !safe.contains { ",\"\r\n".contains($0) || $0.isNewline }
            return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
        case let number as NSNumber: return "\(number)"
        default: return ""
        }
    }
}
