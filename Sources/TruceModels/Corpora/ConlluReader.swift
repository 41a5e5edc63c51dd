/// Reads treebanks in the CoNLL-U format.
///
/// Empty nodes ("8.1") are skipped; ranges ("3-4") become surface tokens.
///
/// - Source: the format page of Universal Dependencies, version 2.
package enum ConlluReader {
    /// The sentences of a file.
    ///
    /// - Throws: ``CorpusError`` for a line that is no comment, word, range or empty node.
    package static func sentences(in bytes: [UInt8]) throws(CorpusError) -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var draft = Draft()
        var number = 0
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            number += 1
            var line = bytes[start..<end]
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty {
                draft.finish(into: &sentences)
            } else if line.first == 0x23 {
                draft.readComment(line)
            } else {
                try draft.readRow(line, number: number)
            }
            start = end + 1
        }
        draft.finish(into: &sentences)
        return sentences
    }
}

/// A sentence while its lines are being read.
private struct Draft {
    var tokens: [TreebankToken] = []
    var words: [TreebankWord] = []
    var identifier = ""
    var beginsDocument = false
    var beginsParagraph = false
    /// The last word number of the range that is being read.
    var rangeEnd = 0

    mutating func readComment(_ line: ArraySlice<UInt8>) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("# newdoc") {
            beginsDocument = true
            beginsParagraph = true
        } else if text.hasPrefix("# newpar") {
            beginsParagraph = true
        } else if text.hasPrefix("# sent_id = ") {
            identifier = String(text.dropFirst("# sent_id = ".count))
        }
    }

    mutating func readRow(_ line: ArraySlice<UInt8>, number: Int) throws(CorpusError) {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count == 10 else {
            throw CorpusError(line: number, reason: "\(fields.count) columns instead of 10")
        }
        func text(_ column: Int) -> String { String(decoding: fields[column], as: UTF8.self) }
        let name = text(0)
        if name.contains(".") { return }
        let spaceAfter = !text(9).split(separator: "|").contains("SpaceAfter=No")
        if let dash = name.firstIndex(of: "-") {
            guard let first = Int(name[..<dash]), let last = Int(name[name.index(after: dash)...]),
                first == words.count + 1, last >= first
            else { throw CorpusError(line: number, reason: "the range \(name) is out of order") }
            tokens.append(TreebankToken(form: text(1), words: first - 1..<last, spaceAfter: spaceAfter))
            rangeEnd = last
            return
        }
        guard Int(name) == words.count + 1 else {
            throw CorpusError(line: number, reason: "the word number \(name) is out of order")
        }
        guard let head = Int(text(6) == "_" ? "0" : text(6)), head >= 0 else {
            throw CorpusError(line: number, reason: "the head \(text(6)) is no number")
        }
        words.append(
            TreebankWord(
                form: text(1), lemma: text(2), universalTag: text(3), treebankTag: text(4), features: text(5),
                head: head, relation: text(7)))
        if words.count > rangeEnd {
            let word = words.count - 1
            tokens.append(TreebankToken(form: text(1), words: word..<word + 1, spaceAfter: spaceAfter))
        }
    }

    mutating func finish(into sentences: inout [TreebankSentence]) {
        guard !words.isEmpty else { return }
        // A head beyond the sentence, or a range that was never filled, would break every later stage.
        let count = words.count
        for index in words.indices where words[index].head > count { words[index].head = 0 }
        tokens.removeAll { $0.words.upperBound > count }
        sentences.append(
            TreebankSentence(
                tokens: tokens, words: words, identifier: identifier, beginsDocument: beginsDocument,
                beginsParagraph: beginsParagraph))
        self = Draft()
    }
}
