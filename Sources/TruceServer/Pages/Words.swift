import TruceEvidence
import TruceReport

/// The report's words for closed vocabularies, for choices and facets.
enum Words {
    static func label(_ type: IncidentType) -> String { capitalized(Vocabulary.label(type)) }
    static func label(_ status: TruceStatus) -> String { Vocabulary.label(status).text }
    static func label(_ category: Figure.Category) -> String { Vocabulary.label(category).text }

    private static func capitalized(_ label: Label) -> String {
        label.text.prefix(1).uppercased() + label.text.dropFirst()
    }
}
