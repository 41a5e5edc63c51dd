import TruceKnowledge

/// Words that may name a place, before it is decided whether they do and which place it is.
struct PlaceCandidate {
    /// What led to the candidate.
    enum Basis {
        /// The name of a country.
        case country
        /// A capital's name or a seat of government.
        case seat
        /// A name in the gazetteer.
        case name
        /// No list knows it, but words around it say that it is a place ("the village of …").
        case context
    }

    /// The tokens of the name.
    let tokens: Range<Int>
    let basis: Basis
    /// The state, for countries and seats.
    let state: StateLexicon.State?
    /// The places it may be, the most populous first.
    let places: [Place]
    /// The name, folded.
    let folded: String
    /// Whether the last letter is the "s" of a possessive that lost its apostrophe: "Syrias".
    var hasLostApostrophe = false
}
