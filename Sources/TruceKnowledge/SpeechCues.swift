/// The words that report speech, in all their forms.
package struct SpeechCues: Sendable {
    /// What a speaker does by speaking. Raw values are those of the lexicon.
    package enum Act: String, Hashable, Sendable {
        /// Says something.
        case says
        /// Makes something known or brings it about by saying so.
        case announces
        /// Calls something by a word or judges it.
        case describes
        /// Says that someone did wrong.
        case accuses
        /// Says that it is not so.
        case denies
        /// Says that it is so, to their own cost.
        case admits
        /// Says that harm may come.
        case warns
        /// Undertakes something.
        case promises
        /// Asks for something.
        case demands
        /// Says that it may not be so.
        case doubts
        /// Answers with another account.
        case counters
    }

    /// What may stand beside a cue.
    package struct Frames: OptionSet, Hashable, Sendable {
        /// One bit for each.
        package let rawValue: UInt16

        /// Makes a set from its bits.
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A clause, with or without "that".
        package static let clause = Frames(rawValue: 1)
        /// Words in quotation marks that need no "that".
        package static let quotation = Frames(rawValue: 2)
        /// An addressee before the clause ("told reporters").
        package static let addressee = Frames(rawValue: 4)
        /// An object that carries the content ("denied the accusations").
        package static let object = Frames(rawValue: 8)
        /// An infinitive ("vowed to go on").
        package static let infinitive = Frames(rawValue: 16)
        /// The same form is a common noun ("a report").
        package static let noun = Frames(rawValue: 32)
        /// It tells of thought rather than speech.
        package static let thought = Frames(rawValue: 128)

        /// Reads the letters of the lexicon.
        init(letters: String) {
            var frames: Frames = []
            for letter in letters.utf8 {
                switch letter {
                case UInt8(ascii: "c"): frames.insert(.clause)
                case UInt8(ascii: "q"): frames.insert(.quotation)
                case UInt8(ascii: "a"): frames.insert(.addressee)
                case UInt8(ascii: "o"): frames.insert(.object)
                case UInt8(ascii: "i"): frames.insert(.infinitive)
                case UInt8(ascii: "n"): frames.insert(.noun)
                case UInt8(ascii: "w"): frames.insert(.thought)
                default: break
                }
            }
            self = frames
        }
    }

    /// The form of a verb.
    package enum Tense: Hashable, Sendable {
        /// "say"
        case base
        /// "says"
        case third
        /// "said", also as a participle
        case past
        /// "saying"
        case gerund
    }

    /// One form of one cue.
    package struct Form: Hashable, Sendable {
        /// The verb in its base form.
        package let lemma: String
        /// What the speaker does.
        package let act: Act
        /// What may stand beside it.
        package let frames: Frames
        /// Which form it is.
        package let tense: Tense
        /// The word after it that belongs to it: "for" in "called for".
        package let particle: String?

        /// Makes a form.
        package init(lemma: String, act: Act, frames: Frames, tense: Tense, particle: String? = nil) {
            self.lemma = lemma
            self.act = act
            self.frames = frames
            self.tense = tense
            self.particle = particle
        }
    }

    private let forms: [String: Form]
    /// The forms of verbs with a particle, by the verb's form.
    private let phrasal: [String: [Form]]

    /// Reads a lexicon with the columns `lemma`, `act`, `frames` and `forms`; a lemma may have a particle behind it.
    package init(_ lexicon: Lexicon) {
        var forms: [String: Form] = [:]
        var phrasal: [String: [Form]] = [:]
        for row in lexicon.rows where row.count >= 4 {
            guard let act = Act(rawValue: row[1]) else { continue }
            let words = row[0].split(separator: " ").map(String.init)
            guard let verb = words.first else { continue }
            let particle = words.count > 1 ? words[1] : nil
            let frames = Frames(letters: row[2])
            let irregular = row[3].split(separator: ",").map(String.init)
            let inflected = irregular.isEmpty ? VerbInflection.forms(of: verb) : irregular
            let tenses: [Tense] = [.base, .third, .past, .gerund, .past]
            for (word, tense) in zip([verb] + inflected, tenses) {
                let form = Form(lemma: row[0], act: act, frames: frames, tense: tense, particle: particle)
                if particle != nil {
                    phrasal[word, default: []].append(form)
                } else if forms[word] == nil || tense == .base {
                    forms[word] = form
                }
            }
        }
        self.forms = forms
        self.phrasal = phrasal
    }

    /// The cue that a word in lower case is a form of, with the word after it where that belongs to it.
    package func form(_ word: String, before next: String = "") -> Form? {
        phrasal[word]?.first { $0.particle == next } ?? forms[word]
    }

    /// How many forms are known.
    package var count: Int { forms.count }
}

/// Builds the regular forms of English verbs.
enum VerbInflection {
    /// Third person, past and -ing form of a regular verb: "deny" → "denies", "denied", "denying".
    static func forms(of verb: String) -> [String] {
        let letters = Array(verb.utf8)
        guard let last = letters.last, letters.count > 1 else { return [] }
        let before = letters[letters.count - 2]
        func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
        if last == UInt8(ascii: "e") {
            let stem = String(verb.dropLast())
            return [verb + "s", verb + "d", stem + "ing"]
        }
        if last == UInt8(ascii: "y"), !isVowel(before) {
            let stem = String(verb.dropLast())
            return [stem + "ies", stem + "ied", verb + "ing"]
        }
        let hisses =
            last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
            || (last == UInt8(ascii: "h") && (before == UInt8(ascii: "s") || before == UInt8(ascii: "c")))
        return [verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing"]
    }
}
