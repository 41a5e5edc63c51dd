import TruceEvidence
import TruceKnowledge
import TruceText

/// Title, outlet, byline and dateline of a page, each with the words or the fields that it rests on.
struct PageFacts {
    private let page: PageText
    private let fields: [Fields]
    private(set) var title: Sourced<String>?
    private(set) var outlet: Sourced<String>?
    private(set) var byline: Sourced<String>?
    private(set) var dateline: Sourced<String>?
    private(set) var notices: [Notice] = []

    init(page: PageText, fields: [Fields], fileName: String) {
        self.page = page
        self.fields = fields
        title = findTitle()
        byline = findByline()
        dateline = Dateline.line(of: page).map { found in
            Sourced(page.text[found.dateline.place], span: found.dateline.place, basis: .text)
        }
        let said = outletInText()
        outlet = given(\.outlet) ?? said ?? outletOfAddress() ?? Self.outlet(ofFile: fileName)
        if let given = fields.first(where: { $0.basis == .manifest })?.outlet, let said, let span = said.span,
            !agree(given, said.value)
        {
            notices.append(
                Notice(
                    code: "intake.manifest-contradicts-text",
                    message:
                        "the manifest gives the outlet '\(shortened(given))', the text '\(shortened(said.value))'; "
                        + "the manifest was followed",
                    span: span))
        }
    }

    /// The weakest clue: whoever saved the page named the file after its outlet.
    private static func outlet(ofFile name: String) -> Sourced<String>? {
        NewsOutlets.embedded.outlet(inFileName: name).map { Sourced($0.name, span: nil, basis: .fileName) }
    }

    private func given(_ field: KeyPath<Fields, String?>) -> Sourced<String>? {
        fields.lazy.compactMap { fields in
            fields[keyPath: field].map { Sourced($0, span: nil, basis: fields.basis) }
        }.first
    }

    // MARK: - Title

    private func findTitle() -> Sourced<String>? {
        let lines = page.lines.prefix(200).filter { $0.zone == .title }
        if let given = given(\.title) {
            let wanted = NameFolding.fold(given.value)
            let line = lines.first { NameFolding.fold(page.text[$0.span]) == wanted }
            return Sourced(given.value, span: line?.span, basis: given.basis)
        }
        return lines.first.map { line in
            var span = line.span
            if let bar = outletBar(line) {
                span = TextSpan(span.start, page.tokens[bar - 1].span.end)
            } else if line.tokens.count > 1, page.mark(line.tokens.upperBound - 1) == 0x2E {
                // A title that was glued to the text got a full stop there.
                span = TextSpan(span.start, page.tokens[line.tokens.upperBound - 2].span.end)
            }
            return Sourced(page.text[span], span: span, basis: .text)
        }
    }

    /// The bar in "Headline | Outlet".
    private func outletBar(_ line: PageText.Line) -> Int? {
        guard let bar = line.tokens.dropFirst().dropLast().last(where: { page.mark($0) == 0x7C }) else { return nil }
        let words = page.words(from: bar + 1, upTo: line.tokens.upperBound, limit: 8).map(NameFolding.fold)
        return NewsOutlets.embedded.isName(words) ? bar : nil
    }

    // MARK: - Byline and outlet

    private func findByline() -> Sourced<String>? {
        if let given = given(\.byline) { return given }
        for line in page.lines where line.zone == .byline {
            guard let first = line.tokens.first, page.lower(first) == "by", line.tokens.count > 1 else { continue }
            let span = TextSpan(page.tokens[first + 1].span.start, line.span.end)
            return Sourced(page.text[span], span: span, basis: .text)
        }
        return nil
    }

    /// The outlet that the page names as its own: "By Agency", "(Source: X)", "© 2016 X", "-AFP".
    private func outletInText() -> Sourced<String>? {
        for line in page.lines.prefix(200) where line.zone == .title {
            if let bar = outletBar(line), let outlet = outletName(in: bar + 1..<line.tokens.upperBound) {
                return outlet
            }
        }
        var fallback: Sourced<String>?
        for line in page.lines where line.zone == .byline || line.zone == .furniture || line.zone == .dateline {
            guard line.tokens.count <= 60 else { continue }
            let text = page.text[line.span]
            let isRights = text.contains("©") || page.lower(line.tokens.lowerBound) == "copyright"
            if line.zone != .furniture || isRights, let source = namedSource(line) { return source }
            if line.zone == .dateline || line.zone == .furniture && !isRights { continue }
            if page.lower(line.tokens.lowerBound) == "by", line.tokens.count == 2, line.zone == .byline {
                let name = page.tokens[line.tokens.upperBound - 1]
                return Sourced(page.text[name.span], span: name.span, basis: .text)
            }
            guard fallback == nil, let found = outletName(in: line.tokens) else { continue }
            fallback = found
        }
        return fallback
    }

    /// "(Source: X)".
    private func namedSource(_ line: PageText.Line) -> Sourced<String>? {
        for index in line.tokens.dropLast(2)
        where page.lower(index) == "source" && page.mark(index + 1) == 0x3A {
            var end = index + 2
            while end < line.tokens.upperBound, ![0x29, 0x7C, 0x2C, 0x3B].contains(page.mark(end)),
                !page.endsSentence(end)
            {
                end += 1
            }
            guard end > index + 2, end - index <= 10 else { continue }
            let span = TextSpan(page.tokens[index + 2].span.start, page.tokens[end - 1].span.end)
            return Sourced(page.text[span], span: span, basis: .text)
        }
        return nil
    }

    private func outletName(in tokens: Range<Int>) -> Sourced<String>? {
        let outlets = NewsOutlets.embedded
        for index in tokens where page.isWord(index) && page.tokens[index].kind == .word {
            let words = page.words(from: index, upTo: tokens.upperBound, limit: 6).map(NameFolding.fold)
            guard let first = words.first, outlets.mayBegin(first),
                let (outlet, count) = outlets.outlet(beginning: words)
            else { continue }
            let end = page.end(ofWords: count, from: index, upTo: tokens.upperBound)
            let span = TextSpan(page.tokens[index].span.start, page.tokens[end - 1].span.end)
            return Sourced(outlet.name, span: span, basis: .text)
        }
        return nil
    }

    private func outletOfAddress() -> Sourced<String>? {
        guard let fields = fields.first(where: { $0.url != nil }), let url = fields.url,
            let outlet = NewsOutlets.embedded.outlet(publishing: url)
        else { return nil }
        return Sourced(outlet.name, span: nil, basis: fields.basis)
    }

    private func agree(_ one: String, _ other: String) -> Bool {
        let outlets = NewsOutlets.embedded
        let first = NameFolding.fold(outlets.outlet(named: one)?.name ?? one)
        let second = NameFolding.fold(outlets.outlet(named: other)?.name ?? other)
        return first == second || first.contains(second) || second.contains(first)
            // An outlet that prints an agency's report contradicts nobody.
            || outlets.outlet(named: other)?.isAgency == true
    }
}
