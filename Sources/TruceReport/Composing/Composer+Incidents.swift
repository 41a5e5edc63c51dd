import TruceEvidence

extension Composer {
    /// Each incident with its accounts side by side.
    func incidentSection() -> PageSection {
        PageSection(
            "incidents", "Incidents",
            lead: """
                One entry for one incident, however many passages tell of it. That it happened and who did it are kept \
                apart.
                """, pieces: incidentsByDate.compactMap { incidentCard($0).map(Piece.card) },
            nothing: "The documents report no incidents.")
    }

    /// The incidents by day, those without one at the end.
    var incidentsByDate: [Incident] {
        record.incidents.enumerated().sorted {
            let left = $0.element.date?.firstDayNumber ?? Int.max
            let right = $1.element.date?.firstDayNumber ?? Int.max
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
    }

    /// A passage that tells of an incident.
    func passage(_ member: Incident.Member, limit: Int) -> CitedSentence? {
        guard let source = book.source(member.citation), let words = book.words(of: source, limit: limit) else {
            return nil
        }
        return CitedSentence(Prose.passage(words: words, outlet: book.outlet(of: source.document)), sources: [source])
    }

    /// The words that an incident rests on: its date's, its place's, or its passages'.
    func headingCitations(of incident: Incident) -> [Citation] {
        let members = incident.members.prefix(4).map(\.citation)
        return [incident.dateCitation, incident.placeCitation].compactMap { $0 } + members
    }

    /// One incident with its accounts side by side.
    func incidentCard(_ incident: Incident) -> Card? {
        let citations = headingCitations(of: incident)
        guard let heading = sentence(title(of: incident), citations) else { return nil }
        var pieces: [Piece] = [.facts(incidentFacts(incident))]
        let columns = accountColumns(incident)
        if !columns.isEmpty {
            pieces.append(.heading("Accounts"))
            pieces.append(.columns(columns))
        }
        let told = Set(incident.accounts.map(\.citation))
        let passages = incident.members.filter { !told.contains($0.citation) }.compactMap {
            passage($0, limit: Self.quoteLimit)
        }
        if !passages.isEmpty {
            pieces.append(.heading("Passages that tell of it"))
            pieces.append(.list(passages))
        }
        let figures = (incident.killed.figures + incident.injured.figures).compactMap(figureSentence)
        if !figures.isEmpty {
            pieces.append(.heading("Figures"))
            pieces.append(.list(figures))
        }
        let reasons = incident.reasons.compactMap {
            sentence("\(phrase: $0.capitalizedFirst).", Array(members(of: incident).prefix(8)))
        }
        if !reasons.isEmpty {
            pieces.append(.heading("Why these passages are held to be one incident"))
            pieces.append(.list(reasons))
        }
        let type = Vocabulary.label(incident.type)
        let hasOwnLabel = [IncidentType.violationUnspecified, .other].contains(incident.type)
        let badges = hasOwnLabel || incident.label.lowercased().hasPrefix(type.text) ? [] : [type]
        return Card(id: incident.id, heading: heading, badges: badges, pieces: pieces)
    }

    /// What an incident is called where nothing else tells what it was: its label, and the words of its first passage when
    /// the label names no sort of event.
    func title(of incident: Incident) -> Wording {
        let label = Prose.heading(of: incident)
        guard [IncidentType.violationUnspecified, .other].contains(incident.type), saysLittle(incident),
            let member = incident.members.first, let source = book.source(member.citation),
            let words = book.words(of: source, limit: 90)
        else { return label }
        return "\(label): \(quote: words)"
    }

    /// Whether the label begins as that of any other event would.
    private func saysLittle(_ incident: Incident) -> Bool {
        ["event", "reported violation", "violation"].contains { incident.label.lowercased().hasPrefix($0) }
    }

    private func members(of incident: Incident) -> [Citation] { incident.members.map(\.citation) }

    private func incidentFacts(_ incident: Incident) -> [Fact] {
        var facts: [Fact] = []
        func add(_ label: Label, _ wording: Wording, _ citations: [Citation]) {
            guard let sentence = sentence(wording, citations) else { return }
            facts.append(Fact(label: label, sentences: [sentence]))
        }
        let passages = Array(members(of: incident).prefix(8))
        if let date = incident.date { add("When", "\(date)", incident.dateCitation.map { [$0] } ?? passages) }
        if let place = incident.place {
            add(
                "Where", Prose.place(place, country: country(of: place)),
                incident.placeCitation.map { [$0] } ?? passages)
        }
        for (label, bounds) in [("Killed" as Label, incident.killed), ("Injured", incident.injured)] {
            add(label, Prose.bounds(bounds), bounds.figures.map { Citation(document: $0.document, span: $0.span) })
        }
        add("Reported by", Prose.origins(incident.origins), incident.origins.flatMap { $0.citations.prefix(2) })
        if let id = incident.agreement, let label = label(ofAgreement: id) {
            add("Under", "\(link: label.capitalizedFirst, to: id)", passages)
        }
        return facts
    }

    /// What holders say about who did something: one sentence for those words of one holder, whomever they name.
    ///
    /// - Parameter shown: Words that stand beside the sentences anyhow; what a document itself says in them is left out.
    func accounts(
        of incident: Incident, _ stance: Account.Stance, isQuoting: Bool, leavingOut shown: Citation? = nil
    ) -> [CitedSentence] {
        struct Key: Hashable {
            let holder: String
            let words: Citation?
        }
        var order: [Key] = []
        var groups: [Key: [Account]] = [:]
        for account in incident.accounts where account.stance == stance {
            let key = Key(holder: account.holder, words: isQuoting ? account.citation : nil)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(account)
        }
        return order.compactMap { key in
            guard let accounts = groups[key], let first = accounts.first else { return nil }
            var actors: [String] = []
            for actor in accounts.compactMap(\.actor) where !actors.contains(actor) { actors.append(actor) }
            if actors.count > 1 { actors.removeAll { $0 == first.holder } }
            let outlet = book.index(ofFile: first.citation.document).map(book.outlet)
            if first.holder == outlet, accounts.allSatisfy({ $0.citation == shown }) { return nil }
            let wording = Prose.account(
                first, actors: actors, isOwnVoice: first.holder == outlet,
                words: isQuoting ? words(first.citation) : nil)
            return sentence(wording, accounts.prefix(6).map(\.citation))
        }
    }

    private func accountColumns(_ incident: Incident) -> [Column] {
        func column(_ heading: Label, _ tone: Column.Tone, _ stance: Account.Stance) -> Column? {
            let sentences = accounts(of: incident, stance, isQuoting: true)
            return sentences.isEmpty ? nil : Column(heading: heading, tone: tone, sentences: sentences)
        }
        return [
            column("That it happened", .plain, .reports), column("Who is named or blamed", .blames, .blames),
            column("Denied", .denies, .denies), column("Admitted", .admits, .admits),
        ].compactMap { $0 }
    }

    /// One figure of a document as a sentence.
    func figureSentence(_ reference: FigureReference) -> CitedSentence? {
        guard let index = book.index(ofFile: reference.document) else { return nil }
        let evidence = book.documents[index]
        guard evidence.figures.indices.contains(reference.figure) else { return nil }
        let figure = evidence.figures[reference.figure]
        guard let quantity = words(in: evidence, figure.quantity) ?? words(in: evidence, figure.span) else {
            return nil
        }
        return CitedSentence(
            Prose.figure(
                quantity: quantity, who: figure.who.map { Excerpt.text($0, limit: 120) }, category: figure.category,
                holder: holder(figure.holders, in: index), isHedged: figure.isHedged),
            sources: [book.source(in: index, figure.span)])
    }
}
