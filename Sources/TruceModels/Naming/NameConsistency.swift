/// Lets the clear mentions of a name in a document decide the unclear ones.
enum NameConsistency {
    /// The names with those added that the document shows clearly elsewhere: the last word of a person's full name,
    /// and whole names of one or several words, wherever they stand with capitals and were left out.
    static func completed(_ names: [NameMention], _ context: NameContext) -> [NameMention] {
        var kinds: [UInt64: [Int]] = [:]
        var longest = 1
        for name in names {
            kinds[key(context, name.tokens), default: [0, 0, 0, 0]][Int(name.kind.rawValue)] += 1
            longest = max(longest, min(6, name.tokens.count))
            if name.kind == .person, name.tokens.count > 1 {
                let last = name.tokens.upperBound - 1..<name.tokens.upperBound
                kinds[key(context, last), default: [0, 0, 0, 0]][0] += 1
            }
        }
        guard !kinds.isEmpty else { return names }
        var covered = [Bool](repeating: false, count: context.views.count)
        for name in names { for index in name.tokens { covered[index] = true } }
        var result = names
        for sentence in context.sentences {
            for start in sentence where !covered[start] && isClear(context, start) {
                for length in stride(from: min(longest, sentence.upperBound - start), through: 1, by: -1) {
                    let range = start..<start + length
                    guard !range.contains(where: { covered[$0] }), let counts = kinds[key(context, range)] else {
                        continue
                    }
                    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
                        counts[best] > 1 || length > 1,
                        let kind = NameKind(rawValue: UInt8(best))
                    else { continue }
                    result.append(NameMention(tokens: range, kind: kind))
                    for index in range { covered[index] = true }
                    break
                }
            }
        }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Whether a word is written as a name and never as a common word in this document.
    private static func isClear(_ context: NameContext, _ index: Int) -> Bool {
        context.views[index].isCapitalised && context.habits[index] & 1 == 0 && context.classes[index] == 0
    }

    private static func key(_ context: NameContext, _ range: Range<Int>) -> UInt64 {
        var key = FeatureKey.start(510)
        for index in range { key = FeatureKey.add(key, context.views[index].lower) }
        return key
    }
}
