import TruceKnowledge
import TruceModels
import TruceText

/// Finds, by the trees, the nouns that stand where a verb or noun has those that something is done to.
struct EventSeats {
    private let reading: Reading
    private let tree: ClauseTree
    private var language: Analysis { reading.language }

    init(_ reading: Reading) {
        self.reading = reading
        tree = ClauseTree(reading)
    }

    /// What a verb acts on: its object, the subject of its passive, the noun that its participle describes, or the subject
    /// of what it lets or keeps from happening.
    func objects(of verb: Int) -> [Int] {
        if isPassive(verb) { return tree.subjects(of: verb) + bareNouns(before: verb) }
        let own = reading.dependents[verb].filter { ["obj", "iobj"].contains(language.relation($0)) }
        if !own.isEmpty { return own.flatMap { tree.conjuncts(of: relative($0, of: verb)) } }
        if language.relation(verb) == "acl", language.treebankTag(verb) == "VBN", let noun = language.head(verb) {
            return [noun]
        }
        for clause in reading.dependents[verb]
        where ["ccomp", "xcomp"].contains(language.relation(clause)) && !isStated(clause) {
            let inner = reading.dependents[clause].filter { language.relation($0).hasPrefix("nsubj") }
            if !inner.isEmpty { return Array(inner) }
        }
        return []
    }

    /// Whether a clause is what somebody says or denies: "that it had bombed the convoy" lets nothing happen.
    private func isStated(_ clause: Int) -> Bool {
        reading.dependents[clause].contains {
            language.relation($0) == "mark" && reading.text.lower[$0] == "that"
        }
    }

    /// The noun right behind an active verb, where the trees hung it elsewhere: only small words, adjectives and numbers
    /// may stand between ("looted around 7,000 tons").
    func following(_ trigger: Range<Int>, verb: Int) -> Int? {
        guard !isPassive(verb), isVerbal(verb) else { return nil }
        let end = reading.text.sentences[reading.text.sentenceOfToken[verb]].tokens.upperBound
        for index in trigger.upperBound..<max(trigger.upperBound, min(end, trigger.upperBound + Self.reach)) {
            if tree.isNoun(index) {
                let head = language.head(index)
                let isPart = head.map { $0 > index && $0 < index + Self.reach && tree.isNoun($0) } ?? false
                if isPart, language.relation(index) == "compound" { continue }
                return index
            }
            let isSmall = ["DET", "ADJ", "NUM", "ADV"].contains(language.universalTag(index))
            if !isSmall, !Self.hedges.contains(reading.text.lower[index]) { return nil }
        }
        return nil
    }

    /// A participle that describes the noun behind it ("the looted food") is no verb; one that is joined on is.
    private func isVerbal(_ verb: Int) -> Bool {
        language.relation(verb) != "amod" || verb > 0 && reading.text.lower[verb - 1] == "and"
    }

    private static let reach = 9
    private static let hedges: Set<String> = [
        "around", "about", "over", "than", "at", "up", "to", "nearly", "its", "their",
    ]

    /// Who does what an active verb tells.
    func subjects(of verb: Int) -> [Int] {
        if isPassive(verb) { return [] }
        if language.relation(verb) == "acl", language.treebankTag(verb) == "VBN" { return [] }
        return tree.subjects(of: verb).flatMap { tree.conjuncts(of: $0) } + bareNouns(before: verb)
    }

    /// Nouns before a verb that the trees hang on it without a preposition: mostly subjects that were not seen as such.
    private func bareNouns(before verb: Int) -> [Int] {
        reading.dependents[verb].filter { noun in
            noun < verb && language.relation(noun).hasPrefix("obl") && tree.isNoun(noun)
                && !reading.dependents[noun].contains { language.relation($0) == "case" && $0 < noun }
        }
    }

    /// What a state is told of: "the road is shut", "the road remains shut", "trucks stuck at the gate".
    func described(by word: Int) -> [Int] {
        let hasCopula = reading.dependents[word].contains { ["cop", "aux:pass"].contains(language.relation($0)) }
        if hasCopula { return tree.subjects(of: word) }
        guard let head = language.head(word) else { return [] }
        switch language.relation(word) {
        case "xcomp" where Self.lasting.contains(language.lemma(head)): return tree.subjects(of: head)
        case "acl": return [head]
        default: return []
        }
    }

    /// What stands behind "with" beside a verb.
    func tools(of verb: Int) -> [Int] {
        reading.dependents[verb].filter { noun in
            language.relation(noun) == "obl"
                && reading.dependents[noun].contains {
                    language.relation($0) == "case" && reading.text.lower[$0] == "with"
                }
        }
    }

    /// Whether a verb of leaving hangs on a verb, or leaving as a noun.
    func hasLeaving(_ verb: Int) -> Bool {
        let objects = reading.dependents[verb].filter { language.relation($0) == "obj" }
        return (Array(reading.dependents[verb]) + objects.flatMap { reading.dependents[$0] }).contains { token in
            Self.leaving.contains(language.lemma(token))
                || ["obl", "obj"].contains(language.relation(token)) && language.lemma(token) == "evacuation"
        }
    }

    /// What a noun belongs to: "the closure of the road", "the road's closure", "road closure".
    func belongings(of noun: Int) -> [Int] {
        reading.dependents[noun].filter { token in
            switch language.relation(token) {
            case "compound", "nmod:poss", "amod": true
            case "nmod":
                reading.dependents[token].contains {
                    language.relation($0) == "case" && ["of", "to", "for"].contains(reading.text.lower[$0])
                }
            default: false
            }
        }
    }

    /// The particle of a verb, where another word may stand between.
    private func particle(of verb: Int) -> String? {
        reading.dependents[verb].first { language.relation($0) == "compound:prt" }.map { reading.text.lower[$0] }
    }

    /// What a word tells, together with a particle that stands apart from it.
    ///
    /// - Parameter found: What the word tells as it stands in the text.
    func frames<Frame>(_ found: [Frame], of trigger: Range<Int>, head: Int, in table: FrameTable<Frame>) -> [Frame] {
        guard trigger.count == 1, let particle = particle(of: head) else { return found }
        return table.frames(of: reading.text.lower[head], with: particle)
    }

    /// Whether a verb is in the passive, or shares the passive of the verb that it is joined to.
    private func isPassive(_ verb: Int) -> Bool {
        if tree.isPassive(verb) { return true }
        guard language.treebankTag(verb) == "VBN", language.relation(verb) == "conj", let first = language.head(verb)
        else {
            return false
        }
        return tree.isPassive(first) && !reading.dependents[verb].contains { language.relation($0) == "obj" }
    }

    /// "The aid that they blocked": what a relative pronoun stands for.
    private func relative(_ object: Int, of verb: Int) -> Int {
        guard ["WDT", "WP"].contains(language.treebankTag(object)), language.relation(verb) == "acl:relcl" else {
            return object
        }
        return language.head(verb) ?? object
    }

    private static let lasting: Set<String> = [
        "remain", "stay", "keep", "stand", "leave", "lie", "become", "sit", "get",
    ]
    private static let leaving: Set<String> = ["leave", "flee", "evacuate", "exit", "depart", "go", "escape", "get"]
}
