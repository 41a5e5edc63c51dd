package import TruceEvidence

/// The names of truces and what is said of them.
package struct TruceVocabulary: Sendable {
    /// What a word means where a truce is spoken of.
    package struct Word: Hashable, Sendable {
        /// Whether the word is a name of a truce, a looser name, or something said of one.
        package enum Role: String, Hashable, Sendable {
            /// A name of a truce ("cease-fire").
            case truce
            /// A name that means a truce only where the text is about one ("deal").
            case pact
            /// A name of a settlement ("peace accord"), which a document speaks of as it does of a truce.
            case peace
            /// Something said of a truce ("unraveling").
            case signal
            /// What a truce is called in passing ("fragile"), which outweighs nothing that is said of it.
            case epithet
        }

        /// Where the name of the truce stands, seen from a signal.
        package enum Side: String, Hashable, Sendable {
            /// Before it ("the truce collapsed").
            case before
            /// After it ("the collapse of the truce").
            case after
            /// On either side.
            case near
            /// The words name the truce themselves ("announced its end").
            case own
        }

        /// What the word is.
        package let role: Role
        /// The status that it gives.
        package let status: TruceStatus?
        /// The event that it tells.
        package let event: TruceEvent?
        /// Where the truce is named; nil for the names themselves.
        package let side: Side?
    }

    /// The words.
    package let words: PhraseTable<Word>

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "truce-words.tsv")
        let roles = lexicon.column("role")
        let statuses = lexicon.column("status")
        let events = lexicon.column("event")
        let sides = lexicon.column("side")
        var rows: [(phrase: String, value: Word)] = []
        for (index, forms) in lexicon.column("forms").enumerated() {
            guard let role = Word.Role(rawValue: roles[index]) else { continue }
            let word = Word(
                role: role, status: TruceStatus(rawValue: statuses[index]), event: TruceEvent(rawValue: events[index]),
                side: Word.Side(rawValue: sides[index]))
            for phrase in forms.split(separator: "|") { rows.append((String(phrase), word)) }
        }
        words = PhraseTable(rows)
    }
}
