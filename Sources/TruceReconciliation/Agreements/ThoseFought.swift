import TruceEvidence
import TruceText

/// Tells the parties of an agreement from those whom it is directed against.
///
/// "A and B agreed on joint efforts to fight C and D" names four, and binds two.
enum ThoseFought {
    private static let hostile: Set<String> = [
        "against", "fight", "fighting", "fights", "fought", "combat", "combating", "combatting", "defeat", "defeating",
        "target", "targeting", "strike", "striking", "bomb", "bombing", "eliminate", "counter", "countering", "battle",
        "excluding", "except",
    ]

    /// Words that end the reach of a hostile word, because a new clause begins.
    private static let clauseStarts: Set<String> = ["that", "which", "who", "while", "after", "before", "when", "by"]

    /// How many words after a hostile word a name still belongs to it: "the group and its branch in the country".
    private static let reach = 16

    /// Whether the words of a clause before a name make its bearer someone to be fought.
    static func includes(_ actor: TextSpan, in clause: TextSpan, of text: SourceText) -> Bool {
        guard clause.start < actor.start else { return false }
        var distance: Int?
        for word in text[TextSpan(clause.start, actor.start)].lowercased().split(whereSeparator: { !$0.isLetter }) {
            if hostile.contains(String(word)) {
                distance = 0
            } else if clauseStarts.contains(String(word)) {
                distance = nil
            } else {
                distance = distance.map { $0 + 1 }
            }
        }
        return distance.map { $0 <= reach } ?? false
    }
}
