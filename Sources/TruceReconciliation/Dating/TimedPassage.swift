import TruceEvidence
import TruceText

/// A clause or sentence with a time in it, ready to be compared with those of other documents.
struct TimedPassage: Sendable {
    /// The document's index.
    let document: Int
    /// The index into the document's times.
    let time: Int
    /// The passage's different content words without those of the time.
    let content: WeighedWords

    /// How far a sentence is sought to either side of its time, in bytes.
    private static let reach = 300

    /// The passages of a time: the clauses that report an incident at that time, else its sentence.
    static func all(_ evidence: DocumentEvidence, document: Int, time: Int) -> [TimedPassage] {
        let span = evidence.times[time].span
        let clauses = evidence.incidents.filter { $0.time == time && $0.span.overlaps(span) }.map(\.span)
        let stretches = clauses.isEmpty ? [sentence(around: span, in: evidence.document.text)] : clauses
        return stretches.map { stretch in
            let words = Stemmer.words(of: stretch, in: evidence.document.text)
            let content = words.filter { $0.isContent && !span.overlaps($0.span) }.map(\.stem)
            return TimedPassage(document: document, time: time, content: WeighedWords(atLarge: content))
        }
    }

    /// The sentence around a span, as far as full stops and line breaks tell.
    static func sentence(around span: TextSpan, in text: SourceText) -> TextSpan {
        var start = span.start
        let floor = max(0, span.start - reach)
        while start > floor, !ends(at: start - 1, in: text) { start -= 1 }
        var end = span.end
        let ceiling = min(text.count, span.end + reach)
        while end < ceiling, !ends(at: end, in: text) { end += 1 }
        return TextSpan(start, max(start, end))
    }

    /// Whether a sentence ends with the byte at an offset: a line break, or a mark after a word of four letters and
    /// more (shorter ones are mostly abbreviations) and before a space.
    private static func ends(at offset: Int, in text: SourceText) -> Bool {
        let byte = text.bytes[offset]
        if byte == 0x0A { return true }
        guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { return false }
        guard offset + 1 < text.count else { return true }
        guard isASCIIWhitespace(text.bytes[offset + 1]), offset >= 4 else { return false }
        return text.bytes[offset - 4..<offset].allSatisfy { isLetter(UInt32($0)) && $0 < 0x80 }
    }
}
