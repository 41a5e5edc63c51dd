/// One sentence annotated with names.
package struct NamedSentence: Sendable {
    /// The words as written.
    package var words: [String]
    /// The names, as ranges of words.
    package var names: [NameMention]
    /// Whether a document begins with this sentence.
    package var beginsDocument: Bool
}

/// Reads names in the IOB2 format: one word and its tag on a line, an empty line after each sentence.
///
/// Columns are divided by tabs or blanks. Where the first column is a word number, the word is the second and the
/// tag the third column (as in Universal NER); else the word is the first and the tag the last.
package enum Iob2Reader {
    /// The sentences of a file. Tags other than those of ``NameKind`` count as no name; a tag without "B-" begins a
    /// name where the one before is of another kind (the older IO and IOB1 styles).
    ///
    /// - Throws: ``CorpusError`` for a line with one column.
    package static func sentences(in bytes: [UInt8]) throws(CorpusError) -> [NamedSentence] {
        var sentences: [NamedSentence] = []
        var words: [String] = []
        var tags: [String] = []
        var beginsDocument = true
        var number = 0
        func finish() {
            if !words.isEmpty {
                sentences.append(
                    NamedSentence(words: words, names: names(tags), beginsDocument: beginsDocument))
                beginsDocument = false
            }
            words.removeAll()
            tags.removeAll()
        }
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line == [0x0D] {
                finish()
                continue
            }
            if line.starts(with: "# newdoc".utf8) { beginsDocument = true }
            if line.starts(with: "# ".utf8) { continue }
            let columns = line.split { $0 == 0x09 || $0 == 0x20 || $0 == 0x0D }
            guard columns.count >= 2, let first = columns.first, let last = columns.last else {
                throw CorpusError(line: number, reason: "one column instead of a word and a tag")
            }
            if first.elementsEqual("-DOCSTART-".utf8) {
                finish()
                beginsDocument = true
                continue
            }
            let isNumbered = columns.count >= 3 && first.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && line.contains(0x09)
            words.append(String(decoding: isNumbered ? columns[1] : first, as: UTF8.self))
            tags.append(String(decoding: isNumbered ? columns[2] : last, as: UTF8.self))
        }
        finish()
        return sentences
    }

    private static func names(_ tags: [String]) -> [NameMention] {
        var names: [NameMention] = []
        var start = 0
        var open: NameKind?
        for (index, tag) in tags.enumerated() {
            let kind = NameKind.allCases.first { tag.hasSuffix("-" + $0.label) }
            if let running = open, kind != running || tag.hasPrefix("B-") {
                names.append(NameMention(tokens: start..<index, kind: running))
                open = nil
            }
            if open == nil, let kind {
                open = kind
                start = index
            }
        }
        if let open { names.append(NameMention(tokens: start..<tags.count, kind: open)) }
        return names
    }
}
