/// One name of someone or somewhere, as documents write it.
package struct NameUse: Hashable, Sendable {
    /// The name as it is written most often.
    package let name: String
    /// How many mentions have it.
    package let mentions: Int
    /// Since when it is used, where documents tell of a change of name.
    package let since: TemporalValue?
    /// Until when it was used, where documents tell of a change of name.
    package let until: TemporalValue?
    /// The first of the mentions, three at most; where a document only tells of the name, the words that do.
    package let citations: [Citation]

    /// Makes a use of a name.
    package init(name: String, mentions: Int, since: TemporalValue?, until: TemporalValue?, citations: [Citation]) {
        self.name = name
        self.mentions = mentions
        self.since = since
        self.until = until
        self.citations = citations
    }
}

/// Why two names are held to stand for one.
package struct NameJoin: Hashable, Sendable {
    /// The two names.
    package let names: [String]
    /// The reason, in one clause without a full stop.
    package let reason: String
    /// How sure it is, 0 to 1.
    package let score: Double
    /// The words that say so, where words do.
    package let citations: [Citation]

    /// Makes a join.
    package init(names: [String], reason: String, score: Double, citations: [Citation]) {
        self.names = names
        self.reason = reason
        self.score = score
        self.citations = citations
    }
}

/// One actor, under however many names and spellings documents tell of it.
package struct NamedActor: Hashable, Sendable {
    /// What stands for it in any record: the identity that a list gives it, else its kind with its folded name.
    package let key: String
    /// The name that most mentions have.
    package let name: String
    /// What sort of actor it is.
    package let kind: ActorKind
    /// The country it belongs to or acts for, ISO 3166-1 alpha-2.
    package let country: String?
    /// Its names, the most used first.
    package let names: [NameUse]
    /// Why they are held to stand for one; empty where one list or spelling holds all of them.
    package let joins: [NameJoin]
    /// How many documents name it.
    package let documents: Int
    /// The identifiers of the decisions that hold of it.
    package let decisions: [String]

    /// Makes an actor.
    package init(
        key: String, name: String, kind: ActorKind, country: String?, names: [NameUse], joins: [NameJoin],
        documents: Int, decisions: [String]
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.country = country
        self.names = names
        self.joins = joins
        self.documents = documents
        self.decisions = decisions
    }
}

/// One place, under however many names and spellings documents tell of it.
package struct NamedPlace: Hashable, Sendable {
    /// What stands for it in any record: its identity in the gazetteer, else its country with its folded name.
    package let key: String
    /// The place as it is mentioned first, with where it lies.
    package let place: PlaceMention
    /// Its names, the most used first.
    package let names: [NameUse]
    /// Why they are held to stand for one; empty where the gazetteer or one spelling holds all of them.
    package let joins: [NameJoin]
    /// How many documents name it.
    package let documents: Int
    /// The identifiers of the decisions that hold of it.
    package let decisions: [String]

    /// Makes a place.
    package init(
        key: String, place: PlaceMention, names: [NameUse], joins: [NameJoin], documents: Int, decisions: [String]
    ) {
        self.key = key
        self.place = place
        self.names = names
        self.joins = joins
        self.documents = documents
        self.decisions = decisions
    }
}
