package import TruceText

/// The states of the world: their names, adjectives, people and seats of government.
package struct StateLexicon: Sendable {
    /// One state.
    package struct State: Hashable, Sendable {
        /// ISO 3166-1 alpha-2.
        package let iso: String
        /// The usual English name.
        package let name: String
        /// The usual English name of the capital; empty where the state has the name of its capital.
        package let capital: String
    }

    /// What a phrase is to its state.
    package enum Sense: Int, Hashable, Sendable, CaseIterable {
        /// A name: "Russia", "the U.K."
        case name
        /// An adjective: "Russian".
        case adjective
        /// Its people: "Russians".
        case people
        /// Its capital: "Moscow".
        case capital
        /// A building or office that stands for the government: "the Kremlin".
        case seat
    }

    /// A phrase found in a text.
    package struct Match: Hashable, Sendable {
        /// The tokens it covers.
        package let tokens: Range<Int>
        /// The state.
        package let state: State
        /// What the phrase is to the state.
        package let sense: Sense
    }

    private let states: [State]
    private let byISO: [String: Int]
    private let byWord: [String: Int]
    private let tables: [NameTable]

    /// Reads the table of states.
    package init(_ lexicon: Lexicon = Lexicon(named: "states.tsv")) {
        var states: [State] = []
        var byISO: [String: Int] = [:]
        var byWord: [String: Int] = [:]
        var tables = Sense.allCases.map { _ in NameTable() }
        let columns = ["iso", "names", "adjectives", "people", "capital", "seats"].map(lexicon.column)
        for row in lexicon.rows.indices {
            let fields = columns.map { $0.isEmpty ? [] : $0[row].split(separator: ";").map(String.init) }
            guard let iso = fields[0].first, let name = fields[1].first else { continue }
            byISO[iso] = states.count
            for phrase in fields[1] where !phrase.contains(" ") && phrase.utf8.count > 3 && !phrase.contains(".") {
                byWord[phrase.lowercased()] = states.count
            }
            for phrase in fields[1] { tables[Sense.name.rawValue].add(phrase, value: states.count) }
            for phrase in fields[2] { tables[Sense.adjective.rawValue].add(phrase, value: states.count) }
            for phrase in fields[3] { tables[Sense.people.rawValue].add(phrase, value: states.count) }
            for phrase in fields[4] { tables[Sense.capital.rawValue].add(phrase, value: states.count) }
            for phrase in fields[5] { tables[Sense.seat.rawValue].add(phrase, value: states.count) }
            states.append(State(iso: iso, name: name, capital: fields[4].first ?? ""))
        }
        self.states = states
        self.byISO = byISO
        self.byWord = byWord
        self.tables = tables
    }

    /// The state with a name of one word, in lower case.
    package func state(namedByWord lower: String) -> State? { byWord[lower].map { states[$0] } }

    /// The state with an ISO 3166-1 alpha-2 code.
    package subscript(iso: String) -> State? { byISO[iso].map { states[$0] } }

    /// All states in order of the table.
    package var all: [State] { states }
}

extension StateLexicon {
    /// The longest phrase of one sense that begins at a token.
    package func match(_ sense: Sense, in text: TokenizedText, at token: Int, limit: Int) -> Match? {
        guard let found = tables[sense.rawValue].longestMatch(in: text, at: token, limit: limit) else { return nil }
        return Match(tokens: found.tokens, state: states[found.value], sense: sense)
    }

    /// The longest phrase of any sense that begins at a token; of two with one length the one whose sense comes first.
    package func match(in text: TokenizedText, at token: Int, limit: Int) -> Match? {
        var best: Match?
        for sense in Sense.allCases {
            guard let found = match(sense, in: text, at: token, limit: limit) else { continue }
            if found.tokens.count > (best?.tokens.count ?? 0) { best = found }
        }
        return best
    }
}
