import TruceReport

extension HTMLWriter {
    /// A link.
    mutating func link(_ address: String, _ text: String, current: Bool = false) {
        var attributes: [Attribute] = [.init("href", address)]
        if current { attributes.append(.init("aria-current", "true")) }
        element("a", attributes) { $0.write(text) }
    }

    /// The heading of a page, and how to read it.
    mutating func head(_ heading: String, _ lead: String? = nil) {
        element("h1") { $0.write(heading) }
        if let lead { element("p", [.init("class", "lead")]) { $0.write(lead) } }
    }

    /// A remark of the program.
    mutating func note(_ text: String) { element("p", [.init("class", "note")]) { $0.write(text) } }

    /// A choice between views of the same list.
    mutating func choices(_ label: String, _ choices: [(label: String, address: String, isCurrent: Bool)]) {
        element("nav", [.init("class", "choices"), .init("aria-label", label)]) { out in
            out.element("ul") { out in
                for choice in choices {
                    out.element("li") { $0.link(choice.address, choice.label, current: choice.isCurrent) }
                }
            }
        }
    }

    /// The rows of a list in their table, or one card after the other.
    mutating func rows(_ list: Site.List, _ items: [HTMLFragment], caption: String) {
        guard let head = list.head else {
            for item in items { write(fragment: item) }
            return
        }
        element("div", [.init("class", "table")]) { out in
            out.element("table") { out in
                out.element("caption") { $0.write(caption) }
                out.write(fragment: head)
                out.element("tbody") { out in for item in items { out.write(fragment: item) } }
            }
        }
    }

    /// The way to the other pages of a list.
    mutating func pagination(_ stretch: RecordReader.Stretch, for ask: Ask) {
        guard stretch.pages > 1 else { return }
        element("nav", [.init("class", "pages"), .init("aria-label", "Pages of this list")]) { out in
            if stretch.page > 1 {
                out.element(
                    "a", [.init("href", ask.address(["page": String(stretch.page - 1)])), .init("rel", "prev")]
                ) {
                    $0.write("← Previous")
                }
            }
            out.element("span") { $0.write(" Page \(stretch.page) of \(stretch.pages) ") }
            if stretch.page < stretch.pages {
                out.element(
                    "a", [.init("href", ask.address(["page": String(stretch.page + 1)])), .init("rel", "next")]
                ) {
                    $0.write("Next →")
                }
            }
        }
    }

    /// A labelled field of a form.
    mutating func field(
        _ label: String, _ name: String, type: String, value: String?, hint: String? = nil, id: String? = nil
    ) {
        element("div", [.init("class", "field")]) { out in
            out.element("label", [.init("for", id ?? "field-" + name)]) { $0.write(label) }
            var attributes: [Attribute] = [
                .init("id", id ?? "field-" + name), .init("name", name), .init("type", type),
                .init("value", value ?? ""),
            ]
            if let hint { attributes.append(.init("placeholder", hint)) }
            out.empty("input", attributes)
        }
    }
}
