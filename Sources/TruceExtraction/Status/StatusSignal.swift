import TruceEvidence

/// A passage that says something of a truce, before the passages are weighed against one another.
struct StatusSignal {
    /// The sentence.
    let sentence: Int
    /// The tokens of the passage.
    var clause: Range<Int>
    /// The tokens of the word that says it.
    let word: Range<Int>
    /// The status; nil for an event that gives none by itself.
    let status: TruceStatus?
    /// The event of the truce, if one is told.
    let event: TruceEvent?
    /// What found it.
    let rule: Rule
    /// Whether it is conceded beside what the sentence asserts ("it holds, although shells fell"), or only what the truce
    /// is called ("fragile").
    var isAside = false

    /// What a clause asserts first of all: that a truce is over, broken or begun outweighs that it was once agreed,
    /// for "violated the truce that was agreed on Monday" tells of the breach.
    var rank: Int {
        switch (status, event) {
        case _ where isAside: 7
        case (.collapsed, _): 0
        case (.suspended, _): 1
        case (.violated, _): 2
        case (.strained, _): 3
        case (_, .began), (_, .extended): 4
        case (.inForce, _): 5
        case (_, .scheduledEnd): 6
        default: 8
        }
    }
}
