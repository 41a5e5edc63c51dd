import TruceEvidence
import TruceKnowledge
import TruceText

/// Names that only the document gives to an actor that the lists know under another one.
///
/// A group that "recently renamed itself" is found from there on, and before, under its new name as well.
enum GivenNames {
    private struct Owner {
        let key: String
        let kind: ActorKind
        let country: String?
    }

    /// Mentions of known actors under names that the document gives them.
    ///
    /// - Parameter known: The mentions that the lists found.
    static func sightings(in text: TokenizedText, _ ties: ActorTies, besides known: [ActorSighting]) -> [ActorSighting]
    {
        let changes = NameChange.all(in: text, ties)
        guard !changes.isEmpty else { return [] }
        var taken = [Int](repeating: -1, count: text.tokens.count)
        for (index, sighting) in known.enumerated() where isNamed(sighting) {
            for token in sighting.tokens { taken[token] = index }
        }
        var owners: [[String]: Owner] = [:]
        for change in changes {
            let sides = [change.first, change.second]
            let known = sides.map { owner(of: $0, taken, known) }
            for (side, owner) in [(1, known[0]), (0, known[1])] where known[side] == nil && tells(sides[side], text) {
                if let owner { owners[words(sides[side], text)] = owner }
            }
        }
        return occurrences(of: owners, in: text, taken)
    }

    /// Whether a mention names something; "Army" inside a name does not.
    private static func isNamed(_ sighting: ActorSighting) -> Bool {
        guard let key = sighting.key else { return false }
        return ["group:", "body:", "outlet:", "coalition:"].contains { key.hasPrefix($0) }
    }

    /// Whether a name tells its bearer from others: "the Army" alone does not.
    private static func tells(_ name: Range<Int>, _ text: TokenizedText) -> Bool {
        let capitals = name.filter { text.tokens[$0].isCapitalised }
        return capitals.count > 1 || capitals.contains { text.tokens[$0].span.count > 6 }
    }

    private static func words(_ tokens: Range<Int>, _ text: TokenizedText) -> [String] {
        tokens.map { text.lower[$0] }
    }

    /// The group or body that a list knows inside a name; nil when there is none.
    private static func owner(of name: Range<Int>, _ taken: [Int], _ known: [ActorSighting]) -> Owner? {
        for token in name.reversed() where taken[token] >= 0 {
            let sighting = known[taken[token]]
            guard let key = sighting.key, key.hasPrefix("group:") || key.hasPrefix("body:") else { continue }
            return Owner(key: key, kind: sighting.kind, country: sighting.country)
        }
        return nil
    }

    private static func occurrences(
        of owners: [[String]: Owner], in text: TokenizedText, _ taken: [Int]
    ) -> [ActorSighting] {
        let byFirst = Dictionary(grouping: owners.keys.sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) }) {
            $0.first ?? ""
        }
        var result: [ActorSighting] = []
        var token = 0
        while token < text.tokens.count {
            let match = byFirst[text.lower[token]]?.first { name in
                let tokens = token..<token + name.count
                return tokens.upperBound <= text.tokens.count && text.tokens[token].isCapitalised
                    && tokens.allSatisfy { taken[$0] < 0 } && words(tokens, text) == name
            }
            guard let match, let owner = owners[match] else {
                token += 1
                continue
            }
            result.append(
                ActorSighting(token..<token + match.count, key: owner.key, kind: owner.kind, country: owner.country))
            token += match.count
        }
        return result
    }
}
