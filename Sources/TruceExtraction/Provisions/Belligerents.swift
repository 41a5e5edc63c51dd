import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// The two sides that fight in the place that a document is about, as far as it names them: a state and those who fight
/// it. They are the parties of a truce that only its brokers are named for.
///
/// No side is preferred: the state and the group are those that the document names most as fighting.
struct Belligerents {
    /// The state's side and the group's, in the order of their first mention; empty where the document does not name
    /// both.
    let references: [ActorReference]
    /// The countries of both.
    let countries: Set<String>

    /// - Parameter exempt: Those whom the truce leaves out.
    init(_ facts: ClauseFacts, besides exempt: ExemptGroups) {
        let reading = facts.reading
        let bound = reading.evidence.actors.filter { mention in
            reading.sentence(at: mention.span).map { reading.zones[$0] != .furniture } ?? false
        }
        let groups = Self.sides(bound.filter { $0.kind == .armedGroup && !exempt.contains($0) })
        let home = facts.mainCountry
        let states = Self.sides(
            bound.filter { $0.kind == .stateForces || $0.kind == .state && Self.isGovernment($0, in: reading) })
        guard let group = Self.leading(groups, home: home), let state = Self.leading(states, home: home),
            case let named = [state, group].compactMap({ Self.name(of: $0, in: reading) })
                .sorted(by: { $0.span < $1.span }), named.count == 2
        else {
            references = []
            countries = []
            return
        }
        references = named.map { ActorReference(name: $0.name, key: $0.mention.key, span: $0.span) }
        countries = Set((state + group).compactMap(\.country))
    }

    /// The mentions of each side: those of one country's state, or of one group.
    private static func sides(_ mentions: [ActorMention]) -> [[ActorMention]] {
        var order: [String] = []
        var sides: [String: [ActorMention]] = [:]
        for mention in mentions {
            let key = mention.kind == .armedGroup ? mention.key ?? mention.name : mention.country ?? mention.name
            if sides[key] == nil { order.append(key) }
            sides[key, default: []].append(mention)
        }
        return order.compactMap { sides[$0] }
    }

    /// The side that is named most; of equals that of the country where it happens, then the first named.
    private static func leading(_ sides: [[ActorMention]], home: String?) -> [ActorMention]? {
        sides.enumerated().max { left, right in
            func weight(_ side: (offset: Int, element: [ActorMention])) -> (Int, Int, Int) {
                (side.element.count, side.element[0].country == home ? 1 : 0, -side.offset)
            }
            return weight(left) < weight(right)
        }?.element
    }

    /// What a side is called, and where.
    private typealias Name = (name: String, span: TextSpan, mention: ActorMention)

    /// The name of a side that fits a record. Where the document judges those who fight ("militants") and yet has a
    /// word for them that does not ("rebel positions"), that word in the plural.
    private static func name(of side: [ActorMention], in reading: Reading) -> Name? {
        let context = reading.knowledge.truceContext
        func isNeutral(_ mention: ActorMention) -> Bool { context.has(.neutral, mention.name.lowercased()) }
        guard let best = fittest(side.filter { isWhole($0, in: reading) }, context) else { return nil }
        guard best.kind == .armedGroup, best.key.map(ActorMention.isUnnamed) == true, !holdsNeutralWord(best, context),
            let other = side.first(where: isNeutral)
        else { return (best.name, best.span, best) }
        // "Rebel positions" are held by rebels; "opposition" names many already.
        let isMany = other.name.hasSuffix("s") || context.has(.side, other.name.lowercased())
        return (isMany ? other.name : other.name + "s", other.span, other)
    }

    private static func holdsNeutralWord(_ mention: ActorMention, _ context: TruceContext) -> Bool {
        mention.name.lowercased().split(separator: " ").contains { context.has(.neutral, String($0)) }
    }

    /// The mention whose name fits a record: the full name of a government, or of its forces as a whole; of words for
    /// those who fight it one that does not judge them, and the shortest; else the most frequent, then the first.
    private static func fittest(_ mentions: [ActorMention], _ context: TruceContext) -> ActorMention? {
        var counts: [String: Int] = [:]
        for mention in mentions { counts[mention.name, default: 0] += 1 }
        return mentions.enumerated().max { left, right in
            func weight(_ one: (offset: Int, element: ActorMention)) -> (Int, Int, Int, Int) {
                let words = one.element.name.lowercased().split(separator: " ").map(String.init)
                let isPlain = words.contains { context.has(.neutral, $0) }
                let fitness =
                    switch one.element.kind {
                    case .state: words.count > 1 ? 2 : 0
                    case .stateForces: isPlain || words.contains { context.has(.government, $0) } ? 1 : 0
                    default: isPlain ? 1 : 0
                    }
                return (fitness, isPlain ? -words.count : 0, counts[one.element.name] ?? 0, -one.offset)
            }
            return weight(left) < weight(right)
        }?.element
    }

    /// Whether a mention names many or bears a name, as "rebels" does and the first word of "rebel town" does not.
    private static func isWhole(_ mention: ActorMention, in reading: Reading) -> Bool {
        guard let last = reading.text.tokens(in: mention.span).last,
            !reading.knowledge.truceContext.has(.engine, reading.text.lower[last])
        else { return false }
        return isGovernment(mention, in: reading)
            || ["NNS", "NNPS", "NNP"].contains(reading.language.treebankTag(last))
    }

    /// Whether a mention names a government rather than a country.
    private static func isGovernment(_ mention: ActorMention, in reading: Reading) -> Bool {
        let tokens = reading.text.tokens(in: mention.span)
        return tokens.contains { reading.knowledge.truceContext.has(.government, reading.text.lower[$0]) }
    }
}
