import TruceEvidence
import TruceText

/// Compares the numbers that are given for one incident.
struct CountComparison: Sendable {
    let corpus: Corpus
    let origins: OriginFinder

    /// Where the members of an incident count the same people differently.
    func drafts(of compared: ComparedIncident) -> [DiscrepancyDraft] {
        var figures: [Figure.Category: [FigureValue]] = [:]
        for passage in compared.passages {
            guard let mention = passage.mention else { continue }
            let evidence = corpus.documents[passage.document]
            for index in IncidentNode.ownFigures(of: evidence.incidents[mention], in: evidence)
            where FigureValue.isUsable(evidence.figures[index]) {
                figures[evidence.figures[index].category, default: []].append(
                    FigureValue(corpus, document: passage.document, index: index))
            }
        }
        let objects = objects(of: compared)
        if !objects.isEmpty { figures[.other, default: []] += objects }
        let incident = compared.incident
        return Figure.Category.allCases.flatMap { category -> [DiscrepancyDraft] in
            let own = (figures[category] ?? []).filter { !$0.countsOthers(in: corpus) }
            return groups(of: own).compactMap { found in
                let group = wholes(of: found).map(firstTelling)
                return draft(group, about: Self.about(category, group) + ", " + incident.label, incident: incident.id)
            }
        }
    }

    /// For each holder in each document the largest figure, which stands for the whole; the others are parts of it. A
    /// plural without a number ("scores") stands for the whole only where no number does.
    /// A headline's figure is compared with its text elsewhere.
    private func wholes(of group: [FigureValue]) -> [FigureValue] {
        var best: [[String]: Int] = [:]
        for (position, figure) in group.enumerated() {
            let key = [String(figure.document), corpus.holderName(figure.figure.holders, in: figure.document)]
            if let known = best[key] {
                let isVaguer = figure.isPlural && !group[known].isPlural
                let isSharper = !figure.isPlural && group[known].isPlural
                if isVaguer || !isSharper && (group[known].number ?? 0) >= (figure.number ?? 0) { continue }
            }
            best[key] = position
        }
        return best.values.sorted().map { group[$0] }
    }

    /// The first passage of the text in which the same holder gives the same number: a summary, where there is one.
    private func firstTelling(of value: FigureValue) -> FigureValue {
        let evidence = corpus.documents[value.document]
        let title = evidence.document.blocks.first { $0.zone == .title }?.span
        func holder(_ figure: Figure) -> String { corpus.holderName(figure.holders, in: value.document) }
        let first = evidence.figures.indices.first { index in
            let figure = evidence.figures[index]
            guard figure.span < value.figure.span, figure.category == value.figure.category,
                figure.scope == value.figure.scope, FigureValue.isUsable(figure), title?.contains(figure.span) != true,
                holder(figure) == holder(value.figure)
            else { return false }
            let other = FigureValue(corpus, document: value.document, index: index)
            return other.range == value.range && other.figure.best == value.figure.best
                && sharedCount(other.who, value.who) == value.who.count
        }
        return first.map { FigureValue(corpus, document: value.document, index: $0) } ?? value
    }

    /// Counts of what an incident was about ("a convoy of 30 trucks") that stand beside its passages: their unit is a
    /// word that two documents use for it.
    private func objects(of compared: ComparedIncident) -> [FigureValue] {
        let objects = compared.documents.flatMap(objects).map { ($0, Synonyms.merged($0.who)) }
        let shared = shared(Set(objects.flatMap(\.1)), in: compared)
        return objects.filter { _, unit in unit.contains(where: shared.contains) }.map(\.0)
    }

    /// Counts of things in a document that no mention of it holds.
    private func objects(in document: Int) -> [FigureValue] {
        let evidence = corpus.documents[document]
        let found = evidence.figures.indices.filter { index in
            evidence.figures[index].category == .other && FigureValue.isUsable(evidence.figures[index])
        }
        guard !found.isEmpty else { return [] }
        let taken = Set(evidence.incidents.flatMap(\.figures))
        return found.filter { !taken.contains($0) }.map { FigureValue(corpus, document: document, index: $0) }
    }

    /// Those of some words that the passages of two documents use.
    private func shared(_ units: Set<Stem>, in compared: ComparedIncident) -> Set<Stem> {
        var open = units
        var users: [Stem: Int] = [:]
        var shared: Set<Stem> = []
        for passage in compared.passages {
            // Most words that are used twice are used twice soon.
            if open.isEmpty { break }
            let content = Stemmer.content(of: passage.span, in: corpus.documents[passage.document].document.text)
            for stem in Synonyms.merged(content) where open.contains(stem) {
                if users[stem, default: passage.document] != passage.document {
                    shared.insert(stem)
                    open.remove(stem)
                }
                users[stem] = passage.document
            }
        }
        return shared
    }

    /// Figures that may count the same people, each figure in one group.
    private func groups(of figures: [FigureValue]) -> [[FigureValue]] {
        var groups: [[FigureValue]] = []
        // By group the different things that its figures count: figures may be many, and these are few.
        var counted: [Set<Counted>] = []
        for figure in figures {
            let own = Counted(figure)
            let fitting = counted.firstIndex { $0.contains(where: own.mayBe) }
            if let fitting {
                groups[fitting].append(figure)
                counted[fitting].insert(own)
            } else {
                groups.append([figure])
                counted.append([own])
            }
        }
        return groups
    }

    /// What a figure counts, as far as it decides whether another may count the same.
    private struct Counted: Hashable {
        let who: [Stem]
        let isOfThings: Bool
        /// The number, for things.
        let number: Int?

        init(_ figure: FigureValue) {
            who = figure.who
            isOfThings = figure.figure.category == .other
            number = isOfThings ? figure.number : nil
        }

        /// Whether both may be of one lot.
        func mayBe(_ other: Counted) -> Bool {
            // For counts of things the unit must agree: shells are not trucks.
            guard isOfThings else { return who.isEmpty || other.who.isEmpty || sharedCount(who, other.who) > 0 }
            guard sharedCount(who, other.who) > 0 else { return false }
            // "Two rockets" and "3,000 rockets" are not of one lot.
            guard let number, let theirs = other.number else { return true }
            return max(number, theirs) / 5 <= min(number, theirs)
        }
    }

    /// Of what figures are the count, in words.
    static func about(_ category: Figure.Category, _ group: [FigureValue]) -> String {
        let who = group.lazy.compactMap(\.figure.who).first { !$0.isEmpty } ?? "people"
        return category == .other ? "number of " + who : who + " " + category.words
    }

    private func draft(_ group: [FigureValue], about: String, incident: String?) -> DiscrepancyDraft? {
        guard let first = group.first, group.contains(where: { !$0.says(same: first) }) else { return nil }
        let (reason, explanation) = verdict(on: group)
        return DiscrepancyDraft(
            dimension: .count, about: about, values: group.map { $0.value(in: corpus) }, reason: reason,
            explanation: explanation, incident: incident)
    }

    private func verdict(on group: [FigureValue]) -> (Discrepancy.Reason, String) {
        var clash: (FigureValue, FigureValue)?
        for (position, figure) in group.enumerated() where clash == nil {
            if let other = group.dropFirst(position + 1).first(where: { !figure.agrees(with: $0) }) {
                clash = (figure, other)
            }
        }
        let shared = sharedOrigin(of: group)
        guard let clash else {
            if let shared { return (.sameOrigin, "all of them go back to \(shared), given more or less exactly") }
            return (.compatibleBounds, "one number can satisfy all of them: they differ in how exact they are")
        }
        let ordered = group.compactMap { figure in
            corpus.documents[figure.document].document.published.day.map { (day: $0.firstDayNumber, figure: figure) }
        }
        if ordered.count == group.count, Set(ordered.map(\.day)).count > 1 {
            let byDay = ordered.sorted { $0.day < $1.day }
            let rises = zip(byDay, byDay.dropFirst()).allSatisfy { earlier, later in
                (earlier.figure.number ?? 0) <= (later.figure.number ?? 0)
            }
            if rises { return (.laterUpdate, "the count rises from report to later report") }
        }
        if let shared {
            return (.sameOrigin, "all of them go back to \(shared), so one of the reports has changed the number")
        }
        return (
            .conflict,
            "\(corpus.words(clash.0.document, clash.0.figure.quantity)) and "
                + "\(corpus.words(clash.1.document, clash.1.figure.quantity)) cannot both be right"
        )
    }

    /// The one source that figures of several documents go back to, where it is one.
    private func sharedOrigin(of group: [FigureValue]) -> String? {
        guard Set(group.map(\.document)).count > 1 else { return nil }
        let sources = group.map { origins.source($0.figure.holders, in: $0.document) }
        guard let first = sources.first, sources.allSatisfy({ $0.key == first.key }) else { return nil }
        return first.name
    }
}
