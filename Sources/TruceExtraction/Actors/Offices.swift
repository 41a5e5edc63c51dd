import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds for whom people speak by their offices: "rebel spokesman Omar Haddad", "Anna Berg, the army's chief of staff".
struct Offices {
    private let text: TokenizedText
    private let words: ActorWords
    private let actors: ActorIndex
    private let country: String?

    init(_ reading: Reading, _ actors: ActorIndex) {
        text = reading.text
        words = reading.knowledge.actorWords
        country = CaseCountry.iso(of: reading)
        self.actors = actors
    }

    /// The tie of each person to the side that an office gives first, in order of the text.
    func facts() -> [ActorFact] {
        var told: Set<String> = []
        return actors.mentions.indices.compactMap { index in
            let person = actors.mentions[index]
            guard person.kind == .person, let key = person.key, !told.contains(key),
                let tie = before(actors.tokens[index]) ?? behind(actors.tokens[index])
            else { return nil }
            told.insert(key)
            let office = text.span(tie.office)
            return ActorFact(
                kind: .affiliation, actor: person.reference, value: text.text.phrase(office), other: tie.owner,
                time: nil,
                span: tie.owner.span.map { person.span.union(office).union($0) } ?? person.span.union(office),
                rule: "actor.office")
        }
    }

    /// How many tokens an office may take.
    private static let longest = 6
    /// How far behind a name the words that say more of its bearer may go, in tokens.
    private static let reach = 10

    /// "Rebel spokesman Omar Haddad", "the army's chief of staff Anna Berg": the side right before the office.
    private func before(_ name: Range<Int>) -> (owner: ActorReference, office: Range<Int>)? {
        let sentence = text.sentences[text.sentenceOfToken[name.lowerBound]].tokens
        var first = name.lowerBound
        while first > max(sentence.lowerBound, name.lowerBound - Self.longest), actors.index(at: first - 1) == nil,
            text.tokens[first - 1].kind == .word || text.lower[first - 1] == "'s"
        {
            first -= 1
        }
        guard first > sentence.lowerBound, let owner = actors.index(at: first - 1) else {
            return ofCase(first..<name.lowerBound)
        }
        let tokens = actors.tokens[owner]
        // "Army spokesman" may be the name of an arm of the state by itself.
        let office = first..<name.lowerBound
        let isOwnOffice = office.isEmpty && isOffice(tokens.upperBound - 1)
        guard isOwnOffice || !office.isEmpty && office.allSatisfy(mayStandInOffice) && office.contains(where: isOffice)
        else { return nil }
        return side(owner).map { ($0, isOwnOffice ? tokens.upperBound - 1..<tokens.upperBound : office) }
    }

    /// "Army spokesman Omar Haddad", "provincial governor spokesman": the arm of the state that the document is about.
    private func ofCase(_ office: Range<Int>) -> (owner: ActorReference, office: Range<Int>)? {
        guard let last = office.last, isOffice(last), let country,
            let arm = office.dropLast().last(where: { text.lower[$0] != "'s" })
        else { return nil }
        let isForce = words.contains(text.lower[arm], .bareForces)
        guard isForce || words.contains(text.lower[arm], .stateArm) else { return nil }
        let span = text.tokens[arm].span
        let key = (isForce ? "forces:" : "state:") + country
        return (ActorReference(name: text.text[span], key: key, span: span), last..<last + 1)
    }

    /// "Anna Berg, the army's chief of staff, said": the first side named in what says more of her, beside an office.
    private func behind(_ name: Range<Int>) -> (owner: ActorReference, office: Range<Int>)? {
        let sentence = text.sentences[text.sentenceOfToken[name.lowerBound]].tokens
        let comma = name.upperBound
        guard comma < sentence.upperBound, text.lower[comma] == "," else { return nil }
        let limit = min(sentence.upperBound, comma + 1 + Self.reach)
        let end = (comma + 1..<limit).first { text.lower[$0] == "," || text.lower[$0] == "who" } ?? limit
        let aside = comma + 1..<end
        guard !aside.isEmpty, let office = aside.first(where: isOffice) else { return nil }
        guard let owner = aside.lazy.compactMap({ actors.index(at: $0) }).first else {
            return ofCase(aside.lowerBound..<office + 1)
        }
        return side(owner).map { ($0, office..<office + 1) }
    }

    private func isOffice(_ token: Int) -> Bool { words.contains(text.lower[token], .office) }

    /// Whether a word may stand between a side and the name of who serves it: no verb of saying, no joint of two things.
    private func mayStandInOffice(_ token: Int) -> Bool {
        text.lower[token] != "and" && text.lower[token] != "by" && !words.contains(text.lower[token], .reporting)
    }

    /// Who is a side of a conflict: a state, its forces, an armed group.
    private func side(_ index: Int) -> ActorReference? {
        let actor = actors.mentions[index]
        guard actor.key != nil else { return nil }
        switch actor.kind {
        case .state, .stateForces, .armedGroup: return actor.reference
        case .coalition, .person, .body, .outlet, .other: return nil
        }
    }
}
