import TruceEvidence
import TruceText

/// Brings the versions of one utterance together, across documents and translations.
struct StatementMatcher: Sendable {
    /// One utterance: its versions and why they are held to be one.
    struct Cluster: Sendable {
        /// The versions, in order of document and place.
        let versions: [Utterance]
        /// Why; empty for one version.
        let reasons: [String]
    }

    /// Passages that more utterances than this share are too common to tie two of them together.
    private static let blockLimit = 60

    /// The clusters in order of their first version; every quotation stands in exactly one.
    static func clusters(in corpus: Corpus) -> [Cluster] {
        let utterances = Utterance.all(in: corpus)
        let rarity = StemRarity(utterances.map(\.content))
        var links: [(score: Double, left: Int, right: Int, reason: String)] = []
        for (left, right) in candidates(utterances, corpus: corpus, rarity: rarity) {
            guard let found = StatementAlignment.between(utterances[left], utterances[right], rarity: rarity) else {
                continue
            }
            links.append((found.score, left, right, found.reason))
        }
        links.sort { a, b in
            a.score != b.score ? a.score > b.score : a.left != b.left ? a.left < b.left : a.right < b.right
        }
        var grouping = Grouping(count: utterances.count)
        var reasons: [Int: [String]] = [:]
        for link in links {
            let left = grouping.root(of: link.left)
            let right = grouping.root(of: link.right)
            guard left != right, mayJoin(grouping.members(ofRoot: left), grouping.members(ofRoot: right), utterances)
            else { continue }
            let why =
                corpus.file(utterances[link.left].document) + " and "
                + corpus.file(utterances[link.right].document) + ": " + link.reason
            grouping.join(left, right)
            // Taken out and grown in place: a sentence copied ten thousand times has as many reasons.
            var all = reasons.removeValue(forKey: left) ?? []
            all += reasons.removeValue(forKey: right) ?? []
            all.append(why)
            reasons[min(left, right)] = all
        }
        return grouping.groups.map { group in
            Cluster(versions: group.map { utterances[$0] }, reasons: group.first.flatMap { reasons[$0] } ?? [])
        }
    }

    /// The record's statements.
    static func statements(of clusters: [Cluster], in corpus: Corpus) -> [Statement] {
        clusters.enumerated().map { index, cluster in
            let members = cluster.versions.flatMap { version in
                version.quotations.map { quotation in
                    Statement.Member(
                        document: corpus.file(version.document), quotation: quotation,
                        span: corpus.documents[version.document].quotations[quotation].span)
                }
            }
            let speaker = cluster.versions.compactMap(\.speaker).max { left, right in
                left.utf8.count != right.utf8.count ? left.utf8.count < right.utf8.count : left > right
            }
            var differences: [String] = []
            if let first = cluster.versions.first {
                for other in cluster.versions.dropFirst() where differences.count < 6 {
                    for difference in WordingDifferences.between(first, other, in: corpus)
                    where !differences.contains(difference) && differences.count < 6 {
                        differences.append(difference)
                    }
                }
            }
            return Statement(
                id: "s\(index + 1)", speaker: speaker, date: date(of: cluster), members: members.sorted(by: order),
                reasons: cluster.reasons, wordingDifferences: differences)
        }
    }

    /// When it was said: the finest date that a version gives.
    static func date(of cluster: Cluster) -> TemporalValue? {
        cluster.versions.compactMap(\.when).min { left, right in
            let a = left.lastDayNumber - left.firstDayNumber
            let b = right.lastDayNumber - right.firstDayNumber
            return a != b ? a < b : left.firstDayNumber < right.firstDayNumber
        }
    }

    private static func order(_ left: Statement.Member, _ right: Statement.Member) -> Bool {
        left.document != right.document ? left.document < right.document : left.span < right.span
    }

    /// A group never holds two people, nor two statements that one document tells apart by their words.
    private static func mayJoin(_ left: [Int], _ right: [Int], _ utterances: [Utterance]) -> Bool {
        guard left.count * right.count <= 2_500 else { return true }
        for a in left {
            for b in right where StatementAlignment.sameSpeaker(utterances[a], utterances[b]) == .different {
                // The same words may stand under another name; they were joined for the words.
                let words = utterances[a].words.map(\.stem)
                if words != utterances[b].words.map(\.stem) { return false }
            }
        }
        return true
    }

    /// Pairs worth comparing: those that share at least two rare content words, each block of bounded size.
    private static func candidates(
        _ utterances: [Utterance], corpus: Corpus, rarity: StemRarity
    ) -> [(Int, Int)] {
        // Each utterance is held against those before it that share its rarest words; only pairs that share two words
        // are kept, so memory stays linear.
        var postings: [Stem: [Int]] = [:]
        let width = utterances.count
        var pairs: [Int] = []
        for (index, utterance) in utterances.enumerated() {
            let rarest = utterance.content.map { (stem: $0, count: rarity.count($0)) }.sorted { a, b in
                a.count != b.count ? a.count < b.count : a.stem < b.stem
            }.prefix(24)
            var shared: [Int: Int] = [:]
            for (stem, count) in rarest where count > 1 && count <= blockLimit {
                for earlier in postings[stem] ?? [] { shared[earlier, default: 0] += 1 }
                postings[stem, default: []].append(index)
            }
            for earlier in shared.keys.sorted() where (shared[earlier] ?? 0) >= 2 {
                pairs.append(earlier * width + index)
            }
        }
        // Any number of copies of one sentence: each is compared with the copy before it, however common its words.
        var latest: [[Stem]: Int] = [:]
        for (index, utterance) in utterances.enumerated() where utterance.words.count >= 4 {
            if let earlier = latest.updateValue(index, forKey: utterance.words.map(\.stem)) {
                pairs.append(earlier * width + index)
            }
        }
        return sortedUnique(pairs).map { ($0 / width, $0 % width) }
    }
}
