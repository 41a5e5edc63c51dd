import TruceText

/// The traits by which versions of one utterance find one another.
///
/// Versions in the same words share runs of words. Versions in other words share the speaker, who may be spelled
/// differently, and some of the words that tell most; where no speaker is named, two such words.
enum UtteranceBlocks {
    private static let runLength = 4
    /// Of so many runs in a row the one with the least hash is kept, so that any seven words in common share one.
    private static let window = 4
    private static let mostRuns = 120
    private static let wordsWithSurname = 40
    private static let wordsWithOtherName = 10
    private static let wordsWithout = 4

    /// The blocks, sorted.
    static func blocks(words: [Stem], content: WeighedWords, name: PersonName?, key: String?) -> [UInt64] {
        var blocks = runs(of: words)
        if words.count >= runLength {
            var all = FNV1a()
            for word in words { all.add(word.hash) }
            blocks.append(Block.hash("text", all.value))
        }
        // A short version is found by any of its words, so a long one must be looked for by most of its own.
        for (who, most) in speakers(name, key) {
            for stem in content.telling(most) { blocks.append(Block.hash("said", who, stem.hash)) }
        }
        if name == nil {
            let few = content.telling(wordsWithout).sorted()
            for (index, first) in few.enumerated() {
                for second in few.dropFirst(index + 1) {
                    blocks.append(Block.hash("words", first.hash, second.hash))
                }
            }
        }
        return sortedUnique(blocks)
    }

    /// The least hash of each window of runs of words, at the beginning of a long text.
    private static func runs(of words: [Stem]) -> [UInt64] {
        guard words.count >= runLength else { return [] }
        let hashes = (0...(min(words.count, mostRuns) - runLength)).map { start in
            Block.hash(
                "run", words[start].hash, words[start + 1].hash, words[start + 2].hash, words[start + 3].hash)
        }
        guard hashes.count > window else { return hashes }
        return sortedUnique((0...(hashes.count - window)).compactMap { hashes[$0..<$0 + window].min() })
    }

    /// What stands for the speaker, with the number of words to look for beside it: the surname, and less often the
    /// first name ("Zeid") or the identity that a list knows.
    private static func speakers(_ name: PersonName?, _ key: String?) -> [(UInt64, Int)] {
        var result: [(UInt64, Int)] = []
        guard let first = name?.words.first, let last = name?.words.last else { return result }
        result.append((Block.hash("name", Block.value(PersonName.skeleton(of: last))), wordsWithSurname))
        if first != last {
            result.append((Block.hash("name", Block.value(PersonName.skeleton(of: first))), wordsWithOtherName))
        }
        if let key { result.append((Block.hash("key", Block.value(key)), wordsWithOtherName)) }
        return result
    }
}
