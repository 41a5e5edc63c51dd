import TruceEvidence
import TruceText

/// Brings the versions of one utterance together, across documents and translations.
enum StatementMatcher {
    /// One utterance: its versions and why they are held to be one.
    struct Cluster: Sendable {
        /// The versions, in order of document and place.
        let versions: [Placed<Utterance>]
        /// Why; empty for one version.
        let reasons: [String]
    }

    /// How many versions to each side a version of a block is compared with.
    static let reach = 24

    /// A joined group with its reasons in words.
    ///
    /// - Parameter place: Gives the index in the corpus for the number by which the pieces count their documents.
    static func cluster(_ group: Joiner<Utterance>.Group, placing place: (Int) -> Int) -> Cluster {
        let reasons = group.joins.map { pair in
            let left = group.pieces[pair.left]
            let right = group.pieces[pair.right]
            let reason = StatementAlignment.between(left, right)?.reason ?? "joined by decision"
            return left.position.file + " and " + right.position.file + ": " + reason
        }
        return Cluster(versions: group.placed(place), reasons: reasons)
    }

    /// The statement of a cluster, with its lasting key but no identifier yet.
    static func statement(of cluster: Cluster, in corpus: Corpus) -> Statement {
        let members = cluster.versions.flatMap { version in
            version.piece.quotations.map { quotation in
                Statement.Member(
                    document: corpus.file(version.document), quotation: quotation,
                    span: corpus.documents[version.document].quotations[quotation].span)
            }
        }
        let speaker = cluster.versions.compactMap(\.piece.speaker).max { left, right in
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
        let passages = cluster.versions.flatMap { version in
            version.piece.quotations.map { (version.document, corpus.documents[version.document].quotations[$0].span) }
        }
        return Statement(
            id: "", speaker: speaker, date: date(of: cluster.versions.map(\.piece)), members: members.sorted(by: order),
            reasons: cluster.reasons, wordingDifferences: differences,
            key: LastingKey.key(of: .statement, passages, in: corpus))
    }

    /// When it was said: the finest date that a version gives.
    static func date(of versions: [Utterance]) -> TemporalValue? {
        versions.compactMap(\.when).min { left, right in
            let a = left.lastDayNumber - left.firstDayNumber
            let b = right.lastDayNumber - right.firstDayNumber
            return a != b ? a < b : left.firstDayNumber < right.firstDayNumber
        }
    }

    private static func order(_ left: Statement.Member, _ right: Statement.Member) -> Bool {
        left.document != right.document ? left.document < right.document : left.span < right.span
    }
}

extension Utterance: Joinable {
    /// How many versions of a group stand for it when groups are compared.
    static let delegates = 24

    /// What is said is printed soon after.
    var blockDay: Int? { when?.firstDayNumber ?? published?.firstDayNumber }

    static func judge(_ left: Utterance, _ right: Utterance) -> Judgement? {
        StatementAlignment.between(left, right).map { Judgement(score: $0.score, joins: true) }
    }

    /// A group never holds two people: the same words may stand under another name, as they were joined for the words.
    static func mayJoin(_ left: [Utterance], _ right: [Utterance]) -> Bool {
        left.allSatisfy { a in
            right.allSatisfy { b in StatementAlignment.sameSpeaker(a, b) != .different || a.words == b.words }
        }
    }
}
