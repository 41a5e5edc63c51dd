import TruceEvidence
import TruceKnowledge
import TruceText

/// Who is bound by the truce of a document, as far as its words say.
struct TruceParties {
    /// The parties; "the parties" where the words name none, for a truce always has some.
    let references: [ActorReference]

    /// Looks for "a truce between A and B", "A and B agreed to a truce", "a truce declared by A".
    init(_ reading: Reading, _ truce: TruceMarks) {
        let text = reading.text
        let facts = ClauseFacts(reading)
        for link in [["between"], ["by"], ["agreed", "declared", "announced"]] {
            for sentence in text.sentences where truce.namesTruceProperly(in: sentence.tokens) {
                guard
                    let name = sentence.tokens.first(where: { truce.namesTruceProperly(in: $0..<($0 + 1)) }),
                    let word = sentence.tokens.first(where: { link.contains(text.lower[$0]) })
                else { continue }
                let range: Range<Int>
                switch link[0] {
                case "between":
                    guard word > name, word - name < 8 else { continue }
                    range = word..<min(sentence.tokens.upperBound, word + 14)
                case "by":
                    let verb = text.lower[max(sentence.tokens.lowerBound, word - 3)..<word]
                    guard word > name, verb.contains(where: { Self.making.contains($0) }) else { continue }
                    range = word..<min(sentence.tokens.upperBound, word + 7)
                default:
                    guard name > word, name - word < 8,
                        !(word..<name).contains(where: { Self.ending.contains(text.lower[$0]) })
                    else { continue }
                    range = max(sentence.tokens.lowerBound, word - 8)..<word
                }
                let named = facts.actors(in: range).filter { $0.kind != .outlet && $0.kind != .body }
                if named.isEmpty { continue }
                references = named.map { ActorReference(name: $0.name, key: $0.key, span: $0.span) }
                return
            }
        }
        references = [Self.unnamed]
    }

    /// The parties where the words name none.
    static let unnamed = ActorReference(name: "the parties", key: nil, span: nil)

    /// What is declared is no truce but its end.
    private static let ending: Set<String> = ["end", "over", "collapse", "ended", "failure", "termination"]

    private static let making: Set<String> = ["agreed", "upon", "declared", "announced", "accepted", "signed"]
}
