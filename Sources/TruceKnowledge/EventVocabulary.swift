/// The words by which reports of incidents are found: events, what they hit, and what makes them real or not.
package struct EventVocabulary: Sendable {
    /// Words that tell of an event.
    package let events: PhraseTable<EventWord>
    /// Words around an event that decide whether it happened.
    package let contexts: PhraseTable<EventContext>
    /// Words for targets, weapons and other things that decide what sort of event it was.
    package let things: PhraseTable<EventThing>

    /// Reads the embedded tables.
    package init() {
        events = PhraseTable(Self.eventRows(Lexicon(named: "event-words.tsv")))
        contexts = PhraseTable(
            Self.rows(Lexicon(named: "event-context.tsv"), key: "role") { EventContext(named: $0) })
        things = PhraseTable(Self.rows(Lexicon(named: "target-words.tsv"), key: "kind") { EventThing(named: $0) })
    }

    private static func eventRows(_ lexicon: Lexicon) -> [(phrase: String, value: EventWord)] {
        let classes = lexicon.column("class")
        let weights = lexicon.column("weight")
        let parts = lexicon.column("part")
        let verbForms: [EventWord.Form] = [.base, .third, .ing, .past, .participle]
        var rows: [(phrase: String, value: EventWord)] = []
        for (index, forms) in lexicon.column("forms").enumerated() {
            guard let eventClass = EventWord.Class(rawValue: classes[index]) else { continue }
            let weight = Int(weights[index]) ?? 1
            var past = ""
            for (place, phrase) in forms.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let phrase = String(phrase)
                if phrase.isEmpty { continue }
                var form = EventWord.Form.noun
                if parts[index] == "verb" {
                    guard place < verbForms.count else { continue }
                    form = verbForms[place]
                    if form == .past { past = phrase }
                    if form == .participle, phrase == past { continue }
                }
                rows.append((phrase, EventWord(eventClass: eventClass, form: form, weight: weight)))
            }
        }
        return rows
    }

    private static func rows<Value>(
        _ lexicon: Lexicon, key: String, _ make: (String) -> Value?
    ) -> [(phrase: String, value: Value)] {
        var rows: [(phrase: String, value: Value)] = []
        for (name, forms) in zip(lexicon.column(key), lexicon.column("forms")) {
            guard let value = make(name) else { continue }
            for phrase in forms.split(separator: "|") { rows.append((String(phrase), value)) }
        }
        return rows
    }
}
