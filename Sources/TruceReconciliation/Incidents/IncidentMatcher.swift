import TruceEvidence
import TruceText

/// Brings the mentions of one incident together, within and across documents.
struct IncidentMatcher: Sendable {
    /// One incident: its mentions and why they are held to be one.
    struct Cluster: Sendable {
        /// The mentions, in order of document and place.
        let nodes: [IncidentNode]
        /// Why; empty for one mention.
        let reasons: [String]
    }

    /// How many of the mentions nearest in time each mention of a block is compared with.
    private static let reach = 40

    /// The clusters in order of their first mention; every mention stands in exactly one.
    ///
    /// - Parameter agreements: For each document the agreement that it is about: mentions of different truces stay
    ///   apart unless their days agree.
    static func clusters(in corpus: Corpus, agreements: [String?]) -> [Cluster] {
        let nodes = IncidentNode.all(in: corpus)
        let rarity = StemRarity(nodes.map(\.content))
        let places = PlaceRarity(nodes)
        var verdicts: [Int: IncidentComparison] = [:]
        func verdict(_ left: Int, _ right: Int) -> IncidentComparison {
            let key = min(left, right) * nodes.count + max(left, right)
            if let known = verdicts[key] { return known }
            let found = IncidentComparison(nodes[left], nodes[right], rarity: rarity, places: places)
            verdicts[key] = found
            return found
        }
        func ofDifferentAgreements(_ left: Int, _ right: Int) -> Bool {
            guard let a = agreements[nodes[left].document], let b = agreements[nodes[right].document], a != b else {
                return false
            }
            return nodes[left].when == nil || nodes[right].when == nil
        }

        var links: [(score: Double, left: Int, right: Int)] = []
        for (left, right) in candidates(nodes, rarity) where !ofDifferentAgreements(left, right) {
            let found = verdict(left, right)
            if found.obstacle == nil, found.score >= IncidentComparison.threshold {
                links.append((found.score, left, right))
            }
        }
        links.sort { a, b in
            a.score != b.score ? a.score > b.score : a.left != b.left ? a.left < b.left : a.right < b.right
        }
        var grouping = Grouping(count: nodes.count)
        var reasons: [Int: [String]] = [:]
        for link in links {
            let left = grouping.root(of: link.left)
            let right = grouping.root(of: link.right)
            guard left != right else { continue }
            let ours = grouping.members(ofRoot: left)
            let theirs = grouping.members(ofRoot: right)
            guard ours.count * theirs.count <= 400 else { continue }
            var sum = 0.0
            var isForbidden = false
            for a in ours {
                for b in theirs {
                    let found = verdict(a, b)
                    if found.obstacle != nil || ofDifferentAgreements(a, b) { isForbidden = true }
                    sum += found.score
                }
            }
            // A chain of look-alikes must not grow into one incident: on average all must go together.
            guard !isForbidden, sum / Double(ours.count * theirs.count) >= IncidentComparison.threshold * 0.7 else {
                continue
            }
            let why =
                corpus.file(nodes[link.left].document) + " and " + corpus.file(nodes[link.right].document) + ": "
                + verdict(link.left, link.right).reasons.joined(separator: ", ")
            let all = (reasons[left] ?? []) + (reasons[right] ?? []) + [why]
            grouping.join(left, right)
            reasons[max(left, right)] = nil
            reasons[min(left, right)] = all
        }
        return grouping.groups.map { group in
            Cluster(nodes: group.map { nodes[$0] }, reasons: group.first.flatMap { reasons[$0] } ?? [])
        }
    }

    /// Pairs worth comparing: within a document, or sharing a day, a place, a number or a rare word.
    private static func candidates(_ nodes: [IncidentNode], _ rarity: StemRarity) -> [(Int, Int)] {
        var blocks: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            blocks["document \(node.document)", default: []].append(index)
            if let when = node.when, (0...10).contains(when.lastDayNumber - when.firstDayNumber) {
                for day in when.firstDayNumber...when.lastDayNumber {
                    blocks["day \(day)", default: []].append(index)
                }
            }
            if let place = node.place, place.kind != .country {
                blocks["place \(PlaceRarity.key(place))", default: []].append(index)
            }
            for figure in node.figures {
                guard let number = figure.best, number > 3 else { continue }
                blocks["number \(number) \(figure.category.rawValue)", default: []].append(index)
            }
            let rare = node.content.filter { rarity.count($0) > 1 }.sorted { a, b in
                let left = rarity.count(a)
                let right = rarity.count(b)
                return left != right ? left < right : a < b
            }
            for stem in rare.prefix(6) { blocks["word \(stem.hash)", default: []].append(index) }
        }
        var pairs: [Int] = []
        for block in blocks.keys.sorted() {
            guard let members = blocks[block], members.count > 1 else { continue }
            // In a large block only those near in time can be one incident; the rest is left out.
            let ordered = members.sorted { a, b in
                let left = nodes[a].latestDay ?? Int.max
                let right = nodes[b].latestDay ?? Int.max
                return left != right ? left < right : a < b
            }
            for i in ordered.indices {
                for j in ordered.indices.dropFirst(i + 1).prefix(reach) {
                    pairs.append(min(ordered[i], ordered[j]) * nodes.count + max(ordered[i], ordered[j]))
                }
            }
        }
        return sortedUnique(pairs).map { ($0 / nodes.count, $0 % nodes.count) }
    }
}
