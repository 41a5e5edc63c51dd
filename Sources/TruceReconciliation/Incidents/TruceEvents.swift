import TruceEvidence

/// Makes incidents of what happened to a truce itself (its making, start, extension, end) where several documents tell
/// of it.
struct TruceEvents: Sendable {
    let corpus: Corpus
    let origins: OriginFinder
    let agreements: AgreementFinder.Result

    /// Days that follow one another may be one: a night or a time zone lies between them.
    private static let gap = 1

    /// Words that tell of one event of one truce.
    struct Group {
        let label: String
        /// The words in order of their days.
        let anchors: [TruceAnchor]
        /// The identifier of the agreement.
        let agreement: String
    }

    /// The events of which several documents tell, agreement by agreement.
    func groups() -> [Group] {
        agreements.agreements.flatMap { agreement in
            let anchors = (agreements.anchors[agreement.id] ?? []).filter { $0.isDay && !$0.isRough }
            return [
                groups([.agreed], "Truce agreed", anchors, agreement),
                groups([.began], "Truce took effect", anchors, agreement),
                groups([.extended], "Truce extended", anchors, agreement),
                groups([.declaredOver, .ended], "Truce ended", anchors, agreement),
            ].joined()
        }
    }

    private func groups(
        _ kinds: Set<TruceEvent>, _ label: String, _ anchors: [TruceAnchor], _ agreement: Agreement
    ) -> [Group] {
        let dated = anchors.lazy.filter { kinds.contains($0.event) }
            .map { (day: $0.days?.first ?? 0, anchor: $0) }
            .enumerated().sorted { left, right in
                left.element.day != right.element.day
                    ? left.element.day < right.element.day : left.offset < right.offset
            }.map(\.element)
        var groups: [[TruceAnchor]] = []
        var last: Int?
        for (day, anchor) in dated {
            if let last, day - last <= Self.gap {
                groups[groups.count - 1].append(anchor)
            } else {
                groups.append([anchor])
            }
            last = day
        }
        return groups.filter { Set($0.map(\.document)).count > 1 }
            .map { Group(label: label, anchors: $0, agreement: agreement.id) }
    }

    /// The incident of an event, without its identifier.
    func incident(_ event: Group) -> Incident {
        let group = event.anchors
        let anchors = group.sorted { left, right in
            left.document != right.document ? left.document < right.document : left.span < right.span
        }
        let days = group.compactMap(\.value)
        let files = sortedFiles(anchors)
        let dates = sortedDays(days).map(\.iso).joined(separator: " and ")
        let first = group.first { $0.value != nil }
        return Incident(
            id: "", label: event.label + (days.first.map { ", " + DateWords.words($0) } ?? ""), type: .other,
            place: nil,
            placeCitation: nil, date: days.first,
            dateCitation: first.map { corpus.citation($0.document, $0.cited) },
            members: anchors.map { anchor in
                Incident.Member(document: corpus.file(anchor.document), mention: nil, span: anchor.span)
            },
            accounts: anchors.map { anchor in
                Account(
                    holder: corpus.holderName(anchor.holders, in: anchor.document), stance: .reports, actor: nil,
                    citation: corpus.citation(anchor.document, anchor.span))
            }, killed: .none, injured: .none,
            origins: origins.origins(of: anchors.map { ($0.document, $0.holders, $0.span) }),
            agreement: event.agreement,
            reasons: [files.joined(separator: " and ") + ": the same event of one truce, on " + dates],
            key: LastingKey.key(of: .incident, anchors.map { ($0.document, $0.span) }, in: corpus))
    }

    private func sortedFiles(_ anchors: [TruceAnchor]) -> [String] {
        Set(anchors.map(\.document)).sorted().map(corpus.file)
    }

    private func sortedDays(_ days: [TemporalValue]) -> [TemporalValue] {
        Set(days).sorted { $0.firstDayNumber < $1.firstDayNumber }
    }
}
