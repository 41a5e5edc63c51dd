import TruceEvidence
import TruceKnowledge
import TruceText

/// A document's tokens with what each can be in a passage about speech.
struct SpeechText {
    /// The tokens and sentences.
    let text: TokenizedText
    /// What each token can be.
    let classes: [SpeechWords.Classes]
    /// The reporting verb that each token may be a form of.
    let cues: [SpeechCues.Form?]
    /// The quoted stretches, in order.
    let stretches: [QuotedStretch]
    /// For each token, the stretch that it or its mark belongs to; -1 outside quotations.
    let stretchOfToken: [Int]
    /// For each token, the actor mention that covers it; -1 where there is none.
    let actorOfToken: [Int]
    /// The actor mentions.
    let actors: [ActorMention]
    /// For each token, whether it belongs to the name of a place.
    let isPlace: [Bool]
    /// For each sentence, the number of its block.
    let blockOfSentence: [Int]
    /// For each sentence, whether speech is looked for in it.
    let isRead: [Bool]
    /// Whether quotation marks and commas were stripped from the text, as some collections do.
    let isStripped: Bool
    /// The trees of the sentences.
    let tree: SpeechTree
    private let events: EventMarks
    /// What is known beforehand.
    let knowledge: Knowledge

    /// Prepares a document.
    init(_ reading: Reading) {
        let text = reading.text
        self.text = text
        tree = SpeechTree(reading)
        events = reading.events
        knowledge = reading.knowledge
        let words = reading.knowledge.speechWords
        let lexicon = reading.knowledge.speechCues
        classes = text.lower.indices.map { index in
            let classes = words.classes(of: text.lower[index])
            // "Under Secretary General" is one office.
            if text.lower[index] == "under", index + 1 < text.lower.count, text.lower[index + 1].hasPrefix("secretar") {
                return .role
            }
            // "US" is no pronoun.
            return classes.contains(.pronoun) && Self.isShouted(text, index) ? classes.subtracting(.pronoun) : classes
        }
        cues = text.lower.indices.map { index in
            lexicon.form(text.lower[index], before: index + 1 < text.lower.count ? text.lower[index + 1] : "")
        }
        isRead = reading.zones.indices.map { index in
            let zone = reading.zones[index]
            guard zone == .paragraph || zone == .standfirst || zone == .caption else { return false }
            return !Self.isHeadline(text, text.sentences[index].tokens)
        }
        var blocks: [Range<Int>] = []
        for block in reading.document.blocks
        where block.zone == .paragraph || block.zone == .standfirst || block.zone == .caption {
            let tokens = text.tokens(in: block.span)
            if !tokens.isEmpty { blocks.append(tokens) }
        }
        stretches = QuotePairing.stretches(in: text, blocks: blocks)
        var stretchOfToken = [Int](repeating: -1, count: text.tokens.count)
        for (index, stretch) in stretches.enumerated() {
            for token in stretch.outerTokens { stretchOfToken[token] = index }
        }
        self.stretchOfToken = stretchOfToken
        actors = reading.evidence.actors
        var actorOfToken = [Int](repeating: -1, count: text.tokens.count)
        for (index, actor) in actors.enumerated() {
            for token in text.tokens(in: actor.span) { actorOfToken[token] = index }
        }
        self.actorOfToken = actorOfToken
        var block = 0
        blockOfSentence = text.sentences.map { sentence in
            let all = reading.document.blocks
            while block + 1 < all.count, all[block].span.end <= sentence.span.start { block += 1 }
            return block
        }
        var isPlace = [Bool](repeating: false, count: text.tokens.count)
        for place in reading.evidence.places {
            for token in text.tokens(in: place.span) { isPlace[token] = true }
        }
        self.isPlace = isPlace
        let commas = text.lower.lazy.filter { $0 == "," }.count
        isStripped = text.tokens.count >= 80 && commas * 400 < text.tokens.count
    }

    private static func isShouted(_ text: TokenizedText, _ index: Int) -> Bool {
        let span = text.tokens[index].span
        return span.count > 1 && text.text.bytes[span.start..<span.end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// A line in which nearly every word is capitalised and that no mark ends, as headlines between paragraphs are.
    private static func isHeadline(_ text: TokenizedText, _ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, text.tokens[last].kind != .mark, tokens.count < 30 else { return false }
        var words = 0
        var capitals = 0
        for index in tokens where text.tokens[index].kind == .word && text.tokens[index].span.count > 3 {
            words += 1
            if text.tokens[index].isCapitalised { capitals += 1 }
        }
        return words >= 3 && capitals * 10 >= words * 8
    }

    /// How far from a cue anything is looked for, so that a text without full stops costs no more than another.
    private static let reach = 200

    /// The tokens of the sentence that a token lies in, cut to what is near it.
    func sentence(of token: Int) -> Range<Int> {
        let whole = text.sentences[text.sentenceOfToken[token]].tokens
        return max(whole.lowerBound, token - Self.reach)..<min(whole.upperBound, token + Self.reach)
    }

    /// The token in lower case; empty outside the text.
    func lower(_ index: Int) -> String { text.lower.indices.contains(index) ? text.lower[index] : "" }

    /// The reporting verb that a token may be a form of; nil outside the text, too.
    func cue(_ index: Int) -> SpeechCues.Form? { cues.indices.contains(index) ? cues[index] : nil }

    /// Whether a token is of a class.
    func isA(_ index: Int, _ wanted: SpeechWords.Classes) -> Bool {
        classes.indices.contains(index) && !classes[index].isDisjoint(with: wanted)
    }

    /// Whether a token is a word of a class of those that tell who did a deed.
    func tells(_ wanted: BlameWords.Class, at index: Int) -> Bool {
        knowledge.blame.contains(lower(index), wanted)
    }

    /// Whether a token is a capitalised word.
    func isCapital(_ index: Int) -> Bool { text.tokens.indices.contains(index) && text.tokens[index].isCapitalised }

    /// Whether a token is a word or a number.
    func isWord(_ index: Int) -> Bool {
        guard text.tokens.indices.contains(index) else { return false }
        return text.tokens[index].kind == .word || text.tokens[index].kind == .number
    }

    /// Whether a token is a noun for a deed: "breaches", "shelling".
    func isDeed(_ index: Int) -> Bool {
        tree.isNoun(index)
            && events.triggers(in: max(0, index - 1)..<index + 1).contains { deed in
                deed.tokens.contains(index) && deed.words.contains { $0.form == .noun }
            }
    }

    /// Whether a token belongs to the name of a person.
    func isPerson(_ index: Int) -> Bool {
        actorOfToken.indices.contains(index) && actorOfToken[index] >= 0 && actors[actorOfToken[index]].kind == .person
    }

    /// Whether a token stands inside a quotation or is one of its marks.
    func isQuoted(_ index: Int) -> Bool { stretchOfToken.indices.contains(index) && stretchOfToken[index] >= 0 }

    /// Whether a token ends in "-ly", as adverbs do that stand beside a verb.
    func isManner(_ index: Int) -> Bool {
        let word = lower(index)
        return word.utf8.count > 4 && word.hasSuffix("ly") && !isCapital(index)
    }
}
