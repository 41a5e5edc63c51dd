import TruceEvidence
import TruceText

/// What is known about a document beside its text: a row of a manifest, the fields of a line of JSON, or the
/// metadata of a web page.
struct Fields {
    /// Where the fields come from.
    let basis: Basis
    var title: String?
    var outlet: String?
    var byline: String?
    var published: CalendarDate?
    var captured: CalendarDate?
    var url: String?
    var language: String?
    var notices: [Notice] = []

    init(basis: Basis) {
        self.basis = basis
    }

    /// Sets a field by its name; empty values are left out.
    ///
    /// - Returns: What is wrong with the value, or nil.
    mutating func set(_ name: String, to value: String) -> String? {
        guard !value.isEmpty else { return nil }
        switch name {
        case "title": title = value
        case "outlet": outlet = value
        case "byline": byline = value
        case "url": url = value
        case "language": language = Self.languageCode(value)
        case "published": return setDate(value, name) { $0.published = $1 }
        case "captured": return setDate(value, name) { $0.captured = $1 }
        default: break
        }
        return nil
    }

    private mutating func setDate(
        _ value: String, _ name: String, store: (inout Fields, CalendarDate) -> Void
    ) -> String? {
        switch DateScanner.date(in: value) {
        case .day(let date):
            store(&self, date)
            return nil
        case .outOfRange:
            let fact = "'\(name)' is '\(shortened(value))', a date outside the years 1 to 9999"
            notices.append(Notice(code: "intake.date-out-of-range", message: fact + ", so it is taken as unknown"))
            return fact
        case .ambiguous(let first, let second):
            return "'\(name)' is '\(shortened(value))', which may be \(first.iso) or \(second.iso)"
        case .none:
            return "'\(name)' is '\(shortened(value))', which is no date"
        }
    }

    /// The two letters of ISO 639-1 in a language tag such as `en-GB`; nil for anything else.
    static func languageCode(_ tag: String) -> String? {
        let letters = tag.lowercased().utf8.prefix { $0 >= 0x61 && $0 <= 0x7A }
        return letters.count == 2 ? String(decoding: Array(letters), as: UTF8.self) : nil
    }
}

/// At most 80 bytes of a text that goes into a message.
func shortened(_ text: String) -> String {
    guard text.utf8.count > 80 else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        if result.utf8.count > 74 { break }
        result.unicodeScalars.append(scalar)
    }
    return result + "…"
}
