package import TruceText

/// What a document says of an actor itself: another name of it, a listing, a tie to another actor.
package struct ActorFact: Hashable, Sendable {
    /// What is said. Raw values are those of the JSON.
    package enum Kind: String, Hashable, Sendable {
        /// ``value`` is the name that the actor used before.
        case earlierName = "earlier_name"
        /// ``value`` is the name that the actor took.
        case laterName = "later_name"
        /// ``value`` is another name that the actor goes by.
        case otherName = "other_name"
        /// ``other`` lists the actor as ``value``, such as "terrorist organisation".
        case designation
        /// The actor is tied to ``other`` as ``value`` says: "backed", "affiliate".
        case affiliation
    }

    /// What is said.
    package let kind: Kind
    /// Whom it is said of.
    package let actor: ActorReference
    /// The name, listing or tie, in the words of the document.
    package let value: String
    /// Who lists the actor or is tied to it; nil where the words do not say.
    package let other: ActorReference?
    /// Since when, as an index into the document's times; nil where the sentence names no day beside it.
    package var time: Int?
    /// The passage.
    package let span: TextSpan
    /// What produced it.
    package let rule: Rule

    /// Makes a fact.
    package init(
        kind: Kind, actor: ActorReference, value: String, other: ActorReference?, time: Int?, span: TextSpan, rule: Rule
    ) {
        self.kind = kind
        self.actor = actor
        self.value = value
        self.other = other
        self.time = time
        self.span = span
        self.rule = rule
    }
}
