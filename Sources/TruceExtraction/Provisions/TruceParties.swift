import TruceEvidence
import TruceKnowledge
import TruceText

/// Who is bound by the truce of a document, as far as its words say.
struct TruceParties {
    /// The parties; "the parties" where the words name none, for a truce always has some.
    let references: [ActorReference]

    /// The parties where the words name none.
    static let unnamed = ActorReference(name: "the parties", key: nil, span: nil)

    /// Whether they are only those who fight, and not named with the truce.
    let areGuessed: Bool

    /// Whether the words name them.
    var areNamed: Bool { references != [Self.unnamed] }

    /// How a sentence names them, the surest first.
    private enum Link: CaseIterable {
        /// "A truce between A and B."
        case between
        /// "A and B accused each other of breaking the truce."
        case accusing
        /// "A truce declared by A."
        case by
        /// "A and B agreed to a truce."
        case making
    }

    /// Looks through a document for each link in turn; those who only made a truce for others do not count, and where
    /// nobody else is named the sides that fight are the parties.
    init(_ facts: ClauseFacts, _ truce: TruceMarks) {
        let reading = facts.reading
        let belligerents = Belligerents(facts, besides: ExemptGroups(facts, truce))
        let finder = Finder(facts: facts, truce: truce)
        for link in Link.allCases {
            for (number, sentence) in reading.text.sentences.enumerated()
            where reading.zones[number] != .furniture && truce.namesTruceProperly(in: sentence.tokens) {
                let parties = finder.parties(by: link, in: sentence.tokens)
                if parties.isEmpty || link != .between && finder.areBrokers(parties, for: belligerents) { continue }
                references = parties
                areGuessed = false
                return
            }
        }
        areGuessed = true
        references = belligerents.references.isEmpty ? [Self.unnamed] : belligerents.references
    }

    /// Finds the parties that one sentence names.
    private struct Finder {
        let facts: ClauseFacts
        let truce: TruceMarks

        private var text: TokenizedText { facts.reading.text }
        private var names: SideNames { SideNames(text: text, facts: facts) }
        private var context: TruceContext { facts.reading.knowledge.truceContext }

        func parties(by link: Link, in sentence: Range<Int>) -> [ActorReference] {
            guard let name = sentence.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }) else { return [] }
            return named(by: link, near: name, in: sentence).filter { reference in
                let kind = mention(reference)?.kind
                return kind != .outlet && kind != .body && kind != .other && !names.isNameless(reference)
            }
        }

        private func named(by link: Link, near name: Int, in sentence: Range<Int>) -> [ActorReference] {
            switch link {
            case .between:
                guard let word = sentence.first(where: { text.lower[$0] == "between" }), word > name, word - name < 8
                else { return [] }
                return names.pair(in: word + 1..<min(sentence.upperBound, word + 14))
            case .accusing:
                let mutual = truce.marks(in: sentence).first { mark in
                    mark.words.contains { $0.status == .violated && $0.side == .own }
                }
                let words = mutual?.tokens ?? reproach(in: sentence)
                let accusers = words.map { names.subjects(before: $0, in: sentence) } ?? []
                return accusers.count == 2 ? accusers : []
            case .by:
                guard let word = sentence.first(where: { text.lower[$0] == "by" }), word > name,
                    (max(sentence.lowerBound, word - 3)..<word).contains(where: { context.has(.made, text.lower[$0]) })
                else { return [] }
                return names.standing(in: word..<min(sentence.upperBound, word + 7)).filter {
                    $0.tokens.upperBound >= text.tokens.count || text.lower[$0.tokens.upperBound] != "'s"
                }.map(\.reference)
            case .making:
                // "Broke the newly-signed truce": who does that did not sign it there.
                guard
                    let word = sentence.first(where: {
                        context.has(.made, text.lower[$0]) && ($0 == sentence.lowerBound || text.lower[$0 - 1] != "-")
                    }), name > word,
                    name - word < 20, !(word..<name).contains(where: { context.has(.over, text.lower[$0]) })
                else { return [] }
                let words = word..<word + 1
                return names.subjects(before: words, in: max(sentence.lowerBound, word - 14)..<sentence.upperBound)
                    + partners(behind: name, in: sentence)
            }
        }

        /// "Accused each other of swiftly breaking": where an adverb parts the words.
        private func reproach(in sentence: Range<Int>) -> Range<Int>? {
            sentence.dropLast(2).first { token in
                facts.accuses(in: token..<token + 1)
                    && (text.lower[token + 1] == "each" && text.lower[token + 2] == "other"
                        || text.lower[token + 1] == "one" && text.lower[token + 2] == "another")
            }.map { $0..<$0 + 1 }
        }

        /// How far behind a truce its other side may be named, in tokens.
        private static let partnerReach = 9

        /// "A truce with the rebels", "a truce offered by the coalition": the other side of a truce that one side made.
        private func partners(behind name: Int, in sentence: Range<Int>) -> [ActorReference] {
            let near = name + 1..<min(sentence.upperBound, name + Self.partnerReach)
            let link = near.first { token in
                text.lower[token] == "with"
                    || text.lower[token] == "by" && context.has(.offering, text.lower[token - 1])
            }
            guard let link else { return [] }
            let behind = names.standing(in: link + 1..<min(sentence.upperBound, link + 8))
            return Array(behind.prefix(1).map(\.reference))
        }

        /// Whether those who made a truce made it for others: states, none of them from where the sides that fight come.
        func areBrokers(_ parties: [ActorReference], for belligerents: Belligerents) -> Bool {
            guard !belligerents.references.isEmpty else { return false }
            return parties.allSatisfy { party in
                guard let mention = mention(party) else { return false }
                if mention.kind == .body { return true }
                let isForeign = mention.country.map { !belligerents.countries.contains($0) } ?? false
                return isForeign && (mention.kind == .state || mention.kind == .person)
            }
        }

        private func mention(_ reference: ActorReference) -> ActorMention? {
            reference.span.flatMap { facts.actorIndex.mentions(in: $0).first { $0.span == reference.span } }
        }
    }
}
