import TruceEvidence
import TruceText

/// Names of agreements and differences that last while documents are added: made from the passage that was published
/// first, as those of incidents and statements are.
///
/// Every other passage would give a name, too. Those are kept as further names, so that an address goes on leading to the
/// thing when an earlier report of it is added.
struct LastingKeys: Sendable {
    /// The lasting key by the name in this record, `d1` or `a1`.
    private(set) var keys: [String: String] = [:]
    /// All names that the passages of a thing would give it, by the name in this record.
    private(set) var others: [String: [String]] = [:]

    private struct Source {
        let document: Document
        let day: Int
    }

    private var taken: Set<String> = []
    private let sources: [String: Source]

    /// The keys of a record's agreements and differences.
    init(_ record: Record) {
        var sources: [String: Source] = [:]
        for evidence in record.documents {
            let day = evidence.document.published.value?.firstDayNumber ?? .max
            sources[evidence.document.file] = Source(document: evidence.document, day: day)
        }
        self.sources = sources
        for agreement in record.agreements {
            let clauses = agreement.provisions.map { Citation(document: $0.document, span: $0.span) }
            name(agreement.id, ["agreement"], agreement.citations + clauses)
        }
        for found in record.discrepancies {
            name(found.id, ["discrepancy", found.dimension.rawValue], found.values.map(\.citation))
        }
    }

    private mutating func name(_ id: String, _ kind: [String], _ citations: [Citation]) {
        let passages = citations.compactMap { citation in
            sources[citation.document].map { source in
                (day: source.day, subject: Subject(.document, at: citation.span, of: source.document))
            }
        }.sorted { $0.day != $1.day ? $0.day < $1.day : $0.subject < $1.subject }
        let names = passages.map { ContentKey.hexadecimal(of: kind + [$0.subject.description]) }
        // One sentence may tell of two agreements; the second goes by its next passage.
        let key = names.first { !taken.contains($0) } ?? id
        taken.insert(key)
        keys[id] = key
        others[id] = names
    }
}
