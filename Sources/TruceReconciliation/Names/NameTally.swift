import TruceEvidence
import TruceText

/// The mentions of one actor or place in one document, counted by the form of the name.
struct NameTally: Equatable, Sendable {
    /// What stands for it: the identity that a list gives it, else its kind or country with its folded name.
    let key: String
    /// The identity that a list gives it.
    let listed: String?
    /// The country it belongs to, where a mention tells.
    private(set) var country: String?
    /// What sort of actor it is; nil for a place.
    let actorKind: ActorKind?
    /// The first mention of a place; nil for an actor.
    let place: PlaceMention?
    /// How often each fullest form stands for it.
    private(set) var names: [String: Int] = [:]
    /// The forms as they are written, in order of their first mention.
    private(set) var forms: [Form] = []

    /// A form of a name as it is written.
    struct Form: Equatable, Sendable {
        let name: String
        /// The name as it is compared.
        let folded: String
        var mentions: Int
        var citations: [Citation]
    }

    /// So many mentions of a form are cited.
    static let mostCitations = 3

    private mutating func add(words: String, name: String, country: String?, citation: Citation) {
        if self.country == nil { self.country = country }
        names[name, default: 0] += 1
        guard let index = forms.firstIndex(where: { $0.name == words }) else {
            forms.append(
                Form(name: words, folded: NameClass.folded(words), mentions: 1, citations: [citation]))
            return
        }
        forms[index].mentions += 1
        if forms[index].citations.count < Self.mostCitations { forms[index].citations.append(citation) }
    }

    /// What stands for an actor; nil for common words ("residents") that no list knows.
    static func key(of actor: ActorMention) -> String? {
        if let key = actor.key { return key }
        let folded = NameClass.folded(actor.name)
        return actor.kind == .other || folded.isEmpty ? nil : actor.kind.rawValue + ":" + folded
    }

    /// What stands for a place.
    static func key(of place: PlaceMention) -> String {
        place.key ?? "name:" + (place.country ?? "") + ":" + NameClass.folded(place.name)
    }

    /// The actors of a document, in order of their first mention.
    static func actors(in document: Int, of corpus: Corpus) -> [NameTally] {
        var tallies: [NameTally] = []
        var places: [String: Int] = [:]
        for actor in corpus.documents[document].actors {
            guard let key = key(of: actor) else { continue }
            let index = places[key] ?? tallies.count
            if index == tallies.count {
                places[key] = index
                // No list knows people: their keys are made of the names that the document gives them.
                let listed = actor.kind == .person ? nil : actor.key
                tallies.append(NameTally(key: key, listed: listed, actorKind: actor.kind, place: nil))
            }
            tallies[index].add(
                words: corpus.words(document, actor.span), name: actor.name, country: actor.country,
                citation: corpus.citation(document, actor.span))
        }
        return tallies
    }

    /// The places of a document, in order of their first mention; names that stand for a government are none.
    static func places(in document: Int, of corpus: Corpus) -> [NameTally] {
        var tallies: [NameTally] = []
        var places: [String: Int] = [:]
        for place in corpus.documents[document].places where !place.isMetonym {
            let key = key(of: place)
            let index = places[key] ?? tallies.count
            if index == tallies.count {
                places[key] = index
                tallies.append(NameTally(key: key, listed: place.key, actorKind: nil, place: place))
            }
            tallies[index].add(
                words: corpus.words(document, place.span), name: place.name, country: place.country,
                citation: corpus.citation(document, place.span))
        }
        return tallies
    }

    private init(key: String, listed: String?, actorKind: ActorKind?, place: PlaceMention?) {
        self.key = key
        self.listed = listed
        self.actorKind = actorKind
        self.place = place
    }
}
