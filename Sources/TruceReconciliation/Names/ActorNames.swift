import TruceEvidence
import TruceKnowledge
import TruceText

/// Brings the names of actors together across documents: spellings, transliterations, and names that were changed.
///
/// A shared surname alone joins nobody: two people are one only where given name and surname agree.
struct ActorNames: Sendable {
    private let corpus: Corpus
    private let decisions: NameDecisions
    /// The documents that say something of names.
    private let telling: [Int]
    private let classes: [NameClass]
    private let numbers: [String: Int]
    /// For each mention that decisions are about its class.
    private var classOf: [NameDecisions.Mention: Int] = [:]

    /// Takes the names of a corpus.
    ///
    /// - Parameters:
    ///   - classes: The names in the order of their first mention.
    ///   - telling: The documents that say something of names, in order.
    ///   - decisions: Those that hold.
    init(_ corpus: Corpus, _ classes: [NameClass], telling: [Int], decisions: NameDecisions) {
        self.corpus = corpus
        self.decisions = decisions
        self.telling = telling
        self.classes = classes
        numbers = Dictionary(classes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        for mention in Set((decisions.together + decisions.apart).flatMap { [$0.0, $0.1] }) {
            guard let base = Self.base(of: mention, in: corpus) else { continue }
            classOf[mention] = numbers[Self.own(base, corpus.file(mention.document))] ?? numbers[base]
        }
    }

    /// The actors, in the order of their first mention.
    func actors() -> [NamedActor] {
        let renamed = renames()
        var links = renamed.links + spellings()
        var decided: [Int: [String]] = [:]
        for (left, right, decision) in decisions.together {
            guard let a = classOf[left], let b = classOf[right] else { continue }
            decided[a, default: []].append(decision)
            links.append(.init(left: a, right: b, score: 1, reason: "joined by decision", citations: []))
        }
        var apart: [(Int, Int)] = []
        for (left, right, decision) in decisions.apart {
            guard let a = classOf[left], let b = classOf[right] else { continue }
            decided[a, default: []].append(decision)
            decided[b, default: []].append(decision)
            apart.append((a, b))
        }
        return NameGroups(renamed.classes).groups(links, apart: apart).map { group in
            let members = group.classes.compactMap { numbers[$0.key] }
            // Who is listed stands for the others; else the one named in most documents.
            let leading =
                group.classes.first { $0.listed != nil }
                ?? group.classes.max { left, right in
                    left.entries.count != right.entries.count
                        ? left.entries.count < right.entries.count : left.key > right.key
                }
            var seen: Set<String> = []
            return NamedActor(
                key: leading?.key ?? "", name: leading?.name ?? "",
                kind: leading?.actorKind ?? .other,
                country: group.classes.lazy.compactMap(\.country).first, names: group.uses, joins: group.joins,
                documents: group.documents,
                decisions: members.flatMap { decided[$0] ?? [] }.filter { seen.insert($0).inserted })
        }
    }

    // MARK: - Classes

    /// The key of a class that a document has for itself.
    static func own(_ key: String, _ file: String) -> String { key + "@" + file }

    private static func base(of mention: NameDecisions.Mention, in corpus: Corpus) -> String? {
        NameTally.key(of: corpus.documents[mention.document].actors[mention.index])
    }

    /// The classes that a document, by its place, has for itself, as people decided that its mentions stand for others
    /// than those of the same name elsewhere.
    static func ownClasses(_ decisions: NameDecisions, in corpus: Corpus) -> [Int: Set<String>] {
        var result: [Int: Set<String>] = [:]
        for (left, right, _) in decisions.apart where left.document != right.document {
            guard let key = base(of: left, in: corpus), key == base(of: right, in: corpus) else { continue }
            result[left.document, default: []].insert(key)
        }
        return result
    }

    // MARK: - Reasons

    /// What documents say of names: joins of two classes, and the classes with the days of their names.
    private func renames() -> (classes: [NameClass], links: [NameGroups.Link]) {
        var result = classes
        var links: [NameGroups.Link] = []
        var byName: [String: [Int]] = [:]
        for (number, found) in classes.enumerated() where found.actorKind != .person {
            for form in found.forms { byName[NameClass.folded(form.name), default: []].append(number) }
        }
        for document in telling {
            let evidence = corpus.documents[document]
            for fact in evidence.actorFacts {
                let reason: String
                switch fact.kind {
                case .earlierName: reason = "a document gives the one as the earlier name of the other"
                case .laterName: reason = "a document gives the one as the later name of the other"
                case .otherName: reason = "a document gives the one as another name of the other"
                case .designation, .affiliation: continue
                }
                let name = fact.actor.name
                guard let number = fact.actor.key.flatMap({ numbers[$0] }) ?? byName[NameClass.folded(name)]?.first
                else { continue }
                let citation = corpus.citation(document, fact.span)
                let when = evidence.when(fact.time)
                let isLater = fact.kind == .laterName
                let since = isLater ? when : nil
                let until = fact.kind == .earlierName ? when : nil
                let other = byName[NameClass.folded(fact.value)]?.first { $0 != number }
                result[other ?? number].note(fact.value, since: since, until: until, citation: citation)
                if let when {
                    result[number].bound(all: fact.value, since: isLater ? nil : when, until: isLater ? when : nil)
                }
                if let other {
                    links.append(
                        .init(
                            left: min(number, other), right: max(number, other), score: 0.95, reason: reason,
                            citations: [citation]))
                }
            }
        }
        return (result, links)
    }

    /// Classes whose names are spellings of one another.
    private func spellings() -> [NameGroups.Link] {
        var blocks: [String: [Int]] = [:]
        for (number, found) in classes.enumerated() {
            guard let block = block(of: found.name, found.actorKind ?? .other) else { continue }
            blocks[block, default: []].append(number)
        }
        return blocks.keys.sorted().flatMap { block -> [NameGroups.Link] in
            let members = blocks[block] ?? []
            return members.indices.flatMap { i in
                members.dropFirst(i + 1).prefix(Self.mostCompared).compactMap { link(members[i], $0) }
            }
        }
    }

    /// A name is compared with no more than this many that share its bones.
    private static let mostCompared = 24

    /// What spellings of one name share; nil for what is too short to tell.
    private func block(of name: String, _ kind: ActorKind) -> String? {
        if kind == .person {
            let words = PersonName(name).words
            guard words.count > 1, let last = words.last, let given = words.dropLast().last?.first else { return nil }
            return "person:\(given):" + PersonName.skeleton(of: last)
        }
        let soft = Spelling.soft(NameClass.folded(name))
        guard soft.count >= Self.shortest else { return nil }
        return kind.rawValue + ":" + String(decoding: Spelling.skeleton(soft), as: UTF8.self)
    }

    /// A name of fewer letters is too short for its spellings to be told from other names.
    private static let shortest = 7

    private func link(_ left: Int, _ right: Int) -> NameGroups.Link? {
        let (one, other) = (classes[left], classes[right])
        if one.listed != nil, other.listed != nil { return nil }
        if let a = one.country, let b = other.country, a != b { return nil }
        if one.actorKind == .person {
            guard PersonName.match(PersonName(one.name), PersonName(other.name)) == .full else { return nil }
            return .init(
                left: left, right: right, score: 0.9, reason: "given name and surname agree in another spelling",
                citations: [])
        }
        let names = [one.name, other.name].map { Spelling.soft(NameClass.folded($0)) }
        guard let distance = Spelling.distance(names[0], names[1], limit: 2) else { return nil }
        return .init(
            left: left, right: right, score: distance == 0 ? 0.85 : 0.7,
            reason: distance == 0 ? "one name in two transliterations" : "names that differ in a vowel or a letter",
            citations: [])
    }
}
