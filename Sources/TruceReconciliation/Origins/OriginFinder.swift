import TruceEvidence
import TruceText

/// Traces passages to their ultimate sources, so that twenty copies of one report count once.
struct OriginFinder: Sendable {
    let corpus: Corpus
    /// For each document the first document whose text it copies.
    let originals: [Int]
    /// For documents of which someone decided it the source that they pass on.
    let assigned: [Int: String]
    /// Outlets and who owns them or whom they copy, by folded name.
    private let owners: [String: String]
    /// For each owner that some document knows as an actor, that actor's identity.
    let ownerKeys: [String: String]

    /// An ultimate source: what stands for it in comparisons, and its name.
    typealias Source = (key: String, name: String)

    /// Prepares for a corpus of which it is known what copies what.
    init(corpus: Corpus, originals: [Int], assigned: [Int: String] = [:], profile: Profile) {
        self.corpus = corpus
        self.originals = originals
        self.assigned = assigned
        owners = Dictionary(
            profile.outlets.map { (NameFolding.fold($0.key), $0.value) }.sorted { $0 < $1 },
            uniquingKeysWith: { first, _ in first })
        var keys: [String: String] = [:]
        for owner in Set(profile.outlets.values) {
            keys[owner] = corpus.sources.lazy.compactMap { $0.names.identity(of: owner)?.key }.first
        }
        ownerKeys = keys
    }

    /// The ultimate source of words that a document attributes so: the far end of the chain where it names an agency
    /// or speaker, else the outlet, or the outlet of the text that it copies.
    func source(_ holders: [Holder], in document: Int) -> Source {
        guard let last = holders.last(where: { $0.role != .author }) else { return voice(of: document) }
        let identity = corpus.names(document).identity(of: last.name)
        if last.role == .agency || identity?.kind == .outlet || owners[NameFolding.fold(last.name)] != nil {
            return outlet(last.name)
        }
        return (corpus.names(document).key(of: last.name), last.name)
    }

    /// The outlet that a document speaks for, or the outlet of the text that it copies.
    private func voice(of document: Int) -> Source { outlet(plainVoice(of: document)) }

    /// The same before it is asked who owns the outlet.
    func plainVoice(of document: Int) -> String {
        let original = originals[document]
        return assigned[document] ?? assigned[original] ?? corpus.voice(original)
    }

    /// An outlet stands for itself, or for the one who owns it.
    private func outlet(_ name: String) -> Source {
        let owner = owners[NameFolding.fold(name)] ?? name
        let folded = NameFolding.fold(owner)
        return (ownerKeys[owner] ?? "name:" + (folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded), owner)
    }

    /// The origins of an incident's passages, in order of their first passage.
    func origins(of cluster: IncidentMatcher.Cluster) -> [Origin] {
        origins(
            of: cluster.nodes.map { node in
                let mention = corpus.documents[node.document].incidents[node.piece.mention]
                return (node.document, mention.holders, mention.span)
            })
    }

    /// The origins of passages, each given with its document and who stands behind it, in order of their first passage.
    func origins(of passages: [(document: Int, holders: [Holder], span: TextSpan)]) -> [Origin] {
        let sources = passages.map { source($0.holders, in: $0.document) }
        var cited: [String: Set<String>] = [:]
        for (passage, source) in zip(passages, sources) {
            cited[voice(of: passage.document).key, default: []].insert(source.key)
        }
        var names: [String: String] = [:]
        for source in sources where names[source.key] == nil { names[source.key] = source.name }
        var order: [String] = []
        var found: [String: [Citation]] = [:]
        for (passage, source) in zip(passages, sources) {
            let key = Self.end(of: source.key, cited)
            if found[key] == nil { order.append(key) }
            found[key, default: []].append(corpus.citation(passage.document, passage.span))
        }
        return order.compactMap { key in found[key].map { Origin(name: names[key] ?? key, citations: $0) } }
    }

    /// Where a chain of outlets that have it from one another ends; outlets that cite each other in a ring are one.
    private static func end(of key: String, _ cited: [String: Set<String>]) -> String {
        var chain = [key]
        while let last = chain.last, let next = cited[last], next.count == 1, let source = next.first, source != last {
            if let start = chain.firstIndex(of: source) { return chain[start...].min() ?? source }
            chain.append(source)
        }
        return chain.last ?? key
    }
}
