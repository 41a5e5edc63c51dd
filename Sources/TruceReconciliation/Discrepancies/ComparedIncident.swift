import TruceEvidence
import TruceText

/// An incident whose passages are compared with one another, with their documents found once: of a truce that began,
/// thousands of reports tell.
struct ComparedIncident {
    /// A passage of it.
    struct Passage {
        /// The document's index.
        let document: Int
        /// The index of the document's mention; nil where the passage tells of what happened to a truce.
        let mention: Int?
        /// The words.
        let span: TextSpan
    }

    /// A claim with the document that makes it.
    struct Told {
        let document: Int
        let claim: Claim
    }

    let incident: Incident
    /// Its passages, in the order of the incident's members.
    let passages: [Passage]
    /// The documents that tell of it, in order, each once.
    let documents: [Int]
    /// The claims that speak of it, document by document.
    let claims: [Told]
    private let corpus: Corpus

    /// Finds the documents of an incident.
    init(_ incident: Incident, in corpus: Corpus) {
        self.incident = incident
        self.corpus = corpus
        passages = Self.passages(of: incident.members, in: corpus)
        documents = sortedUnique(passages.map(\.document))
        claims = Self.claims(about: passages, in: corpus)
    }

    /// The index of the document of words that an account of the incident stands on.
    ///
    /// - Complexity: O(log n) in its documents.
    func document(of account: Account) -> Int? {
        let file = account.citation.document
        let place = documents.partitioningIndex { corpus.file($0) >= file }
        return place < documents.count && corpus.file(documents[place]) == file ? documents[place] : nil
    }

    /// Members whose documents are in a corpus.
    static func passages(of members: [Incident.Member], in corpus: Corpus) -> [Passage] {
        var last = 0
        return members.compactMap { member in
            guard let document = corpus.index(of: member.document, near: last) else { return nil }
            last = document
            return Passage(document: document, mention: member.mention, span: member.span)
        }
    }

    private static func claims(about passages: [Passage], in corpus: Corpus) -> [Told] {
        var mentions: [Int: [Int]] = [:]
        var order: [Int] = []
        for passage in passages {
            guard let mention = passage.mention else { continue }
            if mentions[passage.document] == nil { order.append(passage.document) }
            mentions[passage.document, default: []].append(mention)
        }
        return order.flatMap { document in
            corpus.documents[document].claims.filter { claim in
                claim.incident.map { mentions[document]?.contains($0) == true } ?? false
            }.map { Told(document: document, claim: $0) }
        }
    }
}
