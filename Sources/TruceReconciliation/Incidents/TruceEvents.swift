import TruceEvidence

/// Makes incidents of what happened to a truce itself (its making, start, extension, end) where several documents tell
/// of it.
struct TruceEvents: Sendable {
    let corpus: Corpus
    let origins: OriginFinder
    let agreements: AgreementFinder.Result

    /// Days that follow one another may be one: a night or a time zone lies between them.
    private static let gap = 1

    /// The incidents, without identifiers, agreement by agreement.
    func incidents() -> [Incident] {
        agreements.agreements.flatMap { agreement in
            let anchors = agreements.anchors[agreement.id] ?? []
            return [
                events([.agreed], "Truce agreed", anchors, agreement),
                events([.began], "Truce took effect", anchors, agreement),
                events([.extended], "Truce extended", anchors, agreement),
                events([.declaredOver, .ended], "Truce ended", anchors, agreement),
            ].joined()
        }
    }

    private func events(
        _ kinds: Set<TruceEvent>, _ label: String, _ anchors: [TruceAnchor], _ agreement: Agreement
    ) -> [Incident] {
        let dated = anchors.filter { kinds.contains($0.event) && $0.value?.isDay == true && !$0.isRough }
            .enumerated().sorted { left, right in
                let a = left.element.value?.firstDayNumber ?? 0
                let b = right.element.value?.firstDayNumber ?? 0
                return a != b ? a < b : left.offset < right.offset
            }.map(\.element)
        var groups: [[TruceAnchor]] = []
        for anchor in dated {
            if let last = groups.last?.last?.value, let day = anchor.value, last.distance(to: day) <= Self.gap {
                groups[groups.count - 1].append(anchor)
            } else {
                groups.append([anchor])
            }
        }
        return groups.filter { Set($0.map(\.document)).count > 1 }.map { incident($0, label, agreement) }
    }

    private func incident(_ group: [TruceAnchor], _ label: String, _ agreement: Agreement) -> Incident {
        let anchors = group.sorted { left, right in
            left.document != right.document ? left.document < right.document : left.span < right.span
        }
        let days = group.compactMap(\.value)
        let files = sortedFiles(anchors)
        let dates = sortedDays(days).map(\.iso).joined(separator: " and ")
        let first = group.first { $0.value != nil }
        return Incident(
            id: "", label: label + (days.first.map { ", " + DateWords.words($0) } ?? ""), type: .other, place: nil,
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
            agreement: agreement.id,
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
