import TruceEvidence
import TruceText

/// Traces passages to their ultimate sources, so that twenty copies of one report count once.
struct OriginFinder: Sendable {
    let corpus: Corpus
    /// For each document the first document whose text it copies.
    let originals: [Int]
    /// Outlets and who owns them or whom they copy, by folded name.
    let owners: [String: String]

    /// Prepares for a corpus of which it is known what copies what.
    init(corpus: Corpus, originals: [Int], profile: Profile) {
        self.corpus = corpus
        self.originals = originals
        owners = Dictionary(
            profile.outlets.map { (NameFolding.fold($0.key), $0.value) }.sorted { $0 < $1 },
            uniquingKeysWith: { first, _ in first })
    }

    /// The ultimate source of words that a document attributes so: the far end of the chain where it names an agency
    /// or speaker, else the outlet, or the outlet of the text that it copies.
    func source(_ holders: [Holder], in document: Int) -> (key: String, name: String) {
        if let last = holders.last(where: { $0.role != .author }) {
            return (corpus.names[document].key(of: last.name), last.name)
        }
        let voice = corpus.voice(originals[document])
        let owner = owners[NameFolding.fold(voice)] ?? voice
        return ("name:" + NameFolding.fold(owner), owner)
    }

    /// The origins of an incident's passages, in order of their first passage.
    func origins(of cluster: IncidentMatcher.Cluster) -> [Origin] {
        origins(
            of: cluster.nodes.map { node in
                let mention = corpus.documents[node.document].incidents[node.mention]
                return (node.document, mention.holders, mention.span)
            })
    }

    /// The origins of passages, each given with its document and who stands behind it, in order of their first passage.
    func origins(of passages: [(document: Int, holders: [Holder], span: TextSpan)]) -> [Origin] {
        var order: [String] = []
        var found: [String: (name: String, citations: [Citation])] = [:]
        for passage in passages {
            let source = source(passage.holders, in: passage.document)
            if found[source.key] == nil { order.append(source.key) }
            found[source.key, default: (source.name, [])].citations.append(
                corpus.citation(passage.document, passage.span))
        }
        return order.compactMap { key in found[key].map { Origin(name: $0.name, citations: $0.citations) } }
    }
}
