import TruceKnowledge
import TruceText

/// What the event vocabulary says of every token of a document.
struct EventMarks {
    /// A word or phrase that tells of an event.
    struct Trigger {
        /// The tokens it takes.
        let tokens: Range<Int>
        /// What the vocabulary knows of it: more than one word where forms coincide ("hit").
        let words: [EventWord]

        /// Whether one of its words is of a class.
        func has(_ eventClass: EventWord.Class) -> Bool { words.contains { $0.eventClass == eventClass } }
    }

    /// The triggers, in order; they do not overlap.
    let triggers: [Trigger]
    /// For each token, what it says of an event's having happened.
    let contexts: [EventContext]
    /// For each token, what sort of thing it belongs to.
    let things: [EventThing]

    /// Looks up every token of a text.
    init(_ text: TokenizedText, _ vocabulary: EventVocabulary) {
        let words = text.lower
        var triggers: [Trigger] = []
        var contexts = [EventContext](repeating: [], count: words.count)
        var things = [EventThing](repeating: [], count: words.count)
        for sentence in text.sentences {
            let limit = sentence.tokens.upperBound
            var free = sentence.tokens.lowerBound
            var notAir = free
            for index in sentence.tokens {
                if let found = vocabulary.contexts.longest(in: words, at: index, limit: limit) {
                    var roles = found.values.reduce(into: EventContext()) { $0.formUnion($1) }
                    // The month is no modal verb.
                    if words[index] == "may", text.tokens[index].isCapitalised { roles.remove(.modal) }
                    for token in index..<(index + found.count) { contexts[token].formUnion(roles) }
                }
                if let found = vocabulary.things.longest(in: words, at: index, limit: limit) {
                    var kinds = found.values.reduce(into: EventThing()) { $0.formUnion($1) }
                    // The bomb of a "car bomb" falls from no plane.
                    if kinds.contains(.blast), found.count > 1 { notAir = index + found.count }
                    if index < notAir { kinds.remove(.air) }
                    for token in index..<(index + found.count) { things[token].formUnion(kinds) }
                }
                guard index >= free, let found = vocabulary.events.longest(in: words, at: index, limit: limit) else {
                    continue
                }
                free = index + found.count
                if found.values.contains(where: { $0.eventClass == .none }) { continue }
                triggers.append(Trigger(tokens: index..<free, words: found.values))
            }
        }
        self.triggers = triggers
        self.contexts = contexts
        self.things = things
    }

    /// The triggers that begin in a range of tokens.
    ///
    /// - Complexity: O(log n) in the triggers of the document.
    func triggers(in range: Range<Int>) -> ArraySlice<Trigger> {
        triggers[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    /// The index of the first trigger that begins at a token or later.
    private func first(from token: Int) -> Int {
        triggers.partitioningIndex { $0.tokens.lowerBound >= token }
    }

    /// Whether a token in the range has one of the roles.
    func has(_ roles: EventContext, in range: Range<Int>) -> Bool {
        range.contains { !contexts[$0].isDisjoint(with: roles) }
    }

    /// Whether a token in the range belongs to one of the kinds of thing.
    func has(_ kinds: EventThing, in range: Range<Int>) -> Bool {
        range.contains { !things[$0].isDisjoint(with: kinds) }
    }
}
