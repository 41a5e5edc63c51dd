import TruceEvidence
import TruceKnowledge
import TruceText

/// The armed groups that a document says its truce leaves out: none of them can be a party of it, however much they fight.
struct ExemptGroups {
    private let keys: Set<String>

    init(_ facts: ClauseFacts, _ truce: TruceMarks) {
        let reading = facts.reading
        var keys: Set<String> = []
        for (number, sentence) in reading.text.sentences.enumerated()
        where reading.zones[number] != .furniture && truce.namesTruce(in: sentence.tokens) {
            reading.knowledge.provisions.cues.scan(reading.text.lower, in: sentence.tokens) { words, cues in
                guard cues.contains(where: { $0.kind == .exemption }) else { return false }
                let before = sentence.tokens.lowerBound..<words.lowerBound
                let behind = words.upperBound..<sentence.tokens.upperBound
                // "The truce excludes the front", but "the front is excluded from the truce".
                let named = truce.namesTruce(in: before) ? behind : before
                // "Terrorist groups" is no name: those whom one report calls so may be parties elsewhere in it.
                keys.formUnion(
                    facts.actors(in: named).filter { $0.kind == .armedGroup }.compactMap(\.key)
                        .filter { !ActorMention.isUnnamed($0) })
                return true
            }
        }
        self.keys = keys
    }

    /// Whether a group is left out.
    func contains(_ group: ActorMention) -> Bool { group.key.map(keys.contains) ?? false }
}
