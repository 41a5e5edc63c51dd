import TruceEvidence
import TruceKnowledge
import TruceText

/// Who is bound by the truce of a document, as far as its words say.
struct TruceParties {
    /// The parties; "the parties" where the words name none, for a truce always has some.
    let references: [ActorReference]

    /// Looks for "a truce between A and B", "A and B agreed to a truce", "a truce declared by A".
    init(_ facts: ClauseFacts, _ truce: TruceMarks) {
        let reading = facts.reading
        let text = reading.text
        let names = SideNames(text: text, facts: facts)
        for link in [["between"], ["by"], ["agreed", "declared", "announced", "signed"]] {
            for (number, sentence) in text.sentences.enumerated()
            where truce.namesTruceProperly(in: sentence.tokens) && reading.zones[number] != .furniture {
                guard
                    let name = sentence.tokens.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }),
                    let word = sentence.tokens.first(where: { link.contains(text.lower[$0]) })
                else { continue }
                let named: [ActorReference]
                switch link[0] {
                case "between":
                    guard word > name, word - name < 8 else { continue }
                    let all = names.standing(in: word..<min(sentence.tokens.upperBound, word + 14))
                    named = all.prefix(2).map(\.reference)
                case "by":
                    let verb = text.lower[max(sentence.tokens.lowerBound, word - 3)..<word]
                    guard word > name, verb.contains(where: { Self.making.contains($0) }) else { continue }
                    named = names.standing(in: word..<min(sentence.tokens.upperBound, word + 7)).map(\.reference)
                default:
                    guard name > word, name - word < 20,
                        !(word..<name).contains(where: { Self.ending.contains(text.lower[$0]) })
                    else { continue }
                    named = names.subject(
                        before: word..<word + 1,
                        in: max(sentence.tokens.lowerBound, word - 14)..<sentence.tokens.upperBound)
                }
                let parties = named.filter { reference in
                    let mention = facts.actorIndex.mentions.first { $0.span == reference.span }
                    return mention?.kind != .outlet && mention?.kind != .body
                        && !SideNames.nameless.contains(reference.name.lowercased())
                }
                if parties.isEmpty { continue }
                references = parties
                return
            }
        }
        references = [Self.unnamed]
    }

    /// Whether the words name them.
    var areNamed: Bool { references != [Self.unnamed] }

    /// The parties where the words name none.
    static let unnamed = ActorReference(name: "the parties", key: nil, span: nil)

    /// What is declared is no truce but its end.
    private static let ending: Set<String> = ["end", "over", "collapse", "ended", "failure", "termination"]

    private static let making: Set<String> = ["agreed", "upon", "declared", "announced", "accepted", "signed"]
}
