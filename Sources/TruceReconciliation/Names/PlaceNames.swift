import TruceEvidence
import TruceKnowledge
import TruceText

/// Brings the names of places together across documents: those of one entry of the gazetteer, and spellings of places
/// that it does not know.
struct PlaceNames: Sendable {
    private let decisions: NameDecisions
    private let classes: [NameClass]
    private var classOf: [NameDecisions.Mention: Int] = [:]

    /// Takes the places of a corpus.
    ///
    /// - Parameters:
    ///   - classes: The places in the order of their first mention.
    ///   - decisions: Those that hold.
    init(_ corpus: Corpus, _ classes: [NameClass], decisions: NameDecisions) {
        self.decisions = decisions
        self.classes = classes
        let numbers = Dictionary(classes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        for mention in Set((decisions.together + decisions.apart).flatMap { [$0.0, $0.1] }) {
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
        return NameGroups(classes).groups(links, apart: apart).compactMap { group in
            let leading = group.classes.first { $0.listed != nil } ?? group.classes.first
            guard let leading, let place = leading.place else { return nil }
            var seen: Set<String> = []
            return NamedPlace(
                key: leading.key, place: place, names: group.uses, joins: group.joins,
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
            let one = classes[left].place, let other = classes[right].place,
            let distance = Distance.between(one, other),
            distance <= 25 + max(one.radiusKilometres, other.radiusKilometres)
        else { return nil }
        return .init(
            left: left, right: right, score: 0.7, reason: "spellings of one name that lie together", citations: [])
    }
}
