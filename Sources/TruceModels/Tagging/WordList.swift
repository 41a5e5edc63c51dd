/// A list of dictionary words: for a word the parts of speech that it may have and its field of meaning.
///
/// The inflected forms of regular words are worked out from their dictionary forms.
struct WordList: Sendable {
    /// What a word may be.
    struct Reading: OptionSet {
        let rawValue: Int

        static let noun = Reading(rawValue: 1)
        static let plural = Reading(rawValue: 2)
        static let verb = Reading(rawValue: 4)
        static let present = Reading(rawValue: 8)
        static let past = Reading(rawValue: 16)
        static let gerund = Reading(rawValue: 32)
        static let adjective = Reading(rawValue: 64)
        static let adverb = Reading(rawValue: 128)
        static let compared = Reading(rawValue: 256)
        static let name = Reading(rawValue: 512)
    }

    /// Lower-case word to its readings and, from ``meaningShift`` on, the field of meaning of the noun, counted from 1.
    let entries: HashedMap

    static let meaningShift = 10

    init(entries: HashedMap) { self.entries = entries }

    /// Reads rows of a word, a tab and its readings, see `scripts/words/wordnet.py`. Lines that begin with "#" are comments.
    init(rows bytes: [UInt8]) {
        var known: [UInt64: Int] = [:]
        func add(_ form: [UInt8], _ reading: Reading, meaning: Int = 0) {
            let key = WordView(form).lower
            let before = known[key] ?? 0
            let isNew = before >> Self.meaningShift == 0
            known[key] = before | reading.rawValue | (isNew ? meaning << Self.meaningShift : 0)
        }
        let rows = bytes.split(separator: 0x0A).filter { $0.first != 0x23 }
        for row in rows {
            let columns = row.split(separator: 0x09)
            guard columns.count == 2, let word = columns.first.map(Array.init) else { continue }
            for reading in columns[1].split(separator: 0x20) {
                let isIrregular = reading.dropFirst().first == 0x3A
                let meaning = isIrregular ? 0 : (Int(String(decoding: reading.dropFirst(), as: UTF8.self)) ?? -1) + 1
                switch (reading.first, isIrregular) {
                case (0x6E, false):
                    add(word, .noun, meaning: meaning)
                    add(EnglishForms.withS(word), .plural, meaning: meaning)
                case (0x70, false): add(word, .name, meaning: meaning)
                case (0x76, false):
                    add(word, .verb)
                    add(EnglishForms.withS(word), .present)
                    for form in EnglishForms.withEd(word) { add(form, .past) }
                    for form in EnglishForms.withIng(word) { add(form, .gerund) }
                case (0x61, false): add(word, .adjective)
                case (0x72, false): add(word, .adverb)
                case (0x6E, true): add(word, .plural)
                case (0x76, true): add(word, word.suffix(3).elementsEqual("ing".utf8) ? .gerund : .past)
                case (0x61, true): add(word, .compared)
                default: continue
                }
            }
        }
        entries = HashedMap(known.keys.sorted().map { ($0, known[$0] ?? 0) })
    }

    /// The inflected words of a list with their dictionary forms, as a treebank would annotate them.
    static func inflected(rows bytes: [UInt8]) -> [TreebankWord] {
        var words: [TreebankWord] = []
        func add(_ form: [UInt8], _ lemma: [UInt8], _ part: String, _ tags: [String]) {
            for tag in tags {
                words.append(
                    TreebankWord(
                        form: String(decoding: form, as: UTF8.self), lemma: String(decoding: lemma, as: UTF8.self),
                        universalTag: part, treebankTag: tag, features: "_", head: 0, relation: "root"))
            }
        }
        for row in bytes.split(separator: 0x0A) where row.first != 0x23 {
            let columns = row.split(separator: 0x09)
            guard columns.count == 2, let word = columns.first.map(Array.init) else { continue }
            for reading in columns[1].split(separator: 0x20) {
                let irregular = reading.dropFirst().first == 0x3A ? Array(reading.dropFirst(2)) : nil
                switch (reading.first, irregular) {
                case (0x6E, nil): add(EnglishForms.withS(word), word, "NOUN", ["NNS"])
                case (0x76, nil):
                    add(EnglishForms.withS(word), word, "VERB", ["VBZ"])
                    for form in EnglishForms.withEd(word) { add(form, word, "VERB", ["VBD", "VBN"]) }
                    for form in EnglishForms.withIng(word) { add(form, word, "VERB", ["VBG"]) }
                case (0x6E, let lemma?): add(word, lemma, "NOUN", ["NNS"])
                case (0x76, let lemma?): add(word, lemma, "VERB", ["VBD", "VBN", "VBG"])
                case (0x61, let lemma?): add(word, lemma, "ADJ", ["JJR", "JJS"])
                default: continue
                }
            }
        }
        return words
    }

    /// The readings and field of meaning of a word; 0 for an unknown one.
    @inline(__always)
    subscript(view: WordView) -> UInt64 { UInt64(max(0, entries[view.lower])) }
}

/// How regular English words are inflected in writing.
enum EnglishForms {
    /// The plural of a noun, or the third person of a verb.
    static func withS(_ word: [UInt8]) -> [UInt8] {
        guard let last = word.last else { return word }
        let isSibilant = last == 0x73 || last == 0x78 || last == 0x7A || endsInDigraph(word)
        if last == 0x79, !endsInVowel(word.dropLast()) { return word.dropLast() + Array("ies".utf8) }
        return word + Array((isSibilant ? "es" : "s").utf8)
    }

    /// The past forms of a verb, with the last letter doubled or not.
    static func withEd(_ word: [UInt8]) -> [[UInt8]] {
        guard let last = word.last else { return [] }
        if last == 0x65 { return [word + [0x64]] }
        if last == 0x79, !endsInVowel(word.dropLast()) { return [word.dropLast() + Array("ied".utf8)] }
        return doubled(word).map { $0 + Array("ed".utf8) }
    }

    /// The forms of a verb in "-ing", with the last letter doubled or not.
    static func withIng(_ word: [UInt8]) -> [[UInt8]] {
        let last = word.last
        let ending = Array("ing".utf8)
        if last == 0x65, word.dropLast().last != 0x65 { return [word.dropLast() + ending] }
        return doubled(word).map { $0 + ending }
    }

    /// The word before an ending that begins with a vowel: a consonant after one vowel is doubled in a short word and
    /// may be doubled in a longer one.
    private static func doubled(_ word: [UInt8]) -> [[UInt8]] {
        guard let last = word.last, !isVowel(last), last != 0x77, last != 0x78, last != 0x79 else { return [word] }
        let stem = word.dropLast()
        guard endsInVowel(stem), !endsInVowel(stem.dropLast()) else { return [word] }
        return stem.dropLast().contains(where: isVowel) ? [word, word + [last]] : [word + [last]]
    }

    private static func endsInDigraph(_ word: [UInt8]) -> Bool {
        word.suffix(2).elementsEqual("ch".utf8) || word.suffix(2).elementsEqual("sh".utf8)
    }

    private static func endsInVowel(_ word: ArraySlice<UInt8>) -> Bool { word.last.map(isVowel) ?? false }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
