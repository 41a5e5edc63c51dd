package import TruceText

/// Words by which what documents say is compared and weighed, found by their stems.
package struct RecordWords: Sendable {
    /// What words are read for.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        /// With what an attack was made.
        case means
        /// Whether it was meant.
        case intent
        /// By which someone owns that it happened.
        case regret
        /// By which someone says that nothing of the kind happened.
        case occurrence
        /// How far contacts or a truce are broken off.
        case cutting
        /// By which a duty is said to be neglected.
        case failing
        /// By which a duty is said to be met.
        case keeping
        /// By which somebody is said to have done what is a duty, with the kind of the duty.
        case met
        /// For all who are bound by a truce.
        case everyone
        /// Of what kind an accusation is.
        case charge
        /// That a time beside them is that of a truce's start.
        case start
        /// For what lasts beside a truce and is none.
        case strife
        /// That a stretch behind them is the most that may be, and not what is agreed.
        case limit
        /// What an actor is to do.
        case duty
        /// That some of an actor's people did it.
        case within
        /// How an operation or a war is said to have come out.
        case outcome
        /// For an operation, a battle or a war.
        case contest
        /// That make of an outcome one that is only wished for.
        case aspiring
    }

    /// A value that words tell, with the words.
    package struct Hit: Hashable, Sendable {
        /// The value, as the table names it.
        package let value: String
        /// The words.
        package let span: TextSpan
    }

    /// A phrase without its first word.
    private struct Phrase: Sendable {
        /// Whether the first word is one for people who hold to something ("separatists"), which shares the stem of what
        /// they hold to and tells something else.
        let namesPeople: Bool
        let rest: [Stem]
        let value: String
    }

    /// For each role and first word its phrases, the longest first.
    private let phrases: [Role: [Stem: [Phrase]]]
    /// For each role its values in the order of the table.
    private let values: [Role: [String]]

    /// The embedded table.
    package static let embedded = RecordWords(Lexicon(named: "record-words.tsv"))

    /// Reads a table with the columns role, value and forms.
    package init(_ lexicon: Lexicon) {
        var phrases: [Role: [Stem: [Phrase]]] = [:]
        var values: [Role: [String]] = [:]
        for row in lexicon.rows where row.count >= 3 {
            guard let role = Role(rawValue: row[0]) else { continue }
            if values[role]?.contains(row[1]) != true { values[role, default: []].append(row[1]) }
            for form in row[2].split(separator: "|") {
                let source = SourceText(String(form))
                let stems = Stemmer.words(of: source.span, in: source).map(\.stem)
                guard let first = stems.first else { continue }
                let phrase = Phrase(
                    namesPeople: Self.namesPeople(form.prefix { $0 != " " }), rest: Array(stems.dropFirst()),
                    value: row[1])
                phrases[role, default: [:]][first, default: []].append(phrase)
            }
        }
        self.phrases = phrases.mapValues { table in
            table.mapValues { list in
                // Of equally long phrases the first of the table stands first.
                list.enumerated().sorted {
                    $0.element.rest.count != $1.element.rest.count
                        ? $0.element.rest.count > $1.element.rest.count : $0.offset < $1.offset
                }.map(\.element)
            }
        }
        self.values = values
    }

    /// What the words of a stretch tell, in order of the text.
    ///
    /// - Complexity: O(n) in the bytes of the stretch; a phrase is a handful of words.
    package func hits(_ role: Role, in span: TextSpan, of text: SourceText) -> [Hit] {
        guard let table = phrases[role] else { return [] }
        let words = Stemmer.words(of: span, in: text)
        var result: [Hit] = []
        var index = 0
        while index < words.count {
            let fitting = (table[words[index].stem] ?? []).first { phrase in
                phrase.namesPeople == Self.namesPeople(text[words[index].span])
                    && words.dropFirst(index + 1).prefix(phrase.rest.count).map(\.stem) == phrase.rest
            }
            guard let fitting else {
                index += 1
                continue
            }
            let last = words[index + fitting.rest.count]
            result.append(Hit(value: fitting.value, span: TextSpan(words[index].span.start, last.span.end)))
            index += fitting.rest.count + 1
        }
        return result
    }

    /// Whether a stretch has words of a role.
    package func tells(_ role: Role, in span: TextSpan, of text: SourceText) -> Bool {
        !hits(role, in: span, of: text).isEmpty
    }

    /// The value that stands first in the table of all those that a stretch tells.
    package func foremost(_ role: Role, in span: TextSpan, of text: SourceText) -> String? {
        let told = Set(hits(role, in: span, of: text).map(\.value))
        return values[role]?.first(where: told.contains)
    }

    private static func namesPeople(_ word: some StringProtocol) -> Bool {
        word.hasSuffix("ist") || word.hasSuffix("ists")
    }
}
