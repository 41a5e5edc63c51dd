import TruceEvidence
import TruceText

/// Tells sentences whose capitals say nothing: headlines, and lines set like one.
enum Headlines {
    /// For each sentence, whether it is one.
    static func flags(_ reading: Reading) -> [Bool] {
        let text = reading.text
        return zip(text.sentences, reading.zones).map { sentence, zone in
            var capitals = 0
            var all = 0
            for token in sentence.tokens where text.tokens[token].kind == .word {
                guard text.tokens[token].span.count > 3 else { continue }
                all += 1
                if text.tokens[token].isCapitalised { capitals += 1 }
            }
            return zone == .title || (all > 5 && capitals * 4 > all * 3)
        }
    }
}
