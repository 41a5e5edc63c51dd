import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds who tells a passage that is the content of a verb of saying, by the tree of the sentence.
///
/// The quotations reach most of what is told; the tree reaches what a long insertion hides from them ("said in a
/// statement late on Monday that …").
struct ClauseTeller {
    private static let depth = 12

    private let reading: Reading
    /// The actors by place.
    let index: ActorIndex
    private let holders: [Int: Holder]

    /// Knows the verbs of saying by the claims that they make.
    init(_ reading: Reading) {
        self.reading = reading
        var holders: [Int: Holder] = [:]
        for claim in reading.evidence.claims where claim.stance == .asserts {
            holders[reading.text.firstToken(endingAfter: claim.cue.start)] = claim.holders.first
        }
        self.holders = holders
        index = ActorIndex(reading)
    }

    /// Knows the verbs of saying beforehand, by their tokens.
    init(_ reading: Reading, holders: [Int: Holder]) {
        self.reading = reading
        self.holders = holders
        index = ActorIndex(reading)
    }

    /// Whoever says the clause that a span stands in; nil where no verb of saying governs it.
    func holder(of span: TextSpan) -> Holder? { holders(of: span).first }

    /// All who say the clause that a span stands in: "as affirmed by the general and the minister" has two.
    func holders(of span: TextSpan) -> [Holder] {
        let first = reading.text.firstToken(endingAfter: span.start)
        guard first < reading.text.tokens.count else { return [] }
        var token = first
        for _ in 0..<Self.depth {
            guard let head = reading.language.head(token) else { break }
            if reading.language.relation(token) == "ccomp",
                let holder = holders[head] ?? believer(head) ?? announcer(head)
            {
                return [holder]
            }
            // "The army was behind it, the mayor said": the verb of saying hangs on what is said.
            if let beside = reading.dependents[head].first(where: { reading.language.relation($0) == "parataxis" }),
                let holder = holders[beside]
            {
                return [holder]
            }
            token = head
        }
        return confirming(after: first)
    }

    /// "Washington believes that the army struck": whoever thinks so, where they are named.
    private func believer(_ verb: Int) -> Holder? {
        guard let form = reading.knowledge.speechCues.form(reading.text.lower[verb]), form.frames.contains(.thought),
            !reading.dependents[verb].contains(where: { reading.events.contexts[$0].contains(.negation) }),
            let subject = reading.dependents[verb].first(where: { reading.language.relation($0) == "nsubj" }),
            let actor = index.actor(at: subject)
        else { return nil }
        return Holder(name: actor.name, span: actor.span, role: .speaker)
    }

    /// "Officers held a news conference, saying that rebels had fired": whoever does what the saying hangs on.
    private func announcer(_ verb: Int) -> Holder? {
        guard reading.language.treebankTag(verb) == "VBG",
            reading.knowledge.speechCues.form(reading.text.lower[verb])?.act == .says,
            let main = mainVerb(above: verb),
            let subject = reading.dependents[main].first(where: { reading.language.relation($0) == "nsubj" }),
            reading.language.universalTag(subject) != "PRON"
        else { return nil }
        if let actor = index.actor(at: subject) { return Holder(name: actor.name, span: actor.span, role: .speaker) }
        let words = reading.dependents.extent(of: subject).prefix { reading.text.lower[$0] != "," }
        guard words.count <= Self.longestName, words.contains(subject) else { return nil }
        let span = reading.text.span(words.startIndex..<words.endIndex)
        return Holder(name: reading.document.text.phrase(span), span: span, role: .speaker)
    }

    private static let longestName = 8

    /// The verb that a gerund hangs on, also through its object: "gave a conference saying".
    private func mainVerb(above gerund: Int) -> Int? {
        guard let head = reading.language.head(gerund) else { return nil }
        if reading.language.universalTag(head) == "VERB" { return head }
        return reading.language.head(head).flatMap { reading.language.universalTag($0) == "VERB" ? $0 : nil }
    }

    /// "…, as the general affirmed", "as affirmed by the general": whoever bears out what stands before tells it.
    private func confirming(after token: Int) -> [Holder] {
        let sentence = reading.text.sentences[reading.text.sentenceOfToken[token]].tokens
        for verb in token..<min(sentence.upperBound, token + Self.reach) {
            guard reading.language.relation(verb) == "advcl",
                let act = reading.knowledge.speechCues.form(reading.text.lower[verb])?.act,
                act == .says || act == .announces || act == .admits,
                reading.dependents[verb].contains(where: {
                    reading.language.relation($0) == "mark" && reading.text.lower[$0] == "as"
                }),
                let source = reading.dependents[verb].first(where: {
                    ["nsubj", "obl:agent"].contains(reading.language.relation($0))
                })
            else { continue }
            let named = index.mentions(in: reading.dependents.extent(of: source))
            let people = named.filter { $0.kind == .person }
            let sources = people.isEmpty ? Array(named.prefix(1)) : people
            if !sources.isEmpty { return sources.map { Holder(name: $0.name, span: $0.span, role: .speaker) } }
        }
        return []
    }

    private static let reach = 60
}
