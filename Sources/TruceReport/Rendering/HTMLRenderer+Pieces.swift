import TruceEvidence

extension HTMLRenderer {
    /// Writes a piece; headings begin at the level given.
    func write(_ piece: Piece, level: Int) {
        lineFeed()
        switch piece {
        case .note(let label): element("p", [.init("class", "note")]) { text(label.text) }
        case .heading(let label): heading(level) { text(label.text) }
        case .tallies(let tallies): write(tallies)
        case .paragraph(let sentences):
            element("p", [.init("class", "claim")]) {
                for (index, sentence) in sentences.enumerated() {
                    if index > 0 { text(" ") }
                    write(sentence)
                }
            }
        case .list(let sentences): list(sentences)
        case .facts(let facts): write(facts)
        case .table(let table): write(table)
        case .card(let card): write(card, level: level)
        case .columns(let columns): write(columns, level: level + 1)
        case .notices(let notices): write(notices)
        case .status(let chart):
            figure {
                chart.draw(self)
                statusKey(chart)
            }
        case .intervals(let chart):
            figure {
                chart.draw(self)
                element("figcaption") {
                    element("strong") { text(chart.category == .killed ? "Killed. " : "Injured. ") }
                    text(
                        "A bar that ends in an arrow has an open bound. Each step of the scale is ten times the one before."
                    )
                    if chart.isPartial { text(" Not all figures fit here; the table holds them all.") }
                }
            }
        case .clocks(let chart): figure { chart.draw(self) }
        case .map(let map): element("figure", [.init("class", "chart map")]) { map.draw(self) }
        case .legend: writeLegend()
        case .text(let document): writeText(ofDocument: document)
        }
    }

    private func heading(_ level: Int, _ body: () -> Void) {
        switch level {
        case ...2: element("h2", body)
        case 3: element("h3", body)
        case 4: element("h4", body)
        default: element("h5", body)
        }
    }

    private func element(_ name: StaticString, _ body: () -> Void) { element(name, [], body) }

    private func figure(_ body: () -> Void) { element("figure", [.init("class", "chart")], body) }

    private func write(_ tallies: [Tally]) {
        element("ul", [.init("class", "tallies")]) {
            for tally in tallies {
                element("li", [.init("class", "tally")]) {
                    element("a", [.init("href", links.address(ofSection: tally.section))]) {
                        element("strong") { text(NumberWords.text(tally.count)) }
                        text(" " + tally.label.text)
                    }
                }
            }
        }
    }

    private func list(_ sentences: [CitedSentence]) {
        element("ul", [.init("class", "claims")]) {
            for sentence in sentences { element("li", [.init("class", "claim")]) { write(sentence) } }
        }
    }

    private func write(_ facts: [Fact]) {
        element("dl", [.init("class", "facts")]) {
            for fact in facts {
                element("dt") { text(fact.label.text) }
                for sentence in fact.sentences { element("dd", [.init("class", "claim")]) { write(sentence) } }
            }
        }
    }

    private func write(_ table: PageTable) {
        element("div", [.init("class", "table")]) {
            element("table") {
                element("caption") { text(table.caption.text) }
                writeHead(of: table.columns)
                element("tbody") { for row in table.rows { write(row, of: table) } }
            }
        }
    }

    /// The head of a table with these columns and one for the sources.
    func writeHead(of columns: [PageTable.Column]) {
        element("thead") {
            element("tr") {
                for column in columns { element("th", [.init("scope", "col")]) { text(column.name.text) } }
                element("th", [.init("scope", "col")]) { text("Source") }
            }
        }
    }

    private func write(_ row: CitedRow, of table: PageTable) { write(row, under: table.columns) }

    /// A row of a table with these columns and one for the sources.
    func write(_ row: CitedRow, under columns: [PageTable.Column]) {
        lineFeed()
        element("tr", [.init("class", "claim")]) {
            for (index, cell) in row.cells.enumerated() {
                var attributes = [HTMLWriter.Attribute]()
                if columns.indices.contains(index) {
                    let column = columns[index]
                    attributes.append(.init("data-label", column.name.text))
                    let kind = cell.isEmpty ? "none" : column.width.rawValue
                    if kind != "fitting" { attributes.append(.init("class", kind)) }
                }
                element("td", attributes) { if cell.isEmpty { text("–") } else { write(cell) } }
            }
            element("td", [.init("class", "source"), .init("data-label", "Source")]) { writeNumbers(row.sources) }
        }
    }

    private func write(_ card: Card, level: Int) {
        element("article", [.init("class", "card"), .init("id", card.id)]) {
            heading(level) { writeHeading(of: card) }
            for piece in card.pieces { write(piece, level: level + 1) }
        }
    }

    /// What a card is about, with its badges.
    func writeHeading(of card: Card) {
        element("span", [.init("class", "claim")]) { write(card.heading) }
        for badge in card.badges {
            text(" ")
            element("span", [.init("class", "badge")]) { text(badge.text) }
        }
    }

    private func write(_ columns: [Column], level: Int) {
        element("div", [.init("class", "columns")]) {
            for column in columns {
                element("div", [.init("class", "column " + column.tone.rawValue)]) {
                    if let label = column.heading { heading(level) { text(label.text) } }
                    list(column.sentences)
                }
            }
        }
    }

    private func write(_ notices: [RunNote]) {
        element("ul", [.init("class", "notices")]) {
            for notice in notices {
                element("li", [.init("class", "run-note")]) {
                    write(notice.message)
                    if !notice.sources.isEmpty { writeNumbers(notice.sources) }
                    text(" ")
                    element("code") { text(notice.code) }
                }
            }
        }
    }
}
