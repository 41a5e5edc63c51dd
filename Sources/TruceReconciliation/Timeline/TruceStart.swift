import TruceEvidence
import TruceKnowledge
import TruceText

/// Tells times of a truce's start from times of what else is said in the same breath.
///
/// "Declared over the truce that began on 12 May", "the first deaths since the truce came into force on Monday": the day is that of
/// the start, whatever the rest of the words tell.
enum TruceStart {
    /// How far before a time the words of a start may end, in bytes: an adverb, a preposition, an hour.
    private static let reach = 24

    /// Whether the words right before a time tell of a start.
    static func owns(_ time: TextSpan, in text: SourceText) -> Bool {
        let before = TextSpan(max(0, time.start - 80), time.start)
        guard let last = RecordWords.embedded.hits(.start, in: before, of: text).last else { return false }
        return time.start - last.span.end <= reach
    }
}
