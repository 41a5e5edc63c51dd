import TruceModels

/// What the trees of a document say of its reporting words.
///
/// The trees come from a model and are wrong now and then: they are asked where the order of the words leaves
/// something open, and an answer that does not fit the words around it is no answer.
struct SpeechTree {
    private let language: Analysis
    private let dependents: Dependents

    /// How many steps up a tree are looked at, so that a sentence without end costs no more than another.
    private static let height = 60

    init(_ reading: Reading) {
        language = reading.language
        dependents = reading.dependents
    }

    /// Whether a token that can be a verb is a noun here: "Israeli reports".
    func isNoun(_ token: Int) -> Bool {
        let tag = language.universalTag(token)
        return tag == "NOUN" || tag == "PROPN"
    }

    /// Whether a token describes the noun behind it: "continued calm".
    func isModifier(_ token: Int) -> Bool {
        language.relation(token) == "amod" && (language.head(token) ?? 0) > token
    }

    /// Whether a token is the "to" of an infinitive.
    func isInfinitive(_ token: Int) -> Bool {
        language.universalTag(token) == "PART" && language.lemma(token) == "to"
    }

    /// Whether there is a verb in a range, as every clause has one.
    func hasVerb(in range: Range<Int>) -> Bool {
        range.prefix(Self.height).contains { ["VERB", "AUX"].contains(language.universalTag($0)) }
    }

    /// Whether a token is a verb in the past or present: "attacked" in "the army attacked", not in "attacked by the army".
    ///
    /// - Parameter hasSubject: Whether it must have a subject of its own in the tree.
    func isFiniteVerb(_ token: Int, hasSubject: Bool) -> Bool {
        language.universalTag(token) == "VERB" && ["VBD", "VBZ", "VBP"].contains(language.treebankTag(token))
            && (!hasSubject || subject(of: token) != nil)
    }

    /// Whether a token is an adverb: "ahead".
    func isAdverb(_ token: Int) -> Bool { language.universalTag(token) == "ADV" }

    /// Whether a token is a participle: "quoted", "speaking".
    func isParticiple(_ token: Int) -> Bool { ["VBN", "VBG"].contains(language.treebankTag(token)) }

    /// Whether "that" points to a noun that is an object: "repeated that allegation".
    func pointsToObject(_ token: Int) -> Bool {
        guard language.relation(token) == "det", let noun = language.head(token) else { return false }
        return language.relation(noun) == "obj"
    }

    /// Whether a gerund says what the noun right before it does: "calls urging them to leave".
    func describesNounBefore(_ token: Int) -> Bool {
        language.relation(token) == "acl" && language.head(token) == token - 1
    }

    /// Whether a token is a number, in digits or in words.
    func isNumber(_ token: Int) -> Bool { language.universalTag(token) == "NUM" }

    /// Whether a participle says more of the noun before it: "a truce agreed in March".
    ///
    /// A noun at the root of its tree leaves the sentence without a verb, so its "participle" is the verb that the
    /// parser missed: "Residents blamed the militia".
    func followsItsNoun(_ token: Int) -> Bool {
        guard language.relation(token) == "acl", let noun = language.head(token), language.head(noun) != nil else {
            return false
        }
        // What takes an object is no participle: "a spokesman in the capital accused the army".
        if hasObject(token) { return false }
        return noun < token && dependents.extent(of: token).lowerBound > noun
    }

    /// Whether a verb has an object behind it.
    func hasObject(_ verb: Int) -> Bool { object(of: verb) != nil }

    /// The noun that is the object of a verb, behind it.
    func object(of verb: Int) -> Int? { dependents[verb].first { $0 > verb && language.relation($0) == "obj" } }

    /// Whether a word is the subject of a verb.
    func isSubject(_ token: Int) -> Bool { language.relation(token).hasPrefix("nsubj") }

    /// Whether a word is the subject of a verb itself, rather than of one that it is joined to.
    func isSubject(_ token: Int, of verb: Int) -> Bool { isSubject(token) && language.head(token) == verb }

    /// The clause that a verb takes as its content, behind the verb.
    func complement(of verb: Int) -> Range<Int>? {
        for token in dependents[verb] where token > verb && language.relation(token) == "ccomp" {
            let extent = dependents.extent(of: token)
            if extent.lowerBound > verb { return extent }
        }
        return nil
    }

    /// Whether the tree has the content of a verb in front of it: "the road was closed, the ministry said".
    func followsItsContent(_ verb: Int) -> Bool {
        if language.relation(verb) == "parataxis" { return true }
        return dependents[verb].contains { $0 < verb && language.relation($0) == "ccomp" }
    }

    /// The last word of the phrase that is a verb's own subject; nil when it has none.
    func subject(of verb: Int) -> Int? {
        dependents[verb].first { language.relation($0).hasPrefix("nsubj") && $0 < verb }
    }

    /// The words of a subject and what comes before its noun, without what follows it.
    func phrase(endingAt noun: Int) -> Range<Int> {
        dependents.extent(of: noun).lowerBound..<endOfName(noun)
    }

    /// One past the last word that hangs on a noun, such as the end of its apposition.
    func end(of noun: Int) -> Int { dependents.extent(of: noun).upperBound }

    private func endOfName(_ noun: Int) -> Int {
        var end = noun + 1
        for token in dependents[noun] where token == end && language.relation(token).hasPrefix("flat") { end += 1 }
        return end
    }

    /// The verb that a verb without a subject leans on: "gave a higher number" for "gave …, saying that".
    func governor(of verb: Int) -> Int? {
        let relation = language.relation(verb)
        guard relation.hasPrefix("advcl") || relation == "conj" || relation == "xcomp" || relation == "parataxis"
        else { return nil }
        return language.head(verb)
    }

    /// Whether a token lies inside the clause that a verb reports, rather than beside that verb.
    func isInside(_ token: Int, contentOf verb: Int) -> Bool {
        var below = token
        for _ in 0..<Self.height {
            guard let above = language.head(below) else { return false }
            if above == verb { return language.relation(below) == "ccomp" && below > verb }
            below = above
        }
        return false
    }
}
