import TruceModels

/// Asks the trees of a text who does what in a clause.
///
/// - Complexity: A question climbs at most ``reach`` heads and looks at the dependents of each.
struct ClauseTree {
    private let language: Analysis
    private let dependents: Dependents

    /// How many heads a question climbs: deeper clauses are left unanswered.
    private static let reach = 6

    init(_ reading: Reading) {
        language = reading.language
        dependents = reading.dependents
    }

    /// The token that governs the others of a few: the one whose head lies outside.
    func head(of tokens: Range<Int>) -> Int {
        tokens.first { language.head($0).map { !tokens.contains($0) } ?? true } ?? tokens.upperBound - 1
    }

    /// The subject of the clause that a token is the predicate of, or helps to be: its head noun. For a relative pronoun
    /// that is the noun it stands for; a clause without a subject of its own has that of the clause it is joined to or
    /// depends on.
    ///
    /// Of two, as in a headline whose halves the tree took for one clause, the nearest before the predicate.
    func subject(of token: Int) -> Int? { subjects(of: token).last }

    /// All subjects of the clause, in order; see ``subject(of:)``.
    func subjects(of token: Int) -> [Int] {
        var predicate = token
        for _ in 0..<Self.reach {
            let own = dependents[predicate].filter { Self.subjects.contains(language.relation($0)) }
            if !own.isEmpty { return own.map { antecedent(of: $0, in: predicate) } }
            guard let head = language.head(predicate) else { return [] }
            switch language.relation(predicate) {
            case "aux", "aux:pass", "cop", "conj": predicate = head
            case "xcomp":
                if let object = dependent(of: head, in: ["obj", "iobj"]) { return [object] }
                predicate = head
            case "acl", "acl:relcl": return [head]
            default: return []
            }
        }
        return []
    }

    /// A noun and those joined to it by "and".
    func conjuncts(of noun: Int) -> [Int] {
        var first = noun
        if language.relation(noun) == "conj", let head = language.head(noun), isNoun(head) { first = head }
        return [first]
            + dependents[first].filter { language.relation($0) == "conj" && language.universalTag($0) != "VERB" }
    }

    /// Who does what a passive verb tells: the noun behind "by".
    func agent(of token: Int) -> Int? {
        dependents[token].first { noun in
            ["obl", "obl:agent"].contains(language.relation(noun))
                && dependents[noun].contains { language.relation($0) == "case" && language.lemma($0) == "by" }
        }
    }

    /// The predicate that a token helps to be: "withdrawn" for "must" in "must be withdrawn".
    func predicate(of token: Int) -> Int {
        guard ["aux", "aux:pass", "cop"].contains(language.relation(token)), let head = language.head(token) else {
            return token
        }
        return head
    }

    /// Whether a predicate is in the passive.
    func isPassive(_ token: Int) -> Bool {
        dependents[token].contains { ["aux:pass", "nsubj:pass"].contains(language.relation($0)) }
    }

    /// Whether a token is a part of the name or the kind of the noun that it hangs on: no article, no count, no clause.
    func isNaming(_ token: Int) -> Bool {
        ["compound", "amod", "flat", "nmod:poss"].contains(language.relation(token))
            || language.treebankTag(token) == "POS" || isNoun(token)
    }

    /// Whether a token describes the one beside it.
    func isModifier(_ token: Int, of other: Int) -> Bool {
        language.head(token) == other && ["compound", "amod", "nmod:poss"].contains(language.relation(token))
    }

    /// Whether a token is a noun or a name.
    func isNoun(_ token: Int) -> Bool { ["NOUN", "PROPN"].contains(language.universalTag(token)) }

    /// The direct object of a verb.
    func object(of token: Int) -> Int? { dependent(of: token, in: ["obj"]) }

    /// Whether a token is a verb in its bare form, as after "to" and after modal verbs: nothing that has happened.
    /// "Did not hold" has happened.
    func isBare(_ token: Int) -> Bool {
        guard language.treebankTag(token) == "VB" else { return false }
        let helpers = dependents[token].filter { ["aux", "mark"].contains(language.relation($0)) }
        if helpers.contains(where: { language.lemma($0) == "do" }) { return false }
        // "The rebels breach the truce": a bare form with a subject and no helper is the present tense.
        return !helpers.isEmpty || !dependents[token].contains { Self.subjects.contains(language.relation($0)) }
    }

    /// Whether an auxiliary stands with a verb: "is calling".
    func isHelped(_ token: Int) -> Bool {
        dependents[token].contains { ["aux", "aux:pass"].contains(language.relation($0)) }
    }

    /// Whether a token is a verb that tells of its time: "struck", not "striking".
    func isFinite(_ token: Int) -> Bool { ["VBD", "VBZ", "VBP"].contains(language.treebankTag(token)) }

    /// The verb that an infinitive completes: "agreed" for "agreed to extend", also through "and".
    func governor(of token: Int) -> Int? {
        var verb = token
        for _ in 0..<Self.reach {
            guard let head = language.head(verb) else { return nil }
            switch language.relation(verb) {
            case "conj": verb = head
            case "xcomp", "ccomp", "advcl": return head
            default: return nil
            }
        }
        return nil
    }

    /// The verb of the clause in which a noun stands, however deep in its phrases.
    func verb(governing noun: Int) -> Int? {
        var token = noun
        for _ in 0..<Self.reach {
            guard let head = language.head(token) else { return nil }
            if language.universalTag(head) == "VERB" { return head }
            token = head
        }
        return nil
    }

    /// The dictionary form of a token.
    func lemma(_ token: Int) -> String { language.lemma(token) }

    /// Whether something is said of a token by a negative word.
    func isNegated(_ token: Int) -> Bool {
        dependents[token].contains { ["not", "never", "no", "n't"].contains(language.lemma($0)) }
    }

    /// Whether an infinitive completes a verb: "failed to stop".
    func hasInfinitive(_ token: Int) -> Bool {
        dependents[token].contains { language.relation($0) == "xcomp" && language.treebankTag($0) == "VB" }
    }

    /// The noun that a preposition governs.
    func noun(governedBy preposition: Int) -> Int? {
        language.relation(preposition) == "case" ? language.head(preposition) : nil
    }

    /// The noun that a participle or adjective right before it describes, as in "renewed fighting".
    func described(by token: Int) -> Int? {
        if language.relation(token) == "amod" { return language.head(token) }
        // The trees often make a clause of it.
        let next = token + 1
        let isBare = dependents[token].allSatisfy { $0 >= token || ["mark", "punct"].contains(language.relation($0)) }
        guard isBare, language.treebankTag(token) == "VBN", next < language.tokens.count,
            ["NN", "NNS", "VBG"].contains(language.treebankTag(next)), language.head(next) == token
        else { return nil }
        return next
    }

    /// The tokens of the phrase of a noun, without clauses that say more of it.
    func phrase(of noun: Int) -> [Int] {
        var result: [Int] = []
        var open = [noun]
        while let token = open.popLast(), result.count < Self.longestPhrase {
            result.append(token)
            open += dependents[token].filter { !Self.clauses.contains(language.relation($0)) }
        }
        return result
    }

    private static let longestPhrase = 40
    private static let subjects: Set<String> = ["nsubj", "nsubj:pass", "csubj", "nsubj:outer"]
    private static let clauses: Set<String> = ["acl", "acl:relcl", "advcl", "parataxis", "appos", "conj", "ccomp"]
    private static let relatives: Set<String> = ["WDT", "WP"]

    private func dependent(of token: Int, in relations: Set<String>) -> Int? {
        dependents[token].first { relations.contains(language.relation($0)) }
    }

    private func antecedent(of subject: Int, in predicate: Int) -> Int {
        guard Self.relatives.contains(language.treebankTag(subject)), language.relation(predicate) == "acl:relcl" else {
            return subject
        }
        return language.head(predicate) ?? subject
    }
}
