package import TruceModels

/// What the readers know before they read: places, actors, events, outlets.
///
/// Loaded once and shared by all cores; nothing here changes after loading.
package struct Knowledge: Sendable {
    /// The knowledge embedded in the program.
    package static let embedded = Knowledge()

    /// Words that say when.
    package let times = TimeWords()

    /// The names of feasts and holidays.
    package let feasts = FeastDays()

    /// Words around numbers of people killed, hurt, displaced, missing and held.
    package let figures = FigureWords()

    /// Words for numbers.
    package let numbers = NumberWords()

    /// Words by which reports of incidents are found.
    package let events = EventVocabulary()

    /// The names of truces and what is said of them.
    package let truces = TruceVocabulary()

    /// Words around what is said of truces.
    package let truceContext = TruceContext()

    /// Words that tell what happened to aid and to the ways on which it travels.
    package let access = AccessVocabulary()

    /// Words that tell of talks, calls, meetings, visits and sessions.
    package let contacts = ContactVocabulary()

    /// Words by which a text says that something is planned, asked for, refused or only supposed.
    package let moods = EventMoods()

    /// How often what a rule reads is right.
    package let confidence = RuleConfidence()

    /// The words that report speech.
    package let speechCues = SpeechCues(Lexicon(named: "quotation-cues.tsv"))

    /// The words that shape the phrases around reported speech.
    package let speechWords = SpeechWords(Lexicon(named: "speech-words.tsv"))

    /// Words by which it is told who did a deed and who says so.
    package let blame = BlameWords()

    /// Words that open a clause, a condition or a demand about a truce.
    package let provisions = ProvisionVocabulary()

    /// Where places lie.
    package let gazetteer = Gazetteer.embedded

    /// Words by which names of places are told from other words.
    package let placeWords = PlaceWords()

    /// The states of the world.
    package let states = StateLexicon()

    /// Armed groups, coalitions, bodies and outlets.
    package let actors = ActorLexicon()

    /// Words by which actors are recognised.
    package let actorWords = ActorWords()

    /// Words by which a text says who an actor is, was or belongs to.
    package let actorTies = ActorTies()

    /// Given names of people, in lower case.
    package let givenNames = Set(Lexicon(named: "given-names.tsv").column("name").map { $0.lowercased() })

    /// The model that says what the words of a sentence are and how they hang together.
    package let language: LanguageModel

    /// Makes the knowledge from the embedded resources. A program that was built with a damaged model stops here.
    package init() {
        do {
            language = try .embedded()
        } catch {
            preconditionFailure("The program was built with a language model that it cannot read: \(error)")
        }
    }
}
