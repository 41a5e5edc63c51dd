import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// What the vocabulary of access says of every token of a document, and what sort of thing a noun phrase names.
struct AccessMarks {
    /// For each token, the classes of the thing it belongs to.
    let classes: [AccessThing]
    /// For each token that ends the words for goods, what they are and where they begin.
    private let goods: [Int: (kind: AccessMention.Goods.Kind, first: Int)]
    /// For each token that ends the words for what numbers count, what it is.
    let units: [Int: AccessMention.Amount.Unit]
    /// For each sentence, whether it has a thing at all.
    let isOfAccess: [Bool]
    /// For each sentence, whether it or one of the two before speaks of aid, so that trucks are trucks with aid.
    private let speaksOfAid: [Bool]
    private let reading: Reading
    private let tree: ClauseTree

    /// Looks up every token.
    init(_ reading: Reading) {
        let words = reading.text.lower
        var classes = [AccessThing](repeating: [], count: words.count)
        var goods: [Int: (AccessMention.Goods.Kind, Int)] = [:]
        var units: [Int: AccessMention.Amount.Unit] = [:]
        var isOfAccess: [Bool] = []
        var speaks: [Bool] = []
        for sentence in reading.text.sentences {
            var all: AccessThing = []
            reading.knowledge.access.things.scan(words, in: sentence.tokens) { phrase, things in
                for thing in things {
                    all.formUnion(thing.classes)
                    for token in phrase { classes[token].formUnion(thing.classes) }
                    if let kind = thing.goods { goods[phrase.upperBound - 1] = (kind, phrase.lowerBound) }
                    if let unit = thing.unit { units[phrase.upperBound - 1] = unit }
                }
                return true
            }
            isOfAccess.append(!all.isEmpty)
            let isOfAid = !all.isDisjoint(with: [.aid, .carrier, .worker])
            speaks.append(isOfAid || sentence.tokens.contains { words[$0] == "humanitarian" })
        }
        self.classes = classes
        self.goods = goods
        self.units = units
        self.isOfAccess = isOfAccess
        speaksOfAid = speaks.indices.map { speaks[max(0, $0 - 2)...$0].contains(true) }
        self.reading = reading
        tree = ClauseTree(reading)
    }

    /// The goods that are named in a range of tokens.
    func goods(in range: Range<Int>) -> [AccessMention.Goods] {
        range.compactMap { last in
            guard let found = goods[last], found.first >= range.lowerBound else { return nil }
            return AccessMention.Goods(kind: found.kind, span: reading.text.span(found.first..<last + 1))
        }
    }

    /// What sort of thing the phrase of a noun names: by the noun itself, by what stands before it ("fuel convoy"), and
    /// by what it is made of ("the delivery of flour", "dozens of trucks").
    func classes(of noun: Int) -> AccessThing {
        if Self.pronouns.contains(reading.text.lower[noun]) {
            return antecedent(of: noun).map { ownClasses(of: $0) } ?? []
        }
        return ownClasses(of: noun)
    }

    /// The last noun for aid or those who bring it before a pronoun, in its sentence or the one before.
    private func antecedent(of pronoun: Int) -> Int? {
        let sentence = reading.text.sentenceOfToken[pronoun]
        let first = reading.text.sentences[max(0, sentence - 1)].tokens.lowerBound
        return (max(first, pronoun - Self.memory)..<pronoun).last { token in
            tree.isNoun(token) && !classes[token].isDisjoint(with: [.aid, .carrier, .mover, .worker])
                && reading.language.relation(token) != "compound"
        }
    }

    private static let pronouns: Set<String> = ["it", "they", "them"]
    /// How far back a pronoun may point, in tokens.
    private static let memory = 40

    private func ownClasses(of noun: Int) -> AccessThing {
        var result = classes[noun]
        let isOpen = result.isEmpty || !result.isDisjoint(with: [.movement, .evacuation, .mover, .operation, .closure])
        for token in reading.dependents[noun] {
            switch reading.language.relation(token) {
            case "compound", "amod", "nmod:poss", "flat", "nummod":
                if token < noun, isOpen { result.formUnion(classes[token]) }
            case "nmod" where isOpen && isMadeOf(token):
                result.formUnion(classes[token])
                // "20 tons of flour": one step further.
                for inner in reading.dependents[token]
                where reading.language.relation(inner) == "nmod" && isMadeOf(inner) {
                    result.formUnion(classes[inner])
                }
            case "conj": result.formUnion(classes[token])
            default: break
            }
        }
        let sentence = reading.text.sentenceOfToken[noun]
        if result.contains(.mover) {
            let isOfAid = result.contains(.aid) || speaksOfAid[sentence] && !isMilitary(noun)
            if isOfAid { result.insert(.carrier) }
        }
        // A going is of access only where what goes is.
        if result.contains(.movement), result.isDisjoint(with: [.aid, .carrier, .worker, .people]) {
            result.remove(.movement)
        }
        return result
    }

    private func isMadeOf(_ token: Int) -> Bool {
        reading.dependents[token].contains {
            reading.language.relation($0) == "case" && ["of", "for"].contains(reading.text.lower[$0])
        }
    }

    private func isMilitary(_ noun: Int) -> Bool {
        reading.events.has([.military, .ground, .weapons], in: max(0, noun - 2)..<noun)
    }
}
