import CGumbo
import Foundation
import TruceEvidence
import TruceText

/// What a page's markup says about it: title, outlet, author, dates, address, language.
struct PageMetadata {
    private var values: [String: String] = [:]
    private var elements = 0

    /// Takes what an element says; the first value of a kind stays.
    mutating func note(_ element: PageElement) {
        switch element.tag {
        case GUMBO_TAG_HTML: set("language", element.attribute("lang"))
        case GUMBO_TAG_META: noteMeta(element)
        case GUMBO_TAG_TITLE: set("page-title", element.ownText)
        case GUMBO_TAG_LINK where element.attribute("rel")?.lowercased() == "canonical":
            set("url", element.attribute("href"))
        case GUMBO_TAG_TIME:
            let isPublication = ["itemprop", "class"].contains { name in
                element.attribute(name)?.lowercased().contains("publi") == true
            }
            set(isPublication ? "time-published" : "time", element.attribute("datetime"))
        case GUMBO_TAG_SCRIPT where element.attribute("type")?.lowercased() == "application/ld+json":
            noteLinkedData(element.ownText)
        default: break
        }
    }

    private mutating func set(_ key: String, _ value: String?) {
        guard let value = value.map(Manifest.trimmed), !value.isEmpty, values[key] == nil, value.utf8.count < 2_000
        else { return }
        values[key] = value
    }

    private mutating func noteMeta(_ element: PageElement) {
        let names = ["property", "name", "itemprop"].compactMap { element.attribute($0)?.lowercased() }
        guard let content = element.attribute("content") else { return }
        for name in names {
            if let key = Self.metaNames[name] { set(key, content) }
        }
    }

    // MARK: - Linked data

    private mutating func noteLinkedData(_ text: String) {
        guard text.utf8.count <= 1 << 20, let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else {
            return
        }
        elements = 0
        noteLinkedData(value, depth: 0)
    }

    private mutating func noteLinkedData(_ value: Any, depth: Int) {
        elements += 1
        guard depth < 6, elements < 2_000 else { return }
        if let list = value as? [Any] {
            for item in list { noteLinkedData(item, depth: depth + 1) }
        } else if let object = value as? [String: Any] {
            if object["datePublished"] != nil || object["headline"] != nil {
                set("data-published", object["datePublished"] as? String)
                set("data-title", object["headline"] as? String)
                set("data-author", Self.name(object["author"]))
                set("data-outlet", Self.name(object["publisher"]))
                set("language", object["inLanguage"] as? String)
            }
            if let graph = object["@graph"] { noteLinkedData(graph, depth: depth + 1) }
        }
    }

    private static func name(_ value: Any?) -> String? {
        if let string = value as? String { return string }
        if let object = value as? [String: Any] { return object["name"] as? String }
        if let list = value as? [Any] {
            let names = list.prefix(6).compactMap { ($0 as? [String: Any])?["name"] as? String ?? $0 as? String }
            return names.isEmpty ? nil : names.joined(separator: ", ")
        }
        return nil
    }

    // MARK: - Result

    /// The fields of the document.
    ///
    /// - Parameter headline: The text of the page's first headline, when it has one.
    func fields(headline: String?) -> Fields {
        var fields = Fields(basis: .markup)
        fields.title = title(headline)
        fields.outlet = first("outlet", "data-outlet")
        fields.byline = first("data-author", "author").flatMap { $0.contains("://") ? nil : $0 }
        fields.url = first("url", "meta-url")
        fields.language = first("language").flatMap(Fields.languageCode)
        for key in ["published", "data-published", "time-published", "other-published", "time"] {
            guard let value = values[key] else { continue }
            _ = fields.set("published", to: value)
            if fields.published != nil { break }
        }
        return fields
    }

    private func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first }

    /// The headline of the page, unless the metadata gives a title that does not begin with it.
    private func title(_ headline: String?) -> String? {
        guard let given = first("title", "data-title", "page-title") else { return headline }
        guard let headline else {
            // Page titles end with the outlet: "Headline | Outlet".
            let end = [" | ", " – ", " — "].compactMap { given.range(of: $0, options: .backwards)?.lowerBound }.max()
            return end.map { String(given[..<$0]) } ?? given
        }
        let one = NameFolding.fold(headline)
        let other = NameFolding.fold(given)
        return other.hasPrefix(one) || one.hasPrefix(other) || values["title"] == nil ? headline : given
    }

    private static let metaNames: [String: String] = [
        "og:title": "title", "twitter:title": "title", "og:site_name": "outlet", "application-name": "outlet",
        "og:url": "meta-url", "author": "author", "article:author": "author", "parsely-author": "author",
        "article:published_time": "published", "og:published_time": "published", "datepublished": "published",
        "date": "other-published", "pubdate": "other-published", "publishdate": "other-published",
        "publish-date": "other-published", "dc.date": "other-published", "dc.date.issued": "other-published",
        "dcterms.date": "other-published", "dcterms.created": "other-published", "sailthru.date": "other-published",
        "parsely-pub-date": "other-published", "cxenseparse:recs:publishtime": "other-published",
    ]
}
