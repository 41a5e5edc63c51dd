import TruceText

/// Where words put an event beside a truce: "minutes before the truce took effect", "after the ceasefire collapsed".
enum TruceMoment: Sendable {
    /// Before the truce.
    case before
    /// After it.
    case after

    /// How many words may lie between "before" and the truce.
    private static let reach = 4

    private static let truces: Set<Stem> = Set(["truce", "ceasefire", "cease", "cessation"].map(Stemmer.stem(of:)))
    private static let beforeWord = Stemmer.stem(of: "before")
    private static let afterWord = Stemmer.stem(of: "after")

    /// Reads the moment from a sentence; nil when it names none.
    init?(_ sentence: TextSpan, in text: SourceText) {
        let words = Stemmer.words(of: sentence, in: text).map(\.stem)
        for (index, word) in words.enumerated() where word == Self.beforeWord || word == Self.afterWord {
            guard words[(index + 1)...].prefix(Self.reach).contains(where: Self.truces.contains) else { continue }
            self = word == Self.beforeWord ? .before : .after
            return
        }
        return nil
    }
}
