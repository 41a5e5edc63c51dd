import TruceEvidence
import TruceText

extension ReaderText {
    /// The text with its words coloured, and beside it what the record holds of them. Words lead to their facts and
    /// facts to their words, by plain links.
    ///
    /// - Parameter address: The page of the document, below which each passage has a page of its own.
    package func html(at address: String) -> HTMLFragment {
        var out = HTMLWriter()
        out.element("div", [.init("class", "reader")]) { out in
            out.element("section", [.init("aria-labelledby", "text-heading")]) { out in
                out.element("h2", [.init("id", "text-heading")]) { $0.write("The text") }
                writeText(&out)
            }
            out.element("aside", [.init("class", "facts-of-text"), .init("aria-labelledby", "facts-heading")]) { out in
                out.element("h2", [.init("id", "facts-heading")]) { $0.write("What is read from it") }
                writeFacts(address, &out)
            }
        }
        return HTMLFragment(out)
    }

    private func writeText(_ out: inout HTMLWriter) {
        let source = SourceText(text)
        var anchors = Set(stretches.compactMap(\.anchor))
        let marks = words.enumerated().compactMap { index, words -> Mark? in
            guard let kind = Mark.Kind(rawValue: words.kind), 0 <= words.start, words.start < words.end,
                words.end <= source.count
            else { return nil }
            return Mark(
                span: TextSpan(words.start, words.end), kind: kind, description: words.says,
                id: anchors.insert(words.anchor).inserted ? words.anchor : nil, incident: nil,
                number: kind == .cited ? nil : index + 1)
        }
        var nesting = MarkNesting(marks)
        out.element("div", [.init("class", "document"), .init("lang", language)]) { out in
            for stretch in stretches
            where 0 <= stretch.start && stretch.start <= stretch.end && stretch.end <= source.count {
                out.lineFeed()
                var attributes: [HTMLWriter.Attribute] = [
                    .init("class", "block " + stretch.kind.rawValue), .init("dir", "auto"),
                ]
                if let anchor = stretch.anchor { attributes.append(.init("id", anchor)) }
                out.element("p", attributes) { out in
                    var open: [Mark] = []
                    for step in nesting.steps(in: TextSpan(stretch.start, stretch.end)) {
                        write(step, of: source, open: &open, &out)
                    }
                }
            }
        }
    }

    private func write(
        _ step: MarkNesting.Step, of source: SourceText, open: inout [Mark], _ out: inout HTMLWriter
    ) {
        switch step {
        case .text(let span):
            guard let number = open.last(where: { $0.number != nil })?.number else { return out.write(source[span]) }
            // The innermost mark has the link; links cannot stand in links.
            out.element("a", [.init("class", "w"), .init("href", "#f\(number)")]) { $0.write(source[span]) }
        case .anchor(let id): out.element("span", [.init("id", id)]) { _ in }
        case .open(let mark):
            var attributes: [HTMLWriter.Attribute] = [.init("class", "m " + HTMLRenderer.name(mark.kind))]
            if let id = mark.id { attributes.append(.init("id", id)) }
            attributes.append(.init("title", Excerpt.text(mark.description, limit: 160)))
            out.open("span", attributes)
            open.append(mark)
        case .close:
            out.close()
            open.removeLast()
        }
    }

    private static let groups: [(Mark.Kind, Label)] = [
        (.incident, "Incidents"), (.provision, "Terms"), (.status, "Status of the truce"),
        (.claim, "Claims and denials"), (.quotation, "Quotations"), (.figure, "Figures"), (.time, "Times"),
        (.place, "Places"),
    ]

    private func writeFacts(_ address: String, _ out: inout HTMLWriter) {
        let source = SourceText(text)
        if !words.contains(where: { $0.kind != Mark.Kind.cited.rawValue }) {
            out.element("p", [.init("class", "note")]) { $0.write("Nothing was read from this text.") }
        }
        for (kind, label) in Self.groups {
            let facts = words.enumerated().filter { $0.element.kind == kind.rawValue && $0.element.end <= source.count }
            if facts.isEmpty { continue }
            out.element("details", [.init("open", "")]) { out in
                out.element("summary") { out in
                    out.element("span", [.init("class", "m " + HTMLRenderer.name(kind))]) { $0.write(label.text) }
                    out.write(" \(facts.count)")
                }
                out.element("ul", [.init("class", "fact-list")]) { out in
                    for (index, words) in facts { write(words, number: index + 1, of: source, at: address, &out) }
                }
            }
        }
    }

    private func write(
        _ words: Words, number: Int, of source: SourceText, at address: String, _ out: inout HTMLWriter
    ) {
        out.lineFeed()
        out.element("li", [.init("id", "f\(number)")]) { out in
            let quoted = Excerpt.text(of: source, at: TextSpan(words.start, max(words.start, words.end)), limit: 120)
            out.element("a", [.init("href", "#" + words.anchor)]) { out in
                out.element("q", [.init("dir", "auto")]) { $0.write(Wording.quoted(quoted)) }
            }
            out.element("span", [.init("class", "says")]) { out in
                out.write(" " + words.says)
                out.write(" ")
                out.element("a", [.init("href", address + "/at/" + words.anchor.dropFirst())]) { $0.write("details") }
                if let to = words.to, let name = words.name {
                    out.write(" ")
                    out.element("a", [.init("href", to)]) { $0.write(name) }
                }
            }
        }
    }

    /// The text as JSON says it: what stands where.
    package var json: JSONValue {
        .object([
            ("text", .string(text)), ("language", .string(language)),
            (
                "zones",
                .array(
                    stretches.map {
                        .object([("start", .integer($0.start)), ("end", .integer($0.end)), ("zone", .string($0.zone))])
                    })
            ),
        ])
    }
}
