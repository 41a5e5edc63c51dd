import TruceEvidence
import TruceText

/// Compares the numbers that are given for one incident.
struct CountComparison: Sendable {
    let corpus: Corpus
    let origins: OriginFinder

    /// Where the members of an incident count the same people differently.
    func drafts(of incident: Incident) -> [DiscrepancyDraft] {
        Figure.Category.allCases.flatMap { drafts(of: incident, $0) }
    }

    private func drafts(of incident: Incident, _ category: Figure.Category) -> [DiscrepancyDraft] {
        var figures: [FigureValue] = []
        for member in incident.members {
            guard let document = corpus.index(of: member.document), let mention = member.mention else { continue }
            let evidence = corpus.documents[document]
            for index in IncidentNode.ownFigures(of: evidence.incidents[mention], in: evidence)
            where evidence.figures[index].category == category && FigureValue.isUsable(evidence.figures[index]) {
                figures.append(FigureValue(corpus, document: document, index: index))
            }
        }
        if category == .other { figures += objects(of: incident) }
        figures.removeAll { $0.countsOthers(in: corpus) }
        return groups(of: figures).compactMap { found in
            let group = wholes(of: found).map(firstTelling)
            return draft(group, about: Self.about(category, group) + ", " + incident.label, incident: incident.id)
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
    private func objects(of incident: Incident) -> [FigureValue] {
        var documents: [Stem: Set<Int>] = [:]
        for member in incident.members {
            guard let document = corpus.index(of: member.document) else { continue }
            let content = Stemmer.content(of: member.span, in: corpus.documents[document].document.text)
            for stem in Synonyms.merged(content) { documents[stem, default: []].insert(document) }
        }
        var result: [FigureValue] = []
        for document in Set(documents.values.joined()).sorted() {
            let evidence = corpus.documents[document]
            let taken = Set(evidence.incidents.flatMap(\.figures))
            for index in evidence.figures.indices
            where evidence.figures[index].category == .other && !taken.contains(index)
                && FigureValue.isUsable(evidence.figures[index])
            {
                let figure = FigureValue(corpus, document: document, index: index)
                if Synonyms.merged(figure.who).contains(where: { (documents[$0]?.count ?? 0) > 1 }) {
                    result.append(figure)
                }
            }
        }
        return result
    }

    /// Figures that may count the same people, each figure in one group.
    private func groups(of figures: [FigureValue]) -> [[FigureValue]] {
        var groups: [[FigureValue]] = []
        for figure in figures {
            // For counts of things the unit must agree: shells are not trucks.
            let fitting = groups.firstIndex { group in
                group.contains { other in
                    figure.figure.category == .other
                        ? sharedCount(figure.who, other.who) > 0 && isOfOneOrder(figure, other)
                        : figure.countsSame(as: other)
                }
            }
            if let fitting { groups[fitting].append(figure) } else { groups.append([figure]) }
        }
        return groups
    }

    /// Whether two counts of things may be of one lot: "two rockets" and "3,000 rockets" are not.
    private func isOfOneOrder(_ one: FigureValue, _ other: FigureValue) -> Bool {
        guard let a = one.number, let b = other.number else { return true }
        return max(a, b) / 5 <= min(a, b)
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
