import TruceEvidence
import TruceKnowledge
import TruceText

/// Brings the names of places together across documents: those of one entry of the gazetteer, and spellings of places
/// that it does not know.
struct PlaceNames: Sendable {
    private let corpus: Corpus
    private let decisions: NameDecisions
    private var classes: [NameClass] = []
    private var firsts: [PlaceMention] = []
    private var classOf: [NameDecisions.Mention: Int] = [:]

    /// Collects the places of a corpus.
    ///
    /// - Parameters:
    ///   - tallies: By document the places in it.
    ///   - decisions: Those that hold, in order of time.
    init(_ corpus: Corpus, _ tallies: [[NameTally]], decisions: [Decision]) {
        self.corpus = corpus
        self.decisions = NameDecisions(decisions, about: .place, in: corpus)
        var numbers: [String: Int] = [:]
        for (document, tallies) in tallies.enumerated() {
            for tally in tallies {
                guard let place = tally.place else { continue }
                let number = numbers[tally.key] ?? classes.count
                if number == classes.count {
                    numbers[tally.key] = number
                    classes.append(NameClass(key: tally.key, listed: tally.listed))
                    firsts.append(place)
                }
                classes[number].add(tally, document: document)
            }
        }
        for mention in Set((self.decisions.together + self.decisions.apart).flatMap { [$0.0, $0.1] }) {
            let place = corpus.documents[mention.document].places[mention.index]
            classOf[mention] = numbers[NameTally.key(of: place)]
        }
    }

    /// The places, in the order of their first mention.
    func places() -> [NamedPlace] {
        var links = spellings()
        var decided: [String: [String]] = [:]
        for (left, right, decision) in decisions.together {
            guard let a = classOf[left], let b = classOf[right] else { continue }
            decided[classes[a].key, default: []].append(decision)
            links.append(
                .init(left: min(a, b), right: max(a, b), score: 1, reason: "joined by decision", citations: []))
        }
        var apart: [(Int, Int)] = []
        for (left, right, decision) in decisions.apart {
            guard let a = classOf[left], let b = classOf[right] else { continue }
            for place in [a, b] { decided[classes[place].key, default: []].append(decision) }
            apart.append((a, b))
        }
        let numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1.key, $0) })
        return NameGroups(classes).groups(links, apart: apart).compactMap { group in
            let leading = group.classes.first { $0.listed != nil } ?? group.classes.first
            guard let leading, let number = numbers[leading.key] else { return nil }
            var seen: Set<String> = []
            return NamedPlace(
                key: leading.key, place: firsts[number], names: group.uses, joins: group.joins,
                documents: group.documents,
                decisions: group.classes.flatMap { decided[$0.key] ?? [] }.filter { seen.insert($0).inserted })
        }
    }

    /// Places of one country that lie together and whose names are spellings of one another.
    private func spellings() -> [NameGroups.Link] {
        var blocks: [String: [Int]] = [:]
        for (number, found) in classes.enumerated() {
            let soft = Spelling.soft(NameClass.folded(found.name))
            guard soft.count >= 4 else { continue }
            let block = (found.country ?? "") + ":" + String(decoding: Spelling.skeleton(soft), as: UTF8.self)
            blocks[block, default: []].append(number)
        }
        return blocks.keys.sorted().flatMap { block -> [NameGroups.Link] in
            let members = blocks[block] ?? []
            return members.indices.flatMap { i in
                members.dropFirst(i + 1).prefix(24).compactMap { link(members[i], $0) }
            }
        }
    }

    private func link(_ left: Int, _ right: Int) -> NameGroups.Link? {
        if classes[left].listed != nil, classes[right].listed != nil { return nil }
        let names = [left, right].map { Spelling.soft(NameClass.folded(classes[$0].name)) }
        guard Spelling.distance(names[0], names[1], limit: 2) != nil,
            let distance = Distance.between(firsts[left], firsts[right]),
            distance <= 25 + max(firsts[left].radiusKilometres, firsts[right].radiusKilometres)
        else { return nil }
        return .init(
            left: left, right: right, score: 0.7, reason: "spellings of one name that lie together", citations: [])
    }
}
